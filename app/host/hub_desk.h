// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/host/model_catalog.h"
#include "engine/model/weights/own_models.h"
#include "engine/remote/model_hub.h"

#include <QObject>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace ax::ui {

class KeyStore;

/// A failure of a hub in the app's words: what happened, what to do.
struct HubProblem {
    QString title, advice, details;
    bool isEmpty() const { return title.isEmpty(); }
};
HubProblem hubProblem(const Error& error, const QString& hub, const QString& subject);

/// One thing of a repository that can be fetched: a GGUF file with its parts, or the files of a
/// safetensors model.
struct HubOffer {
    QString name; ///< of the first file; of a safetensors model empty
    QString quantisation;
    quint64 bytes = 0; ///< of all parts; 0: not told
    std::vector<NamedFile> files;
};
/// What `model` offers, small first.
std::vector<HubOffer> offersOf(const remote::HubModel& model);

/// Questions to a hub of models: search, the files of one repository. Asks only when `search` or
/// `choose` is called. GUI thread; the asking runs beside it, a newer question replaces an older.
class HubDesk : public QObject {
    Q_OBJECT
public:
    explicit HubDesk(KeyStore* keys, QObject* parent = nullptr);

    QString url() const { return m_url; } ///< ModelHub::kUsual unless another was set
    /// Empty: taken; else what is wrong with the address. An empty address is the usual one.
    QString setUrl(const QString& address);
    bool hasToken() const { return m_hasToken; }
    void setToken(const QString& token); ///< into the keychain; empty takes it away
    /// The token of `url`, for one call; empty where none is kept for it.
    void withToken(const QString& url, std::function<void(const QString& token)> then);

    /// Repositories that hold `text`; "owner/name" is looked at as one repository. Empty: those the
    /// hub counts most downloads of.
    void search(const QString& text);
    void more(); ///< the same words, a longer list
    bool hasMore() const { return m_more; }
    void choose(const QString& repository); ///< asks for its files
    void cancel();
    bool isSearching() const;
    bool isChoosing() const;

    bool wasSearched() const { return m_searched; }
    const QString& words() const { return m_words; } ///< of the search shown
    const std::vector<remote::HubModel>& found() const { return m_found; }
    const std::optional<remote::HubModel>& chosen() const { return m_chosen; }
    const std::vector<HubOffer>& offers() const { return m_offers; }
    const HubProblem& problem() const { return m_problem; }
    const HubProblem& filesProblem() const { return m_filesProblem; }

    QVariant toSettings() const;
    void fromSettings(const QVariant& settings);

Q_SIGNALS:
    void changed();
    void settingsChanged();

private:
    QString m_url, m_words;
    KeyStore* m_keys;
    QString m_entered; ///< the token until the keychain has it
    void ask(const QString& words);
    bool m_hasToken = false, m_searched = false, m_more = false;
    int m_limit = 0;
    std::vector<remote::HubModel> m_found;
    std::optional<remote::HubModel> m_chosen;
    std::vector<HubOffer> m_offers;
    HubProblem m_problem, m_filesProblem;
};

/// A hub to talk to. Errors: InvalidArgument.
Result<remote::ModelHub> openHub(const QString& url, const QString& token);

} // namespace ax::ui
