// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ax::jinja {

enum class Tok : std::uint8_t {
    Data,
    VariableBegin,
    VariableEnd,
    BlockBegin,
    BlockEnd,
    Name,
    String,
    Integer,
    Float,
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    Tilde,
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
    Assign,
    Dot,
    Comma,
    Colon,
    Semicolon,
    Pipe,
    LParen,
    RParen,
    LBracket,
    RBracket,
    LBrace,
    RBrace,
    End
};
const char* tokenName(Tok t);

struct Token {
    Tok type = Tok::End;
    std::string text; ///< data, name, decoded string
    std::int64_t integer = 0;
    std::string digits; ///< of an integer beyond 64 bits, in base `base`
    int base = 10;
    double real = 0;
    std::size_t offset = 0; ///< in the normalised source
    int line = 1;
};

/// Splits a template into tokens on demand, with trim_blocks and lstrip_blocks. White-space rules
/// are jinja2's lexer.py. Throws Failure (Syntax).
class Lexer {
public:
    /// Line ends become \n and one at the end is dropped.
    explicit Lexer(std::string_view source);
    Token next();
    [[noreturn]] void fail(const std::string& message, std::size_t offset) const;

private:
    enum class State { Root, Block, Variable };
    bool root(Token& token);
    bool raw(Token& token, std::size_t textBegin);
    void comment(std::size_t begin);
    Token tagToken();
    bool tagEnd(Token& token);
    Token number();
    Token stringLiteral();
    Token symbol();
    std::string decodeString(std::string_view body, std::size_t offset) const;
    std::size_t skipSpace(std::size_t at) const;
    std::string_view lstripped(std::string_view text, char sign, bool variable) const;
    void moveTo(std::size_t pos);
    Token make(Tok type, std::size_t begin) const;

    std::string m_source;
    std::size_t m_pos = 0;
    int m_line = 1;
    State m_state = State::Root;
    bool m_lineStarting = true;
    Tok m_pending = Tok::End; ///< tag that follows the data just given
    std::vector<char> m_brackets;
};

} // namespace ax::jinja
