// SPDX-License-Identifier: Apache-2.0
#include "engine/template/known_templates.h"

namespace ax {

// Written from the formats' published descriptions; system messages go where each has a place for
// them, else in front of the first question.
std::span<const KnownTemplate> knownTemplates()
{
    static const std::vector<KnownTemplate> all {
        { "plain", "Plain text",
            "{{ text_begin }}{% for message in messages %}"
            "{{ message['content'] }}"
            "{% endfor %}",
            {} },
        { "alpaca", "Alpaca",
            "{% for message in messages %}"
            "{% if message['role'] == 'user' %}### Instruction:\n{{ message['content'] }}\n\n"
            "{% elif message['role'] == 'assistant' %}### Response:\n{{ message['content'] }}\n\n"
            "{% else %}{{ message['content'] }}\n\n{% endif %}"
            "{% endfor %}"
            "{% if add_generation_prompt %}### Response:\n{% endif %}",
            { "### Instruction:" } },
        { "chatml", "ChatML",
            "{% for message in messages %}"
            "{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' "
            "}}"
            "{% endfor %}"
            "{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
            { "<|im_end|>" } },
        { "gemma", "Gemma",
            "{{ bos_token }}{% set ns = namespace(system='') %}"
            "{% for message in messages %}"
            "{% if message['role'] == 'system' %}"
            "{% set ns.system = message['content'] + '\n\n' %}"
            "{% else %}"
            "{{ '<start_of_turn>' + ('model' if message['role'] == 'assistant' else 'user') + '\n' "
            "+ ns.system + message['content'] + '<end_of_turn>\n' }}"
            "{% set ns.system = '' %}"
            "{% endif %}"
            "{% endfor %}"
            "{% if add_generation_prompt %}{{ '<start_of_turn>model\n' }}{% endif %}",
            { "<end_of_turn>" } },
        { "llama2", "Llama 2 and Mistral",
            "{{ bos_token }}{% set ns = namespace(system='') %}"
            "{% for message in messages %}"
            "{% if message['role'] == 'system' %}"
            "{% set ns.system = message['content'] + '\n\n' %}"
            "{% elif message['role'] == 'user' %}"
            "{{ '[INST] ' + ns.system + message['content'] + ' [/INST]' }}"
            "{% set ns.system = '' %}"
            "{% else %}{{ ' ' + message['content'] + eos_token }}{% endif %}"
            "{% endfor %}",
            { "[INST]" } },
        { "llama3", "Llama 3",
            "{{ bos_token }}{% for message in messages %}"
            "{{ '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n' + "
            "message['content'] + '<|eot_id|>' }}"
            "{% endfor %}"
            "{% if add_generation_prompt %}"
            "{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}{% endif %}",
            { "<|eot_id|>" } },
        { "phi3", "Phi-3",
            "{% for message in messages %}"
            "{{ '<|' + message['role'] + '|>\n' + message['content'] + '<|end|>\n' }}"
            "{% endfor %}"
            "{% if add_generation_prompt %}{{ '<|assistant|>\n' }}{% endif %}",
            { "<|end|>" } },
        { "vicuna", "Vicuna",
            "{% for message in messages %}"
            "{% if message['role'] == 'user' %}{{ 'USER: ' + message['content'] + '\n' }}"
            "{% elif message['role'] == 'assistant' %}"
            "{{ 'ASSISTANT: ' + message['content'] + eos_token + '\n' }}"
            "{% else %}{{ message['content'] + '\n\n' }}{% endif %}"
            "{% endfor %}"
            "{% if add_generation_prompt %}ASSISTANT:{% endif %}",
            { "USER:" } },
    };
    return all;
}

const KnownTemplate* knownTemplate(std::string_view id)
{
    for (const KnownTemplate& known : knownTemplates())
        if (id == known.id)
            return &known;
    return nullptr;
}

} // namespace ax
