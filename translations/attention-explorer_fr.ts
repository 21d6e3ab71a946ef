<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>aggressive cache</source>
            <translation>cache économe</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>standard</translation>
        </message>
        <message>
            <source>full context</source>
            <translation>contexte entier</translation>
        </message>
        <message>
            <source>pattern</source>
            <translation>motif</translation>
        </message>
        <message>
            <source>off-manifold alert</source>
            <translation>alerte : hors de la variété</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nouvelle discussion</translation>
        </message>
        <message>
            <source>&amp;Open trace…</source>
            <translation>&amp;Ouvrir une trace…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file</source>
            <translation>Un fichier .jsonl ou .jsonl.zst</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple session</source>
            <translation>Ouvrir la session d’&amp;exemple</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model.</source>
            <translation>Une discussion enregistrée avec son attention. Sans modèle.</translation>
        </message>
        <message>
            <source>&amp;Import traces…</source>
            <translation>&amp;Importer des traces…</translation>
        </message>
        <message>
            <source>Takes trace files into the sessions</source>
            <translation>Reprend des fichiers de traces dans les sessions</translation>
        </message>
        <message>
            <source>&amp;Save trace</source>
            <translation>&amp;Enregistrer la trace</translation>
        </message>
        <message>
            <source>Save trace &amp;as…</source>
            <translation>Enregistrer la trace &amp;sous…</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>&amp;Exporter la discussion…</translation>
        </message>
        <message>
            <source>Web page, Markdown, text, or a table of its steps</source>
            <translation>Page web, Markdown, texte ou tableau de ses étapes</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>The conversation on paper or as a PDF file</source>
            <translation>La conversation sur papier ou en fichier PDF</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Couper</translation>
        </message>
        <message>
            <source>Ctrl+X, where one writes</source>
            <translation>Ctrl+X, là où l’on écrit</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>Co&amp;pier</translation>
        </message>
        <message>
            <source>Ctrl+C: what is chosen, or the message</source>
            <translation>Ctrl+C : ce qui est choisi, ou le message</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>C&amp;oller</translation>
        </message>
        <message>
            <source>Ctrl+V; files are attached</source>
            <translation>Ctrl+V ; les fichiers sont joints</translation>
        </message>
        <message>
            <source>&amp;Find in this chat</source>
            <translation>&amp;Chercher dans cette discussion</translation>
        </message>
        <message>
            <source>All of its text, thinking too</source>
            <translation>Tout son texte, réflexion comprise</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Chercher le &amp;suivant</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>Chercher le &amp;précédent</translation>
        </message>
        <message>
            <source>&amp;Write a message</source>
            <translation>&amp;Écrire un message</translation>
        </message>
        <message>
            <source>Puts the keyboard into the message field</source>
            <translation>Met le clavier dans le champ du message</translation>
        </message>
        <message>
            <source>Prefere&amp;nces…</source>
            <translation>Préfére&amp;nces…</translation>
        </message>
        <message>
            <source>Storage, privacy, appearance, folders, limits</source>
            <translation>Stockage, vie privée, apparence, dossiers, limites</translation>
        </message>
        <message>
            <source>Command &amp;palette</source>
            <translation>&amp;Palette de commandes</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>Page d’a&amp;ccueil</translation>
        </message>
        <message>
            <source>Models on this computer and other ways to start</source>
            <translation>Modèles de cet ordinateur et autres façons de commencer</translation>
        </message>
        <message>
            <source>S&amp;essions</source>
            <translation>S&amp;essions</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>Ser&amp;veurs</translation>
        </message>
        <message>
            <source>Servers, and what each one gives</source>
            <translation>Les serveurs et ce que chacun donne</translation>
        </message>
        <message>
            <source>Token &amp;Lens</source>
            <translation>&amp;Loupe de token</translation>
        </message>
        <message>
            <source>&amp;Branches</source>
            <translation>&amp;Branches</translation>
        </message>
        <message>
            <source>The tree of this conversation</source>
            <translation>L’arbre de cette conversation</translation>
        </message>
        <message>
            <source>Disco&amp;very</source>
            <translation>&amp;Découverte</translation>
        </message>
        <message>
            <source>To&amp;kens</source>
            <translation>To&amp;kens</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>&amp;Chronologie</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>Zone &amp;suivante</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>Zone &amp;précédente</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>Texte plus &amp;grand</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>Texte plus &amp;petit</translation>
        </message>
        <message>
            <source>Te&amp;xt size 100 %</source>
            <translation>&amp;Taille du texte 100 %</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>Plein é&amp;cran</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>&amp;Rétablir la disposition</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>What was written so far is kept</source>
            <translation>Ce qui est déjà écrit est gardé</translation>
        </message>
        <message>
            <source>&amp;Regenerate the last answer</source>
            <translation>&amp;Réécrire la dernière réponse</translation>
        </message>
        <message>
            <source>The former one stays as a version</source>
            <translation>L’ancienne reste comme version</translation>
        </message>
        <message>
            <source>Regenerate &amp;with…</source>
            <translation>Réécrire a&amp;vec…</translation>
        </message>
        <message>
            <source>Another model or other settings, as a version</source>
            <translation>Un autre modèle ou d’autres réglages, comme version</translation>
        </message>
        <message>
            <source>&amp;Continue the last answer</source>
            <translation>&amp;Continuer la dernière réponse</translation>
        </message>
        <message>
            <source>System &amp;prompt…</source>
            <translation>&amp;Invite système…</translation>
        </message>
        <message>
            <source>W&amp;hat fills the context</source>
            <translation>Ce qui rem&amp;plit le contexte</translation>
        </message>
        <message>
            <source>&amp;Find in sessions</source>
            <translation>&amp;Chercher dans les sessions</translation>
        </message>
        <message>
            <source>Looks at titles and messages</source>
            <translation>Cherche dans les titres et les messages</translation>
        </message>
        <message>
            <source>Re&amp;name this session</source>
            <translation>Re&amp;nommer cette session</translation>
        </message>
        <message>
            <source>&amp;Duplicate this session</source>
            <translation>&amp;Dupliquer cette session</translation>
        </message>
        <message>
            <source>Delete this &amp;version of the answer</source>
            <translation>Supprimer cette &amp;version de la réponse</translation>
        </message>
        <message>
            <source>Shows the version next to it. Undo brings it back.</source>
            <translation>Montre la version voisine. Annuler la ramène.</translation>
        </message>
        <message>
            <source>Delete the last &amp;message</source>
            <translation>Supprimer le dernier &amp;message</translation>
        </message>
        <message>
            <source>Undo brings it back</source>
            <translation>Annuler le ramène</translation>
        </message>
        <message>
            <source>Delete t&amp;his session</source>
            <translation>Supprimer cette se&amp;ssion</translation>
        </message>
        <message>
            <source>Undo brings it back for a few seconds</source>
            <translation>Annuler la ramène pendant quelques secondes</translation>
        </message>
        <message>
            <source>&amp;Let go of the pinned token</source>
            <translation>&amp;Libérer le token épinglé</translation>
        </message>
        <message>
            <source>Pre&amp;vious pinned token</source>
            <translation>Token épinglé &amp;précédent</translation>
        </message>
        <message>
            <source>Ne&amp;xt pinned token</source>
            <translation>Token épinglé &amp;suivant</translation>
        </message>
        <message>
            <source>Next &amp;event</source>
            <translation>É&amp;vénement suivant</translation>
        </message>
        <message>
            <source>Drift, early stops, re-routes, applied advice</source>
            <translation>Dérive, arrêts anticipés, réacheminements, conseil appliqué</translation>
        </message>
        <message>
            <source>Previo&amp;us event</source>
            <translation>Événement &amp;précédent</translation>
        </message>
        <message>
            <source>&amp;Open model file…</source>
            <translation>&amp;Ouvrir un fichier de modèle…</translation>
        </message>
        <message>
            <source>Open model &amp;folder…</source>
            <translation>Ouvrir un &amp;dossier de modèle…</translation>
        </message>
        <message>
            <source>A folder with safetensors and a tokenizer</source>
            <translation>Un dossier avec safetensors et tokeniseur</translation>
        </message>
        <message>
            <source>C&amp;onnect to a server…</source>
            <translation>Se c&amp;onnecter à un serveur…</translation>
        </message>
        <message>
            <source>A model on this or another computer</source>
            <translation>Un modèle sur cet ordinateur ou un autre</translation>
        </message>
        <message>
            <source>&amp;Get models…</source>
            <translation>&amp;Obtenir des modèles…</translation>
        </message>
        <message>
            <source>Search a hub and fetch what fits</source>
            <translation>Chercher dans un dépôt et prendre ce qui convient</translation>
        </message>
        <message>
            <source>&amp;Close the model</source>
            <translation>&amp;Fermer le modèle</translation>
        </message>
        <message>
            <source>The trace stays open</source>
            <translation>La trace reste ouverte</translation>
        </message>
        <message>
            <source>C&amp;ancel opening</source>
            <translation>&amp;Annuler l’ouverture</translation>
        </message>
        <message>
            <source>&amp;Parameters…</source>
            <translation>&amp;Paramètres…</translation>
        </message>
        <message>
            <source>Sampling, capture and model settings</source>
            <translation>Échantillonnage, capture et réglages du modèle</translation>
        </message>
        <message>
            <source>Ser&amp;ve this model…</source>
            <translation>Ser&amp;vir ce modèle…</translation>
        </message>
        <message>
            <source>Other programs can ask the open model over HTTP</source>
            <translation>D’autres programmes peuvent interroger le modèle ouvert par HTTP</translation>
        </message>
        <message>
            <source>&amp;Fit fingerprints…</source>
            <translation>&amp;Ajuster les empreintes…</translation>
        </message>
        <message>
            <source>Learns which 20 numbers say most about a token of this model</source>
            <translation>Apprend quels 20 nombres disent le plus d’un token de ce modèle</translation>
        </message>
        <message>
            <source>Measure &amp;signals…</source>
            <translation>Mesurer les &amp;signaux…</translation>
        </message>
        <message>
            <source>Which signals tell wrong answers from right ones</source>
            <translation>Quels signaux distinguent les réponses fausses des justes</translation>
        </message>
        <message>
            <source>Mar&amp;ked positions</source>
            <translation>Positions mar&amp;quées</translation>
        </message>
        <message>
            <source>Do later words look less at what is marked?</source>
            <translation>Les mots suivants regardent-ils moins ce qui est marqué ?</translation>
        </message>
        <message>
            <source>&amp;Campaigns…</source>
            <translation>&amp;Campagnes…</translation>
        </message>
        <message>
            <source>Asks suites of prompts and keeps every fingerprint</source>
            <translation>Pose des séries de questions et garde chaque empreinte</translation>
        </message>
        <message>
            <source>Record prompt &amp;rows</source>
            <translation>Enregistrer les &amp;lignes de l’invite</translation>
        </message>
        <message>
            <source>So that the lens works on the question too, from the next answer on</source>
            <translation>Pour que la loupe marche aussi sur la question, dès la prochaine réponse</translation>
        </message>
        <message>
            <source>&amp;Look for models again</source>
            <translation>&amp;Rechercher encore des modèles</translation>
        </message>
        <message>
            <source>&amp;Model folders…</source>
            <translation>&amp;Dossiers de modèles…</translation>
        </message>
        <message>
            <source>Further folders to look for models in</source>
            <translation>Autres dossiers où chercher des modèles</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manuel</translation>
        </message>
        <message>
            <source>The page about the panel that has the keyboard</source>
            <translation>La page sur le panneau qui a le clavier</translation>
        </message>
        <message>
            <source>A &amp;tour of ten minutes</source>
            <translation>Une &amp;visite de dix minutes</translation>
        </message>
        <message>
            <source>On the sample session. Needs no model.</source>
            <translation>Sur la session d’exemple. Sans modèle.</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Touches</translation>
        </message>
        <message>
            <source>Crash &amp;reports…</source>
            <translation>&amp;Rapports de plantage…</translation>
        </message>
        <message>
            <source>What was written when the program ended by itself</source>
            <translation>Ce qui a été écrit quand le programme s’est arrêté de lui-même</translation>
        </message>
        <message>
            <source>&amp;About Attention Explorer</source>
            <translation>À &amp;propos d’Attention Explorer</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>&amp;Session</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modèle</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>differs</source>
            <translation>diffère</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>pas de différence nette</translation>
        </message>
        <message>
            <source>Fingerprint cosine</source>
            <translation>Cosinus des empreintes</translation>
        </message>
        <message>
            <source>Same main zone</source>
            <translation>Même zone principale</translation>
        </message>
        <message>
            <source>Entropies close</source>
            <translation>Entropies proches</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ressemblance</translation>
        </message>
        <message>
            <source>Same text (not part of it)</source>
            <translation>Même texte (n’en fait pas partie)</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Next-token entropy</source>
            <translation>Entropie du prochain token</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message>
            <source>Local mass</source>
            <translation>Masse locale</translation>
        </message>
        <message>
            <source>d &lt; 8</source>
            <translation>d &lt; 8</translation>
        </message>
        <message>
            <source>Mid mass</source>
            <translation>Masse moyenne</translation>
        </message>
        <message>
            <source>8 to 255</source>
            <translation>8 à 255</translation>
        </message>
        <message>
            <source>Long mass</source>
            <translation>Masse lointaine</translation>
        </message>
        <message>
            <source>from 256</source>
            <translation>dès 256</translation>
        </message>
        <message>
            <source>Hubness</source>
            <translation>Hubness</translation>
        </message>
        <message>
            <source>top 3</source>
            <translation>3 premières</translation>
        </message>
        <message>
            <source>Consensus of layers</source>
            <translation>Accord des couches</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Part des puits</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Dispersion du cap W</translation>
        </message>
        <message>
            <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 est plus haut en B : %2 (95 % : %3 à %4).</translation>
        </message>
        <message>
            <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 est plus bas en B : %2 (95 % : %3 à %4).</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>Links (raw)</source>
            <translation>Liens (raw)</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Esquisse</translation>
        </message>
        <message>
            <source>Fingerprint and zone</source>
            <translation>Empreinte et zone</translation>
        </message>
        <message>
            <source>Head statistics</source>
            <translation>Statistiques des têtes</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>moyenne</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>maximum</translation>
        </message>
        <message>
            <source>each head alone</source>
            <translation>chaque tête seule</translation>
        </message>
        <message>
            <source>mean of logits</source>
            <translation>moyenne des logits</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>comptés</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>exclus</translation>
        </message>
        <message>
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>off, or a list of raw,sketch,fingerprint,heads</source>
            <translation>off, ou une liste de raw,sketch,fingerprint,heads</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>last, auto, all, or a list such as 0,5,-1.</source>
            <translation>last, auto, all, ou une liste comme 0,5,-1.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>toutes</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Têtes</translation>
        </message>
        <message>
            <source>A list such as 0,3,5; empty for all.</source>
            <translation>Une liste comme 0,3,5 ; vide pour toutes.</translation>
        </message>
        <message>
            <source>Heads together</source>
            <translation>Têtes ensemble</translation>
        </message>
        <message>
            <source>How the heads of a layer become one row.</source>
            <translation>Comment les têtes d’une couche deviennent une ligne.</translation>
        </message>
        <message>
            <source>Positions kept</source>
            <translation>Positions gardées</translation>
        </message>
        <message>
            <source>The k most attended positions of each row.</source>
            <translation>Les k positions les plus regardées de chaque ligne.</translation>
        </message>
        <message>
            <source>One step in</source>
            <translation>Une étape sur</translation>
        </message>
        <message>
            <source>Records every Nth step.</source>
            <translation>Enregistre une étape sur N.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <source>Most steps</source>
            <translation>Étapes au plus</translation>
        </message>
        <message>
            <source>Records no more steps than this.</source>
            <translation>N’enregistre pas plus d’étapes que cela.</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>toutes les positions</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source>Only the last positions are candidates.</source>
            <translation>Seules les dernières positions sont candidates.</translation>
        </message>
        <message>
            <source>nothing hidden</source>
            <translation>rien de caché</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Cacher les premières</translation>
        </message>
        <message>
            <source>These positions never leave the engine.</source>
            <translation>Ces positions ne quittent jamais le moteur.</translation>
        </message>
        <message>
            <source>Fingerprint only</source>
            <translation>Empreinte seule</translation>
        </message>
        <message>
            <source>Leaves positions out of what is kept.</source>
            <translation>Exclut les positions de ce qui est gardé.</translation>
        </message>
        <message>
            <source>Fingerprint layout</source>
            <translation>Format de l’empreinte</translation>
        </message>
        <message>
            <source>What the twenty numbers are.</source>
            <translation>Ce que sont les vingt nombres.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes "long" after 256 tokens.</source>
            <translation>Puits comptés, les zones suivent la longueur de la réponse : la position 0 devient « lointaine » après 256 tokens.</translation>
        </message>
        <message>
            <source>Content (de-rotated)</source>
            <translation>Contenu (dé-tourné)</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near.</source>
            <translation>L’attention telle qu’elle serait si toutes les positions étaient également proches.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experts</translation>
        </message>
        <message>
            <source>Which experts were chosen; only in models that have some.</source>
            <translation>Quels experts ont été choisis ; seulement pour les modèles qui en ont.</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Loupe des logits</translation>
        </message>
        <message>
            <source>The likeliest words after each layer.</source>
            <translation>Les mots les plus probables après chaque couche.</translation>
        </message>
        <message>
            <source>Prompt rows</source>
            <translation>Lignes de l’invite</translation>
        </message>
        <message>
            <source>Rows of the prompt's tokens too, not only of the answer.</source>
            <translation>Aussi les lignes des tokens de l’invite, pas seulement de la réponse.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>En cas de dérive</translation>
        </message>
        <message>
            <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
            <translation>Surveille comment l’attention erre : le note, termine la réponse, ou la réécrit depuis son dernier token stable. Des lignes raw sont capturées pour cela.</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Limite de la dispersion du cap</translation>
        </message>
        <message>
            <source>The heading spread W above which --firewall acts.</source>
            <translation>La dispersion du cap W au-dessus de laquelle --firewall agit.</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Limite de la dérive</translation>
        </message>
        <message>
            <source>The drift D from which on --firewall acts.</source>
            <translation>La dérive D à partir de laquelle --firewall agit.</translation>
        </message>
        <message>
            <source>Compass window</source>
            <translation>Fenêtre de la boussole</translation>
        </message>
        <message>
            <source>How many steps the heading spread looks at.</source>
            <translation>Combien d’étapes regarde la dispersion du cap.</translation>
        </message>
        <message>
            <source>Layers of the compass</source>
            <translation>Couches de la boussole</translation>
        </message>
        <message>
            <source>Layers whose rows the compass reads, such as 18,21; all: those recorded. They are recorded for it.</source>
            <translation>Couches dont la boussole lit les lignes, par exemple 18,21 ; all : celles enregistrées. Elles sont enregistrées pour cela.</translation>
        </message>
        <message>
            <source>Heads of the compass</source>
            <translation>Têtes de la boussole</translation>
        </message>
        <message>
            <source>Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head is recorded alone for it.</source>
            <translation>Têtes de requête dont la boussole lit les lignes, par exemple 3,7 ; all : leur moyenne. Chaque tête est enregistrée seule pour cela.</translation>
        </message>
        <message>
            <source>Most re-routes</source>
            <translation>Réécritures au plus</translation>
        </message>
        <message>
            <source>How often one answer may be written again.</source>
            <translation>Combien de fois une réponse peut être réécrite.</translation>
        </message>
        <message>
            <source>by arithmetic</source>
            <translation>selon l’arithmétique</translation>
        </message>
        <message>
            <source>fast</source>
            <translation>rapide</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exacte</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>auto, cpu, cuda or cuda:N</source>
            <translation>auto, cpu, cuda ou cuda:N</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>Cache</translation>
        </message>
        <message>
            <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
            <translation>Format des nombres du cache clé-valeur ; auto : f16, f32 en arithmétique exacte</translation>
        </message>
        <message>
            <source>all processors</source>
            <translation>tous les processeurs</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Processors to use; 0: all that are usable</source>
            <translation>Processeurs à utiliser ; 0 : tous ceux utilisables</translation>
        </message>
        <message>
            <source>as trained, at most 8,192</source>
            <translation>comme entraîné, au plus 8 192</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>Contexte, tokens</translation>
        </message>
        <message>
            <source>Positions of the cache; longer contexts take more memory</source>
            <translation>Positions du cache ; un contexte plus long prend plus de mémoire</translation>
        </message>
        <message>
            <source>Contexts held</source>
            <translation>Contextes gardés</translation>
        </message>
        <message>
            <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
            <translation>Contextes entiers que garde le cache, partagés par toutes les réponses ; chacun prend cette mémoire</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Arithmétique</translation>
        </message>
        <message>
            <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
            <translation>Rapide : noyaux quantifiés ; exacte : float32 sur les poids déquantifiés, plus lente</translation>
        </message>
        <message>
            <source>App folder</source>
            <translation>Dossier de l’application</translation>
        </message>
        <message>
            <source>Hugging Face cache</source>
            <translation>Cache Hugging Face</translation>
        </message>
        <message>
            <source>What leaves the cache</source>
            <translation>Ce qui quitte le cache</translation>
        </message>
        <message>
            <source>Keeps a share of the positions: the newest, the most looked at, a skeleton, or any.</source>
            <translation>Garde une part des positions : les plus récentes, les plus regardées, un squelette, ou n’importe lesquelles.</translation>
        </message>
        <message>
            <source>Share that stays</source>
            <translation>Part qui reste</translation>
        </message>
        <message>
            <source>The share of the positions that stays in the cache.</source>
            <translation>La part des positions qui reste dans le cache.</translation>
        </message>
        <message>
            <source>Weight of the skeleton</source>
            <translation>Poids du squelette</translation>
        </message>
        <message>
            <source>spectral: 0 keeps what was looked at most, 1 the skeleton.</source>
            <translation>spectral : 0 garde le plus regardé, 1 le squelette.</translation>
        </message>
        <message>
            <source>Positions that stay anyway</source>
            <translation>Positions qui restent toujours</translation>
        </message>
        <message>
            <source>So many positions stay, whatever their share.</source>
            <translation>Autant de positions restent, quelle que soit leur part.</translation>
        </message>
        <message>
            <source>Parallel positions from</source>
            <translation>Positions parallèles dès</translation>
        </message>
        <message>
            <source>Every token at least so probable is written, all of a step at one position.</source>
            <translation>Chaque token au moins aussi probable est écrit, tous ceux d’une étape à une même position.</translation>
        </message>
        <message>
            <source>Tokens of one position</source>
            <translation>Tokens d’une position</translation>
        </message>
        <message>
            <source>Whether tokens that share a position see each other.</source>
            <translation>Si les tokens qui partagent une position se voient.</translation>
        </message>
        <message>
            <source>Tokens of one position at most</source>
            <translation>Tokens d’une position au plus</translation>
        </message>
        <message>
            <source>No more than so many tokens share a position.</source>
            <translation>Pas plus de tokens partagent une position.</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>tirée à nouveau</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Graine</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
            <translation>La même graine et les mêmes réglages donnent la même réponse ; 0 et -1 en tirent une.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>0 takes the likeliest token; higher values spread the choice.</source>
            <translation>0 prend le token le plus probable ; des valeurs plus hautes étalent le choix.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only the k likeliest tokens are drawn from.</source>
            <translation>On ne tire que parmi les k tokens les plus probables.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
            <translation>Seulement les tokens les plus probables qui ensemble atteignent cette probabilité. 1 le désactive.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
            <translation>Exclut les tokens moins probables que cette part du plus probable. 0 le désactive.</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>Pénalité de répétition</translation>
        </message>
        <message>
            <source>Above 1 discourages tokens of prompt and answer.</source>
            <translation>Au-dessus de 1, décourage les tokens de l’invite et de la réponse.</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Pénalité de présence</translation>
        </message>
        <message>
            <source>Subtracted once from tokens already in the answer.</source>
            <translation>Soustraite une fois aux tokens déjà dans la réponse.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Pénalité de fréquence</translation>
        </message>
        <message>
            <source>Subtracted each time a token is already in the answer.</source>
            <translation>Soustraite chaque fois qu’un token est déjà dans la réponse.</translation>
        </message>
        <message>
            <source>Always the likeliest token</source>
            <translation>Toujours le token le plus probable</translation>
        </message>
        <message>
            <source>Greedy: no chance at all.</source>
            <translation>Glouton : aucun hasard.</translation>
        </message>
    </context>
    <context>
        <name>Inspect</name>
        <message>
            <source>Copying</source>
            <translation>Copie</translation>
        </message>
        <message>
            <source>Mean attention on earlier places of the token that is written next.</source>
            <translation>Attention moyenne sur les places antérieures du token écrit ensuite.</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>How spread a row is: 0 one place, 1 all places alike.</source>
            <translation>Combien une ligne est étalée : 0 une place, 1 toutes pareilles.</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distance</translation>
        </message>
        <message>
            <source>Mean distance back, in tokens.</source>
            <translation>Distance moyenne en arrière, en tokens.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>Share of the attention on the sinks.</source>
            <translation>Part de l’attention sur les puits.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Share on the token right before the query.</source>
            <translation>Part sur le token juste avant la requête.</translation>
        </message>
        <message>
            <source>Consensus</source>
            <translation>Consensus</translation>
        </message>
        <message>
            <source>Of the layer: share of the five largest places that two of its heads have in common.</source>
            <translation>De la couche : part des cinq plus grandes places que deux de ses têtes ont en commun.</translation>
        </message>
        <message>
            <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
            <translation>Combien une ligne est étalée sans ses puits : 0 une place, 1 toutes pareilles.</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>Près</translation>
        </message>
        <message>
            <source>Share outside the sinks up to 7 tokens back.</source>
            <translation>Part hors des puits jusqu’à 7 tokens en arrière.</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>Loin</translation>
        </message>
        <message>
            <source>Share outside the sinks 64 tokens back or more.</source>
            <translation>Part hors des puits à 64 tokens en arrière ou plus.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardé</translation>
        </message>
        <message>
            <source>Share of a row that this trace holds.</source>
            <translation>Part d’une ligne que contient cette trace.</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <source>Mean of the largest value outside the sinks.</source>
            <translation>Moyenne de la plus grande valeur hors des puits.</translation>
        </message>
        <message>
            <source>Sinks ≥</source>
            <translation>Puits ≥</translation>
        </message>
        <message>
            <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
            <translation>Part sur les puits dans ce qui a été gardé ; le reste d’une ligne peut en contenir plus.</translation>
        </message>
        <message>
            <source>Previous ≥</source>
            <translation>Précédent ≥</translation>
        </message>
        <message>
            <source>Share on the token right before the query, where it was kept.</source>
            <translation>Part sur le token juste avant la requête, là où il a été gardé.</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Change of the token’s log-probability with this head’s output set to zero.</source>
            <translation>Changement de la log-probabilité du token quand la sortie de cette tête est mise à zéro.</translation>
        </message>
        <message>
            <source>On place</source>
            <translation>Sur la place</translation>
        </message>
        <message>
            <source>Attention of this head on the place that mattered most.</source>
            <translation>Attention de cette tête sur la place qui a le plus compté.</translation>
        </message>
    </context>
    <context>
        <name>Manifold</name>
        <message>
            <source>Half samples, mean Rand index</source>
            <translation>Demi-échantillons, indice de Rand moyen</translation>
        </message>
        <message>
            <source>%1 times half of the answers</source>
            <translation>%1 fois la moitié des réponses</translation>
        </message>
        <message>
            <source>%1 times half of the tokens</source>
            <translation>%1 fois la moitié des tokens</translation>
        </message>
        <message>
            <source>… the least</source>
            <translation>… le plus petit</translation>
        </message>
        <message>
            <source>Clusters of a shapeless cloud</source>
            <translation>Grappes d’un nuage sans forme</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>comme il se doit</translation>
        </message>
        <message>
            <source>so many may be nothing but chance</source>
            <translation>autant peuvent n’être que du hasard</translation>
        </message>
        <message>
            <source>Prominence needed</source>
            <translation>Proéminence requise</translation>
        </message>
        <message>
            <source>of ln density, both sides of a split</source>
            <translation>en ln de densité, des deux côtés d’une coupe</translation>
        </message>
        <message>
            <source>Tokens in confirmed clusters</source>
            <translation>Tokens dans des grappes confirmées</translation>
        </message>
        <message>
            <source>not prominent enough</source>
            <translation>pas assez proéminent</translation>
        </message>
        <message>
            <source>Jaccard below 0.75</source>
            <translation>Jaccard sous 0,75</translation>
        </message>
        <message>
            <source>in one session only</source>
            <translation>dans une seule session</translation>
        </message>
        <message>
            <source>Cluster %1, prominence / noise</source>
            <translation>Grappe %1, proéminence / bruit</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmée</translation>
        </message>
        <message>
            <source>not known, or all the same</source>
            <translation>inconnu, ou tous pareils</translation>
        </message>
        <message>
            <source>explains the clusters</source>
            <translation>explique les grappes</translation>
        </message>
        <message>
            <source>has a part in them</source>
            <translation>y a sa part</translation>
        </message>
        <message>
            <source>hardly matters</source>
            <translation>compte à peine</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Classe du token</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Think phase</source>
            <translation>Phase de réflexion</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>On borders</source>
            <translation>Aux frontières</translation>
        </message>
        <message>
            <source>Cluster %1</source>
            <translation>Grappe %1</translation>
        </message>
        <message>
            <source>Position, median</source>
            <translation>Position, médiane</translation>
        </message>
        <message>
            <source>Surprisal, mean (nat)</source>
            <translation>Surprisal, moyenne (nat)</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>gardées %1</translation>
        </message>
        <message>
            <source>born %1</source>
            <translation>nées %1</translation>
        </message>
        <message>
            <source>gone %1</source>
            <translation>disparues %1</translation>
        </message>
        <message>
            <source>split %1 → %2</source>
            <translation>scindée %1 → %2</translation>
        </message>
        <message>
            <source>merged %2 → %1</source>
            <translation>fondues %2 → %1</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>rien n’a changé</translation>
        </message>
        <message>
            <source>line break</source>
            <translation>saut de ligne</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>blancs</translation>
        </message>
        <message>
            <source>signs</source>
            <translation>signes</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>chiffres</translation>
        </message>
        <message>
            <source>function words</source>
            <translation>mots-outils</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>autres mots</translation>
        </message>
        <message>
            <source>parts of words</source>
            <translation>parties de mots</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>on borders</source>
            <translation>aux frontières</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>other sessions</source>
            <translation>autres sessions</translation>
        </message>
        <message>
            <source>other models</source>
            <translation>autres modèles</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Grappe</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>more local</source>
            <translation>plus local</translation>
        </message>
        <message>
            <source>less local</source>
            <translation>moins local</translation>
        </message>
        <message>
            <source>more mid-range</source>
            <translation>plus à mi-distance</translation>
        </message>
        <message>
            <source>less mid-range</source>
            <translation>moins à mi-distance</translation>
        </message>
        <message>
            <source>more long-range</source>
            <translation>plus lointain</translation>
        </message>
        <message>
            <source>less long-range</source>
            <translation>moins lointain</translation>
        </message>
        <message>
            <source>spread over distances</source>
            <translation>étalé sur les distances</translation>
        </message>
        <message>
            <source>at few distances</source>
            <translation>à peu de distances</translation>
        </message>
        <message>
            <source>early layers spread</source>
            <translation>premières couches étalées</translation>
        </message>
        <message>
            <source>early layers focused</source>
            <translation>premières couches concentrées</translation>
        </message>
        <message>
            <source>middle layers spread</source>
            <translation>couches moyennes étalées</translation>
        </message>
        <message>
            <source>middle layers focused</source>
            <translation>couches moyennes concentrées</translation>
        </message>
        <message>
            <source>late layers spread</source>
            <translation>dernières couches étalées</translation>
        </message>
        <message>
            <source>late layers focused</source>
            <translation>dernières couches concentrées</translation>
        </message>
        <message>
            <source>more %1 back</source>
            <translation>plus %1 en arrière</translation>
        </message>
        <message>
            <source>less %1 back</source>
            <translation>moins %1 en arrière</translation>
        </message>
        <message>
            <source>more of column %1</source>
            <translation>plus de la colonne %1</translation>
        </message>
        <message>
            <source>less of column %1</source>
            <translation>moins de la colonne %1</translation>
        </message>
        <message>
            <source>PC%1</source>
            <translation>PC%1</translation>
        </message>
        <message>
            <source>Balanced: no axis stands out.</source>
            <translation>Équilibré : aucun axe ne ressort.</translation>
        </message>
        <message>
            <source>Strong: %1.</source>
            <translation>Fort : %1.</translation>
        </message>
        <message>
            <source>Moderate: %1.</source>
            <translation>Modéré : %1.</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>Inspecter</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>Variété</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>Routeur</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Token Lens</source>
            <translation>Loupe de token</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Branches</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Découverte</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Chronologie</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdviceModel</name>
        <message>
            <source>For the next run</source>
            <translation>Pour la prochaine exécution</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>Conseillé</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdvicePanel</name>
        <message>
            <source>no change expected</source>
            <translation>aucun changement attendu</translation>
        </message>
        <message>
            <source>bytes are captured, now none are</source>
            <translation>des octets sont capturés, aucun pour l’instant</translation>
        </message>
        <message>
            <source>about %1 × fewer captured bytes</source>
            <translation>environ %1 × moins d’octets capturés</translation>
        </message>
        <message>
            <source>about %1 × as many captured bytes</source>
            <translation>environ %1 × plus d’octets capturés</translation>
        </message>
        <message>
            <source>expected, not measured here</source>
            <translation>attendu, non mesuré ici</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>Coût : %1</translation>
        </message>
        <message>
            <source>Quality: %1</source>
            <translation>Qualité : %1</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>Vitesse : %1</translation>
        </message>
        <message>
            <source>Apply to next run</source>
            <translation>Appliquer à la prochaine exécution</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recommandation</translation>
        </message>
        <message>
            <source>Nothing to advise yet: no step of this run has a zone.</source>
            <translation>Rien à conseiller encore : aucune étape de cette exécution n’a de zone.</translation>
        </message>
        <message>
            <source>Nothing is advised for the zone %1.</source>
            <translation>Rien n’est conseillé pour la zone %1.</translation>
        </message>
        <message>
            <source>%1 · the last tokens lie off the manifold · %2</source>
            <translation>%1 · les derniers tokens sont hors de la variété · %2</translation>
        </message>
        <message>
            <source>%1 · most of this run, %2 · %3</source>
            <translation>%1 · la plus grande part de cette exécution, %2 · %3</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>glouton</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Capture</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>Every n-th step</source>
            <translation>Une étape sur n</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Appliqué</translation>
        </message>
        <message>
            <source>Open a model to apply it.</source>
            <translation>Ouvrez un modèle pour l’appliquer.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; later ones keep it until you take it back.</source>
            <translation>Cette exécution a commencé avec le conseil pour %1 ; les suivantes le gardent jusqu’à ce que vous le retiriez.</translation>
        </message>
        <message>
            <source>Applied. It takes effect with the next run.</source>
            <translation>Appliqué. Prend effet à la prochaine exécution.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; the next one is not.</source>
            <translation>Cette exécution a commencé avec le conseil pour %1 ; la suivante non.</translation>
        </message>
        <message>
            <source>Takes effect with the next run. This one is not touched.</source>
            <translation>Prend effet à la prochaine exécution. Celle-ci n’est pas touchée.</translation>
        </message>
        <message>
            <source>Apply advice</source>
            <translation>Appliquer le conseil</translation>
        </message>
        <message>
            <source>Take advice back</source>
            <translation>Retirer le conseil</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Again</name>
        <message>
            <source>Write without these</source>
            <translation>Écrire sans ceux-ci</translation>
        </message>
        <message>
            <source>Write again without these</source>
            <translation>Réécrire sans ceux-ci</translation>
        </message>
        <message>
            <source>Stress these</source>
            <translation>Accentuer ceux-ci</translation>
        </message>
        <message>
            <source>Write again with these stressed</source>
            <translation>Réécrire en accentuant ceux-ci</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Combien pèsent les places accentuées</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>%1 fois plus</translation>
        </message>
        <message>
            <source>Write again without these (R)</source>
            <translation>Réécrire sans ceux-ci (R)</translation>
        </message>
        <message>
            <source>Write again with these stressed (Shift+R)</source>
            <translation>Réécrire en accentuant ceux-ci (Maj+R)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlignedModel</name>
        <message>
            <source>only B</source>
            <translation>B seul</translation>
        </message>
        <message>
            <source>only A</source>
            <translation>A seul</translation>
        </message>
        <message>
            <source>same</source>
            <translation>identique</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>A pos.</source>
            <translation>Pos. A</translation>
        </message>
        <message>
            <source>B pos.</source>
            <translation>Pos. B</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Relation</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlternativesModel</name>
        <message>
            <source>written</source>
            <translation>écrit</translation>
        </message>
        <message>
            <source>%1, probability %2, written</source>
            <translation>%1, probabilité %2, écrit</translation>
        </message>
        <message>
            <source>%1, probability %2</source>
            <translation>%1, probabilité %2</translation>
        </message>
        <message>
            <source>Natural logarithm of the probability, before temperature and penalties</source>
            <translation>Logarithme naturel de la probabilité, avant température et pénalités</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Probabilité</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AxesPlot</name>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1 : A %2, B %3</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 et %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message>
            <source>shown in the chat</source>
            <translation>montrée dans la discussion</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardée</translation>
        </message>
        <message>
            <source>tokens of its own</source>
            <translation>tokens propres</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Montrer</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Branches</translation>
        </message>
        <message>
            <source>Shows this branch in the chat (Enter)</source>
            <translation>Montre cette branche dans la discussion (Entrée)</translation>
        </message>
        <message>
            <source>Beside the one that is shown, in Compare</source>
            <translation>À côté de celle montrée, dans Comparer</translation>
        </message>
        <message>
            <source>Deletes this branch; undo brings it back (Del)</source>
            <translation>Supprime cette branche ; Annuler la ramène (Suppr)</translation>
        </message>
        <message>
            <source>[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back</source>
            <translation>[ et ] changent au message · Entrée montre · Suppr supprime, Ctrl+Z ramène</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Née de</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Échantillonnage</translation>
        </message>
        <message>
            <source>Its own</source>
            <translation>Propre</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrite</translation>
        </message>
        <message>
            <source>This conversation · %1, %2</source>
            <translation>Cette conversation · %1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln branche</numerusform>
                <numerusform>%Ln branches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>This conversation</source>
            <translation>Cette conversation</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Pas encore de messages</translation>
        </message>
        <message>
            <source>One branch so far.</source>
            <translation>Une seule branche jusqu’ici.</translation>
        </message>
        <message>
            <source>Editing, writing again or forking from a token adds one; nothing is lost.</source>
            <translation>Modifier, réécrire ou bifurquer à un token en ajoute une ; rien n’est perdu.</translation>
        </message>
        <message>
            <source>Its tokens come from another tokenizer, so its beginning is stored apart and its positions differ.</source>
            <translation>Ses tokens viennent d’un autre tokeniseur, son début est donc enregistré à part et ses positions diffèrent.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
        <message>
            <source>likeliest</source>
            <translation>le plus probable</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>top-p %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>graine %1</translation>
        </message>
        <message>
            <source>an edited question</source>
            <translation>une question modifiée</translation>
        </message>
        <message>
            <source>writing the answer again</source>
            <translation>réécriture de la réponse</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>un autre token</translation>
        </message>
        <message>
            <source>drift, written again from the last stable token</source>
            <translation>dérive, réécrit depuis le dernier token stable</translation>
        </message>
        <message>
            <source>going on with the answer</source>
            <translation>suite de la réponse</translation>
        </message>
        <message>
            <source>the first answer</source>
            <translation>la première réponse</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Branch %1 of %2</source>
            <translation>Branche %1 sur %2</translation>
        </message>
        <message>
            <source>The branch that is shown</source>
            <translation>La branche montrée</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%1 au lieu de %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln message</numerusform>
                <numerusform>%Ln messages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source> becomes </source>
            <translation> devient </translation>
        </message>
        <message>
            <source>shown in the chat</source>
            <translation>montrée dans la discussion</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardée</translation>
        </message>
        <message>
            <source>Tokens of its own</source>
            <translation>Tokens propres</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2 à %3)</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>from</source>
            <translation>dès</translation>
        </message>
        <message>
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>À longueur égale</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Calibration</translation>
        </message>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance</source>
            <translation>AUROC avec intervalle à 95 %, 0,5 est le hasard</translation>
        </message>
        <message>
            <source>Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. Discs read attention, squares do not.</source>
            <translation>Un signal distingue-t-il les réponses fausses des justes ? %1, %2 questions, %3 fausses. Les disques lisent l’attention, les carrés non.</translation>
        </message>
        <message>
            <source>Not calibrated for this model.</source>
            <translation>Non calibré pour ce modèle.</translation>
        </message>
        <message>
            <source>Drift is shown, not judged. Measure it against a labelled set (about %1).</source>
            <translation>La dérive est montrée, non jugée. Mesurez-la sur un jeu étiqueté (environ %1).</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>Calibré</translation>
        </message>
        <message>
            <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
            <translation>Au moins un signal d’attention distingue les réponses fausses des justes de même longueur sur ce jeu.</translation>
        </message>
        <message>
            <source>Between answers of equal length, %1 is no better than chance on this model.</source>
            <translation>Entre réponses de même longueur, %1 ne vaut pas mieux que le hasard sur ce modèle.</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>attention</translation>
        </message>
        <message>
            <source>Read drift as a note about the text, not as an error alarm.</source>
            <translation>Lisez la dérive comme une note sur le texte, non comme une alarme d’erreur à elle seule.</translation>
        </message>
        <message>
            <source>Measure again…</source>
            <translation>Mesurer à nouveau…</translation>
        </message>
        <message>
            <source>Measure…</source>
            <translation>Mesurer…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPicture</name>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>À longueur égale</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1, %n question</numerusform>
                <numerusform>%1, %n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>Nouvelle campagne</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>Série</translation>
        </message>
        <message>
            <source>Own suite…</source>
            <translation>Sa propre série…</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>%1, of the server</source>
            <translation>%1, du serveur</translation>
        </message>
        <message>
            <source>%1, as open</source>
            <translation>%1, tel qu’ouvert</translation>
        </message>
        <message>
            <source>Model file…</source>
            <translation>Fichier de modèle…</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Répétitions</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>Tokens par réponse</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>Première graine</translation>
        </message>
        <message>
            <source>Discover every</source>
            <translation>Découverte tous les</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> tokens</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Pleine</translation>
        </message>
        <message>
            <source>Half of the time</source>
            <translation>La moitié du temps</translation>
        </message>
        <message>
            <source>A quarter of the time</source>
            <translation>Un quart du temps</translation>
        </message>
        <message>
            <source>Zone preset</source>
            <translation>Préréglage de zones</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Puits comptés</translation>
        </message>
        <message>
            <source>It runs as attnx explore beside the chat, with the model loaded once more, and goes on where it was when it is interrupted.</source>
            <translation>Elle tourne comme attnx explore à côté de la discussion, avec le modèle chargé une fois de plus, et reprend où elle en était si elle est interrompue.</translation>
        </message>
        <message>
            <source>Tokens of an answer, at most</source>
            <translation>Tokens par réponse, au plus</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Démarrer</translation>
        </message>
        <message>
            <source>Own suite</source>
            <translation>Sa propre série</translation>
        </message>
        <message>
            <source>Suites (*.json)</source>
            <translation>Séries (*.json)</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Fichier de modèle</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors)</source>
            <translation>Modèles (*.gguf *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message>
            <source>This campaign has no discovery yet.</source>
            <translation>Cette campagne n’a pas encore de découverte.</translation>
        </message>
        <message>
            <source>Its discovery was made without a picture.</source>
            <translation>Sa découverte a été faite sans image.</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 réponses sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>%Ln réponse</numerusform>
                <numerusform>%Ln réponses</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignPictures</name>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>writes %1</source>
            <translation>écrit %1</translation>
        </message>
        <message>
            <source>All zones, as read</source>
            <translation>Toutes les zones, comme lu</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Comme lu</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>À longueur égale</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Répétitions</translation>
        </message>
        <message>
            <source>Tokens, sd</source>
            <translation>Tokens, éc.-t.</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zones</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>Même texte</translation>
        </message>
        <message>
            <source>%1 ± %2</source>
            <translation>%1 ± %2</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>bruit</translation>
        </message>
        <message>
            <source>R%1</source>
            <translation>P%1</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 k</translation>
        </message>
        <message>
            <source>0 min</source>
            <translation>0 min</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Campaigns</name>
        <message>
            <source>greedy</source>
            <translation>glouton</translation>
        </message>
        <message>
            <source>T %1, seeds %2 to %3</source>
            <translation>T %1, graines %2 à %3</translation>
        </message>
        <message>
            <source>T %1, seed %2</source>
            <translation>T %1, graine %2</translation>
        </message>
        <message>
            <source>, at most %1 tokens</source>
            <translation>, au plus %1 tokens</translation>
        </message>
        <message>
            <source>attnx was not found beside this program.</source>
            <translation>attnx n’a pas été trouvé à côté de ce programme.</translation>
        </message>
        <message>
            <source>Campaigns are run by it. Install attnx, or put it on the PATH.</source>
            <translation>Il fait tourner les campagnes. Installez attnx, ou placez-le dans le PATH.</translation>
        </message>
        <message>
            <source>The campaign could not be started.</source>
            <translation>La campagne n’a pas pu démarrer.</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>%1 ne peut pas être lu.</translation>
        </message>
        <message>
            <source>%1 is no suite of prompts.</source>
            <translation>%1 n’est pas une série de questions.</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>Le dossier %1 n’a pas pu être créé.</translation>
        </message>
        <message>
            <source>This folder does not say how it was made.</source>
            <translation>Ce dossier ne dit pas comment il a été fait.</translation>
        </message>
        <message>
            <source>Go on with the attnx explore that began it.</source>
            <translation>Continuez avec l’attnx explore qui l’a commencé.</translation>
        </message>
        <message>
            <source>The report could not be written.</source>
            <translation>Le rapport n’a pas pu être écrit.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message>
            <source>reads the model</source>
            <translation>lit le modèle</translation>
        </message>
        <message>
            <source>running</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>complète</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>échouée</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>arrêtée</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n réponse</numerusform>
                <numerusform>%n réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>New campaign…</source>
            <translation>Nouvelle campagne…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>Campagnes</translation>
        </message>
        <message>
            <source>Open the folder of a campaign…</source>
            <translation>Ouvrir le dossier d’une campagne…</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token. The same as attnx explore.</source>
            <translation>Une campagne pose une série de questions encore et encore et garde une empreinte de chaque token. Comme attnx explore.</translation>
        </message>
        <message>
            <source>Progress and zones</source>
            <translation>Avancement et zones</translation>
        </message>
        <message>
            <source>Variation, clusters, speed</source>
            <translation>Variation, grappes, vitesse</translation>
        </message>
        <message>
            <source>Parts of the campaign</source>
            <translation>Parties de la campagne</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Pas encore de campagne.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token.</source>
            <translation>Une campagne pose une série de questions encore et encore et garde une empreinte de chaque token.</translation>
        </message>
        <message>
            <source>&amp;Campaign</source>
            <translation>&amp;Campagne</translation>
        </message>
        <message>
            <source>&amp;New campaign…</source>
            <translation>&amp;Nouvelle campagne…</translation>
        </message>
        <message>
            <source>&amp;Open a folder…</source>
            <translation>&amp;Ouvrir un dossier…</translation>
        </message>
        <message>
            <source>&amp;Pause or go on</source>
            <translation>Mettre en &amp;pause ou reprendre</translation>
        </message>
        <message>
            <source>&amp;Stop after this answer</source>
            <translation>&amp;Arrêter après cette réponse</translation>
        </message>
        <message>
            <source>Open the &amp;report</source>
            <translation>Ouvrir le &amp;rapport</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>Comparer &amp;avec…</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>Montrer le &amp;dossier</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Réponses</translation>
        </message>
        <message>
            <source>Stop after this answer</source>
            <translation>Arrêter après cette réponse</translation>
        </message>
        <message>
            <source>Progress by category</source>
            <translation>Avancement par catégorie</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Zones by category</source>
            <translation>Zones par catégorie</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over answers</source>
            <translation>pour cent des tokens, intervalles à 95 % sur les réponses</translation>
        </message>
        <message>
            <source>Repeat variation</source>
            <translation>Variation des répétitions</translation>
        </message>
        <message>
            <source>same prompt, other seed</source>
            <translation>même question, autre graine</translation>
        </message>
        <message>
            <source>Clusters as it grows</source>
            <translation>Les grappes au fil de la croissance</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Passage</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grappes</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Bruit</translation>
        </message>
        <message>
            <source>Noise, %</source>
            <translation>Bruit, %</translation>
        </message>
        <message>
            <source>Filled: clusters that are confirmed; outlined: those that may be chance.</source>
            <translation>Pleines : grappes confirmées ; en contour : celles qui peuvent être le hasard.</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Débit</translation>
        </message>
        <message>
            <source>tokens per second, whole minutes</source>
            <translation>tokens par seconde, minutes entières</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>Minute</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>Tokens par seconde</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Ouvrir le rapport</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Comparer avec…</translation>
        </message>
        <message>
            <source>Compare with: prompts that both campaigns answered. Differences come with intervals and at equal length.</source>
            <translation>Comparer avec : les questions auxquelles les deux campagnes ont répondu. Les différences viennent avec des intervalles et à longueur égale.</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts, %3 repeats</source>
            <translation>%1 catégories, %2 questions, %3 répétitions</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts</source>
            <translation>%1 catégories, %2 questions</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 réponses sur %2</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 jusqu’ici</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>encore %1 environ</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>After the answer that runs (Space)</source>
            <translation>Après la réponse en cours (Espace)</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Open report so far</source>
            <translation>Ouvrir le rapport actuel</translation>
        </message>
        <message>
            <source>Stopped after %1 of %2 answers; nothing was lost.</source>
            <translation>Arrêtée après %1 réponses sur %2 ; rien n’est perdu.</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>Arrêtée après %n réponse ; rien n’est perdu.</numerusform>
                <numerusform>Arrêtée après %n réponses ; rien n’est perdu.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes on where it was.</source>
            <translation>Elle reprend où elle en était.</translation>
        </message>
        <message>
            <source>No prompt was answered twice yet.</source>
            <translation>Aucune question n’a encore eu deux réponses.</translation>
        </message>
        <message>
            <source>Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.</source>
            <translation>Zones : l’écart entre les répétitions, pour cent des tokens. %1 questions sur %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n passage</numerusform>
                <numerusform>%n passages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>%n constat qu’un intervalle soutient.</numerusform>
                <numerusform>%n constats qu’un intervalle soutient.</numerusform>
            </translation>
        </message>
        <message>
            <source>Dashed: all tokens. Cover: the share of all tokens whose positions this category reaches.</source>
            <translation>Tirets : tous les tokens. Couverture : la part de tous les tokens dont cette catégorie atteint les positions.</translation>
        </message>
        <message>
            <source>No other campaign has answers.</source>
            <translation>Aucune autre campagne n’a de réponses.</translation>
        </message>
        <message>
            <source>In the view Compare</source>
            <translation>Dans la vue Comparer</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Ouvrir le dossier d’une campagne</translation>
        </message>
        <message>
            <source>This folder holds no campaign.</source>
            <translation>Ce dossier ne contient pas de campagne.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message>
            <source>Show branch</source>
            <translation>Montrer la branche</translation>
        </message>
        <message>
            <source>Delete branch</source>
            <translation>Supprimer la branche</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>Supprimer le message</translation>
        </message>
        <message>
            <source>Delete version</source>
            <translation>Supprimer la version</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Bifurquer</translation>
        </message>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>avec le token %1 pesant %2 fois plus</numerusform>
                <numerusform>avec les tokens %1 pesant %2 fois plus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>sans le token %1</numerusform>
                <numerusform>sans les tokens %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Écrire de nouveau</translation>
        </message>
        <message>
            <source>No model is open. Open one to write.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez-en un pour écrire.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Le modèle s’ouvre.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>Le modèle écrit.</translation>
        </message>
        <message>
            <source>This model has no chat template. Choose how it reads what you write.</source>
            <translation>Ce modèle n’a pas de modèle de discussion. Choisissez comment il lit ce que vous écrivez.</translation>
        </message>
        <message>
            <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
            <translation>Le contexte est plein : %1 tokens sur %2. Commencez une nouvelle discussion ou ouvrez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>Réécrire</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>This server cannot run a step again.</source>
            <translation>Ce serveur ne peut pas refaire une étape.</translation>
        </message>
        <message>
            <source>This trace comes from another model. Open that one to try.</source>
            <translation>Cette trace vient d’un autre modèle. Ouvrez celui-là pour essayer.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to try.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour essayer.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
            <translation>Le token %1 manque dans cette trace, l’étape ne peut donc pas être refaite.</translation>
        </message>
        <message>
            <source>%1 reads this chat anew; %2 wrote it so far.</source>
            <translation>%1 relit cette discussion ; %2 l’a écrite jusqu’ici.</translation>
        </message>
        <message>
            <source>The system prompt changed, so the chat is read anew.</source>
            <translation>L’invite système a changé, la discussion est donc relue.</translation>
        </message>
        <message>
            <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
            <translation>Le modèle de discussion écrit autrement les échanges précédents, ils sont donc relus.</translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>Ce qui a été enregistré de %Ln token antérieur (attention, surprisal, zones) reste avec la discussion telle qu’elle était. Annuler le ramène.</numerusform>
                <numerusform>Ce qui a été enregistré de %Ln tokens antérieurs (attention, surprisal, zones) reste avec la discussion telle qu’elle était. Annuler le ramène.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatSettings</name>
        <message>
            <source>Precise</source>
            <translation>Précis</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Équilibré</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>Créatif</translation>
        </message>
        <message>
            <source>Always the likeliest</source>
            <translation>Toujours le plus probable</translation>
        </message>
        <message>
            <source>no chance</source>
            <translation>aucun hasard</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatText</name>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>token %1</translation>
        </message>
        <message>
            <source>probability %1</source>
            <translation>probabilité %1</translation>
        </message>
        <message>
            <source>one of %1 at the same place</source>
            <translation>un de %1 à la même place</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>attends most to %1</source>
            <translation>regarde surtout %1</translation>
        </message>
        <message>
            <source>attended most by %1</source>
            <translation>surtout regardé par %1</translation>
        </message>
        <message>
            <source>stopped at end of turn</source>
            <translation>arrêté à la fin du tour</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>arrêté à la limite de tokens</translation>
        </message>
        <message>
            <source>stopped by you</source>
            <translation>arrêté par vous</translation>
        </message>
        <message>
            <source>stopped at a stop text</source>
            <translation>arrêté à un texte d’arrêt</translation>
        </message>
        <message>
            <source>stopped: the context is full</source>
            <translation>arrêté : le contexte est plein</translation>
        </message>
        <message>
            <source>stopped for drift</source>
            <translation>arrêté pour dérive</translation>
        </message>
        <message>
            <source>ended by an error</source>
            <translation>terminé par une erreur</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln set(s), each at one place</source>
            <translation>
                <numerusform>%Ln ensemble à une place</numerusform>
                <numerusform>%Ln ensembles, chacun à une place</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Outil</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Invite</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>puits</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>%Ln endroit trouvé dedans</numerusform>
                <numerusform>%Ln endroits trouvés dedans</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of this row is in here</source>
            <translation>%1 de cette ligne est ici</translation>
        </message>
        <message>
            <source>%1 · probability %2</source>
            <translation>%1 · probabilité %2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Copier le code</translation>
        </message>
        <message>
            <source>Write the answer again</source>
            <translation>Réécrire la réponse</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Modifier la question</translation>
        </message>
        <message>
            <source>Continue the answer</source>
            <translation>Continuer la réponse</translation>
        </message>
        <message>
            <source>The version written before</source>
            <translation>La version écrite avant</translation>
        </message>
        <message>
            <source>The version written after</source>
            <translation>La version écrite après</translation>
        </message>
        <message>
            <source>Branches of this conversation</source>
            <translation>Branches de cette conversation</translation>
        </message>
        <message>
            <source>%1, message %2</source>
            <translation>%1, message %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 position %2</source>
            <translation>%1 position %2</translation>
        </message>
        <message>
            <source> · p %1</source>
            <translation> · p %1</translation>
        </message>
        <message>
            <source> · click lets it go</source>
            <translation> · un clic le libère</translation>
        </message>
        <message>
            <source> · click keeps it</source>
            <translation> · un clic le garde</translation>
        </message>
        <message>
            <source>Fold or unfold (Z)</source>
            <translation>Plier ou déplier (Z)</translation>
        </message>
        <message>
            <source>Let go of this token</source>
            <translation>Libérer ce token</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Garder ce token</translation>
        </message>
        <message>
            <source>Go on with another token</source>
            <translation>Continuer avec un autre token</translation>
        </message>
        <message>
            <source>Open link…</source>
            <translation>Ouvrir le lien…</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>Copier l’adresse du lien</translation>
        </message>
        <message>
            <source>Copy selection</source>
            <translation>Copier la sélection</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>Copier le message</translation>
        </message>
        <message>
            <source>Copy message as plain text</source>
            <translation>Copier le message en texte brut</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>Modifier la question</translation>
        </message>
        <message>
            <source>Write again with…</source>
            <translation>Réécrire avec…</translation>
        </message>
        <message>
            <source>Delete from this message on</source>
            <translation>Supprimer à partir de ce message</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatView</name>
        <message>
            <source>Choose the chat template…</source>
            <translation>Choisir le modèle de discussion…</translation>
        </message>
        <message>
            <source>How a model without a template reads what you write</source>
            <translation>Comment un modèle sans modèle de discussion lit ce que vous écrivez</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>This model has no chat template.</source>
            <translation>Ce modèle n’a pas de modèle de discussion.</translation>
        </message>
        <message>
            <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
            <translation>Il continue un texte. Utilisez-le ainsi, ou choisissez celui avec lequel il a été entraîné, si vous le connaissez.</translation>
        </message>
        <message>
            <source>Go on with my text</source>
            <translation>Continuer mon texte</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>Modèle de discussion</translation>
        </message>
        <message>
            <source>The next answer does not fit: %1 of %2 tokens are used.</source>
            <translation>La prochaine réponse ne tient pas : %1 tokens utilisés sur %2.</translation>
        </message>
        <message>
            <source>%1 of %2 tokens are used.</source>
            <translation>%1 tokens utilisés sur %2.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory) or a new chat with the last turns.</source>
            <translation>Choisissez un contexte plus grand (%1 de mémoire en plus) ou une nouvelle discussion avec les derniers échanges.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory).</source>
            <translation>Choisissez un contexte plus grand (%1 de mémoire en plus).</translation>
        </message>
        <message>
            <source>This model holds no more. A new chat can begin with the last turns.</source>
            <translation>Ce modèle n’en tient pas plus. Une nouvelle discussion peut commencer par les derniers échanges.</translation>
        </message>
        <message>
            <source>This model holds no more. Send less text.</source>
            <translation>Ce modèle n’en tient pas plus. Envoyez moins de texte.</translation>
        </message>
        <message>
            <source>Larger context: %1</source>
            <translation>Contexte plus grand : %1</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Nouvelle discussion avec les derniers échanges</translation>
        </message>
        <message>
            <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
            <translation>Pointez un mot de la réponse pour voir où le modèle a regardé. Cliquez pour le garder.</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Ouvrir le lien</translation>
        </message>
        <message>
            <source>Open this address outside of the program?</source>
            <translation>Ouvrir cette adresse hors du programme ?</translation>
        </message>
        <message>
            <source>This program opens web and mail addresses only.</source>
            <translation>Ce programme n’ouvre que des adresses web et de courriel.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Pas encore de messages</translation>
        </message>
        <message>
            <source>Write the beginning of a text below; the model goes on with it.</source>
            <translation>Écrivez ci-dessous le début d’un texte ; le modèle le continue.</translation>
        </message>
        <message>
            <source>Write below to begin, or ask one of these.</source>
            <translation>Écrivez ci-dessous pour commencer, ou posez l’une de ces questions.</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Teinte</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Attention from this token</source>
            <translation>Attention de ce token</translation>
        </message>
        <message>
            <source>Effect on this token</source>
            <translation>Effet sur ce token</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Dérive</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Puits à part</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Les puits sont des places que presque chaque token regarde, quoi que dise le texte, souvent les toutes premières. Ils sont mis à part pour que le reste se voie. Leur part est toujours montrée.</translation>
        </message>
        <message>
            <source>Link lines</source>
            <translation>Lignes de liens</translation>
        </message>
        <message>
            <source>Lines to the five most attended tokens</source>
            <translation>Lignes vers les cinq tokens les plus regardés</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown, or the tokens as they are</source>
            <translation>Markdown, ou les tokens tels quels</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Loupe</translation>
        </message>
        <message>
            <source>Tokens answer to the pointer</source>
            <translation>Les tokens répondent au pointeur</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChipText</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareState</name>
        <message>
            <source>The fingerprints of the two have different layouts.</source>
            <translation>Les empreintes des deux ont des dispositions différentes.</translation>
        </message>
        <message>
            <source>Too few fingerprints to fit axes to.</source>
            <translation>Trop peu d’empreintes pour ajuster des axes.</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>glouton</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>Il n’y a pas encore de réponse.</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>No fingerprints were recorded.</source>
            <translation>Aucune empreinte n’a été enregistrée.</translation>
        </message>
        <message>
            <source>No fingerprints of the layout log16 were recorded.</source>
            <translation>Aucune empreinte de la disposition log16 n’a été enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareText</name>
        <message>
            <source>Text of A</source>
            <translation>Texte de A</translation>
        </message>
        <message>
            <source>Text of B</source>
            <translation>Texte de B</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareView</name>
        <message>
            <source>Two traces</source>
            <translation>Deux traces</translation>
        </message>
        <message>
            <source>Two models</source>
            <translation>Deux modèles</translation>
        </message>
        <message>
            <source>Two sessions, branches or files beside each other</source>
            <translation>Deux sessions, branches ou fichiers côte à côte</translation>
        </message>
        <message>
            <source>One model against another over whole campaigns</source>
            <translation>Un modèle face à un autre sur des campagnes entières</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>Session A</source>
            <translation>Session A</translation>
        </message>
        <message>
            <source>Session B</source>
            <translation>Session B</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Échanger</translation>
        </message>
        <message>
            <source>Swap A and B (X)</source>
            <translation>Échanger A et B (X)</translation>
        </message>
        <message>
            <source>Align by</source>
            <translation>Aligner par</translation>
        </message>
        <message>
            <source>Token text</source>
            <translation>Texte du token</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Étape</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Remplissage</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <source>With the present settings</source>
            <translation>Avec les réglages actuels</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>Glouton</translation>
        </message>
        <message>
            <source>At temperature %1</source>
            <translation>À la température %1</translation>
        </message>
        <message>
            <source>Run both…</source>
            <translation>Lancer les deux…</translation>
        </message>
        <message>
            <source>Campaign A</source>
            <translation>Campagne A</translation>
        </message>
        <message>
            <source>Campaign B</source>
            <translation>Campagne B</translation>
        </message>
        <message>
            <source>Choose a campaign</source>
            <translation>Choisir une campagne</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Ouvrir le dossier d’une campagne</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>Choisir une session</translation>
        </message>
        <message>
            <source>Choose a trace file…</source>
            <translation>Choisir un fichier de trace…</translation>
        </message>
        <message>
            <source>Open a trace</source>
            <translation>Ouvrir une trace</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Traces (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>Échanger A et B</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Différence suivante</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Différence précédente</translation>
        </message>
        <message>
            <source>Write the last answer again and compare</source>
            <translation>Réécrire la dernière réponse et comparer</translation>
        </message>
        <message>
            <source>Run both: answer the last question twice</source>
            <translation>Lancer les deux : répondre deux fois à la dernière question</translation>
        </message>
        <message>
            <source>Compare two models over campaigns</source>
            <translation>Comparer deux modèles sur des campagnes</translation>
        </message>
        <message>
            <source>Compare two traces</source>
            <translation>Comparer deux traces</translation>
        </message>
        <message>
            <source>Aligned</source>
            <translation>Alignés</translation>
        </message>
        <message>
            <source>Aligned tokens</source>
            <translation>Tokens alignés</translation>
        </message>
        <message>
            <source>Measured differences</source>
            <translation>Différences mesurées</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mesure</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>B minus A, 95 % block bootstrap over tokens</source>
            <translation>B moins A, bootstrap par blocs à 95 % sur les tokens</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>En mots</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>seulement les différences dont l’intervalle exclut zéro</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>À quelle distance</translation>
        </message>
        <message>
            <source>Tokens back</source>
            <translation>Tokens en arrière</translation>
        </message>
        <message>
            <source>share of mass</source>
            <translation>part de la masse</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ressemblance</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Partie</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Compte</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Axes</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Axe</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Bas de l’axe</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Haut de l’axe</translation>
        </message>
        <message>
            <source>Which axes</source>
            <translation>Quels axes</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Axes de référence</translation>
        </message>
        <message>
            <source>Four fixed axes with names; a score is a plain product</source>
            <translation>Quatre axes fixes qui ont un nom ; un score est un simple produit</translation>
        </message>
        <message>
            <source>Fitted axes</source>
            <translation>Axes ajustés</translation>
        </message>
        <message>
            <source>Principal axes of the tokens of both; the ends stand for one standard deviation</source>
            <translation>Axes principaux des tokens des deux ; les extrémités valent un écart type</translation>
        </message>
        <message>
            <source>No model can be asked here.</source>
            <translation>Aucun modèle ne peut être interrogé ici.</translation>
        </message>
        <message>
            <source>Two models, two quantisations or two temperatures answer the last question; both answers then stand beside each other.</source>
            <translation>Deux modèles, deux quantifications ou deux températures répondent à la dernière question ; les deux réponses sont ensuite côte à côte.</translation>
        </message>
        <message>
            <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
            <translation>Le modèle ouvert réécrit la dernière réponse avec les réglages actuels ; l’ancienne et la nouvelle se placent alors côte à côte.</translation>
        </message>
        <message>
            <source>Choose two sessions. They need not come from the same model.</source>
            <translation>Choisissez deux sessions. Elles peuvent venir de modèles différents.</translation>
        </message>
        <message>
            <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
            <translation>Les sessions, les branches de celle-ci et les fichiers de trace sont dans les deux listes ci-dessus.</translation>
        </message>
        <message>
            <source>Not both were written.</source>
            <translation>Les deux n’ont pas été écrites.</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same · grey: same text</source>
            <translation>%1 lignes sur %2 identiques · gris : même texte</translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Pas de différence nette.</translation>
        </message>
        <message>
            <source>One run counts sinks, the other leaves them out: masses, entropies, zones and fingerprints are not compared.</source>
            <translation>Une exécution compte les puits, l’autre les laisse de côté : masses, entropies, zones et empreintes ne sont pas comparées.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>The texts part at row %1: A writes %2, B writes %3.</source>
            <translation>Les textes se séparent à la ligne %1 : A écrit %2, B écrit %3.</translation>
        </message>
        <message>
            <source>The texts are the same.</source>
            <translation>Les textes sont identiques.</translation>
        </message>
        <message>
            <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
            <translation>Les textes sont courts (%1 et %2 tokens) : seules de grandes différences peuvent se voir.</translation>
        </message>
        <message>
            <source>Neither side holds written tokens.</source>
            <translation>Aucun côté ne contient de tokens écrits.</translation>
        </message>
        <message>
            <source>A holds no written tokens.</source>
            <translation>A ne contient pas de tokens écrits.</translation>
        </message>
        <message>
            <source>B holds no written tokens.</source>
            <translation>B ne contient pas de tokens écrits.</translation>
        </message>
        <message>
            <source>Prompts alone are not compared.</source>
            <translation>Les invites seules ne se comparent pas.</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textes</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassDial</name>
        <message>
            <source>near</source>
            <translation>près</translation>
        </message>
        <message>
            <source>far</source>
            <translation>loin</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassModel</name>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Cap</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Concentration R</translation>
        </message>
        <message>
            <source>Spread W</source>
            <translation>Dispersion W</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Boussole</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message>
            <source>Compass reads</source>
            <translation>La boussole lit</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>aucune ligne</translation>
        </message>
        <message>
            <source>L%1</source>
            <translation>C%1</translation>
        </message>
        <message>
            <source>L%1–%2</source>
            <translation>C%1–%2</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>Couche %1</translation>
        </message>
        <message>
            <source>Layers %1</source>
            <translation>Couches %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln tête</numerusform>
                <numerusform>%Ln têtes</numerusform>
            </translation>
        </message>
        <message>
            <source>all heads together</source>
            <translation>toutes les têtes ensemble</translation>
        </message>
        <message>
            <source>heads %1</source>
            <translation>têtes %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>couche %1</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>tête %1</translation>
        </message>
        <message>
            <source>%1 was not recorded here</source>
            <translation>%1 n’a pas été enregistrée ici</translation>
        </message>
        <message>
            <source>Rows the compass reads: %1</source>
            <translation>Lignes que lit la boussole : %1</translation>
        </message>
        <message>
            <source>Rows the compass reads</source>
            <translation>Lignes que lit la boussole</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>All that were recorded</source>
            <translation>Toutes celles enregistrées</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Têtes</translation>
        </message>
        <message>
            <source>All, their mean</source>
            <translation>Toutes, leur moyenne</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Tête %1</translation>
        </message>
        <message>
            <source>The heads of a layer are one row here. Set “Heads together” to “each head alone” for the next run to choose among them.</source>
            <translation>Les têtes d’une couche ne font ici qu’une ligne. Réglez « Têtes ensemble » sur « chaque tête seule » pour la prochaine exécution afin de choisir parmi elles.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
        <message>
            <source>Attach</source>
            <translation>Joindre</translation>
        </message>
        <message>
            <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
            <translation>Écrivez un message. Entrée envoie, Maj+Entrée commence une ligne.</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
        <message>
            <source>Text files go into the message</source>
            <translation>Les fichiers de texte vont dans le message</translation>
        </message>
        <message>
            <source>Write a message.</source>
            <translation>Écrivez un message.</translation>
        </message>
        <message>
            <source>Stop  Esc</source>
            <translation>Arrêter  Échap</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Répondre à nouveau</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>Arrêter d’écrire (Échap)</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>Envoyer (Entrée)</translation>
        </message>
        <message>
            <source>“%1” is sent when this answer ends · Enter in an empty field takes it back</source>
            <translation>« %1 » est envoyé quand cette réponse finit · Entrée dans un champ vide le reprend</translation>
        </message>
        <message>
            <source>Enter sends it when this answer ends · Esc stops</source>
            <translation>Entrée l’envoie quand cette réponse finit · Échap arrête</translation>
        </message>
        <message>
            <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
            <translation>Modification de votre message · la suite reste comme branche · Échap abandonne</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
            <translation>Entrée envoie · Maj+Entrée nouvelle ligne · déposez ici des fichiers pour les joindre comme contexte</translation>
        </message>
        <message>
            <source>The files go into the message as fenced blocks. Backspace at the start removes the last one.</source>
            <translation>Les fichiers vont dans le message en blocs de code. Retour arrière au début retire le dernier.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the file</source>
            <translation>
                <numerusform>%Ln token avec le fichier</numerusform>
                <numerusform>%Ln tokens avec le fichier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>%Ln token avec les fichiers</numerusform>
                <numerusform>%Ln tokens avec les fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach text files</source>
            <translation>Joindre des fichiers de texte</translation>
        </message>
        <message>
            <source>PDF files and folders cannot be attached. Copy the text and paste it.</source>
            <translation>Les fichiers PDF et les dossiers ne se joignent pas. Copiez le texte et collez-le.</translation>
        </message>
        <message>
            <source>%1 has %2 tokens, %3 are free. Nothing was attached.</source>
            <translation>%1 a %2 tokens, %3 sont libres. Rien n’a été joint.</translation>
        </message>
        <message>
            <source>%1 has %2, at most %3 can be read. Nothing was attached.</source>
            <translation>%1 a %2, au plus %3 peuvent être lus. Rien n’a été joint.</translation>
        </message>
        <message>
            <source>Attach a part of it, or open the model with a larger context.</source>
            <translation>Joignez-en une partie, ou ouvrez le modèle avec un contexte plus grand.</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1 n’est pas du texte.</translation>
        </message>
        <message>
            <source>Its %1 hold characters of no text coding. Nothing was attached.</source>
            <translation>Ses %1 contiennent des caractères d’aucun codage de texte. Rien n’a été joint.</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was attached.</source>
            <translation>%1 n’a pas pu être lu. Rien n’a été joint.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ConfidenceBar</name>
        <message>
            <source>Confidence</source>
            <translation>Confiance</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ContextPopup</name>
        <message>
            <source>%1 now</source>
            <translation>%1 maintenant</translation>
        </message>
        <message>
            <source>%1 with this message</source>
            <translation>%1 avec ce message</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>Larger context</source>
            <translation>Contexte plus grand</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Nouvelle discussion avec les derniers échanges</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>what the model reads, in tokens</source>
            <translation>ce que lit le modèle, en tokens</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Invite système</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Questions</translation>
        </message>
        <message>
            <source>Answers, with thinking</source>
            <translation>Réponses, avec réflexion</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Fichiers joints</translation>
        </message>
        <message>
            <source>Marks of the chat template</source>
            <translation>Marques du modèle de discussion</translation>
        </message>
        <message>
            <source>This message, not sent</source>
            <translation>Ce message, non envoyé</translation>
        </message>
        <message>
            <source>Free after it</source>
            <translation>Libre ensuite</translation>
        </message>
        <message>
            <source>Cache %1 of %2.</source>
            <translation>Cache %1 sur %2.</translation>
        </message>
        <message>
            <source>The next answer does not fit.</source>
            <translation>La prochaine réponse ne tient pas.</translation>
        </message>
        <message>
            <source>All of it is read; nothing is left out without asking.</source>
            <translation>Tout est lu ; rien n’est omis sans demander.</translation>
        </message>
        <message>
            <source>Larger: %1</source>
            <translation>Plus grand : %1</translation>
        </message>
        <message>
            <source>Opens the model again with %1 tokens; %2 more memory</source>
            <translation>Rouvre le modèle avec %1 tokens ; %2 de mémoire en plus</translation>
        </message>
        <message>
            <source>This model holds no more, or none is open</source>
            <translation>Ce modèle n’en tient pas plus, ou aucun n’est ouvert</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CrashDialog</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Crash reports</source>
            <translation>Rapports de plantage</translation>
        </message>
        <message>
            <source>Written when the program ended by itself. They hold no text of chats, stay on this computer and are never sent.</source>
            <translation>Écrits quand le programme s’est arrêté de lui-même. Ils ne contiennent aucun texte de discussion, restent sur cet ordinateur et ne sont jamais envoyés.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>Texte du rapport</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>Il n’y en a pas.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Dialogs</name>
        <message>
            <source>Keys</source>
            <translation>Clés</translation>
        </message>
        <message>
            <source>Message field: send</source>
            <translation>Champ du message : envoyer</translation>
        </message>
        <message>
            <source>Message field: new line</source>
            <translation>Champ du message : nouvelle ligne</translation>
        </message>
        <message>
            <source>Message field, empty: edit the last question</source>
            <translation>Champ du message, vide : modifier la dernière question</translation>
        </message>
        <message>
            <source>Chat text: token, line, message</source>
            <translation>Texte : token, ligne, message</translation>
        </message>
        <message>
            <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
            <translation>Gauche, Droite ; Haut, Bas ; Ctrl+Haut, Ctrl+Bas</translation>
        </message>
        <message>
            <source>Chat text: pin the token; open the lens</source>
            <translation>Texte : épingler le token ; ouvrir la loupe</translation>
        </message>
        <message>
            <source>Space; Enter</source>
            <translation>Espace ; Entrée</translation>
        </message>
        <message>
            <source>Token Lens: tab</source>
            <translation>Loupe : onglet</translation>
        </message>
        <message>
            <source>Token Lens: choose a row; try without it</source>
            <translation>Loupe : choisir une ligne ; essayer sans elle</translation>
        </message>
        <message>
            <source>Space; W</source>
            <translation>Espace ; W</translation>
        </message>
        <message>
            <source>Let go of the pin, then stop generating</source>
            <translation>Libérer l’épinglé, puis arrêter d’écrire</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>About Attention Explorer</source>
            <translation>À propos d’Attention Explorer</translation>
        </message>
        <message>
            <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
            <translation>Attention Explorer %1

Exécute des modèles de langage sur cet ordinateur et montre, pour chaque token, où le modèle a regardé.

Licence Apache 2.0. Construit avec Qt %2.</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Dossiers de modèles</translation>
        </message>
        <message>
            <source>The program's own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
            <translation>Le dossier du programme, le cache Hugging Face, LM Studio et Ollama sont toujours regardés. Ajoutez-en d’autres ici.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ajouter un dossier</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DifferencesPlot</name>
        <message>
            <source>%1: A %2, B %3, difference %4 (%5 to %6)</source>
            <translation>%1 : A %2, B %3, différence %4 (%5 à %6)</translation>
        </message>
        <message>
            <source>Neither of the measures was recorded on both sides.</source>
            <translation>Aucune des mesures n’a été enregistrée des deux côtés.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>Mean over written tokens</source>
            <translation>Moyenne sur les tokens écrits</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>less in B</source>
            <translation>moins en B</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>plus en B</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>diffère</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>pas de différence nette</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message>
            <source>Id</source>
            <translation>N°</translation>
        </message>
        <message>
            <source>Zone, majority</source>
            <translation>Zone, majorité</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Purity</source>
            <translation>Pureté</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <source>Conf.</source>
            <translation>Conf.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Chiffre</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Fait de</translation>
        </message>
        <message>
            <source>Shared information</source>
            <translation>Information partagée</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Passe</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grappes</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Ce qui a changé</translation>
        </message>
        <message>
            <source>Tokens inside</source>
            <translation>Tokens dedans</translation>
        </message>
        <message>
            <source>Summary of what is inside</source>
            <translation>Résumé du contenu</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>Stabilité</translation>
        </message>
        <message>
            <source>What the clusters are made of</source>
            <translation>De quoi sont faites les grappes</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>Filiation</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Axes</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Axe</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>Variance</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Bas de l’axe</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Haut de l’axe</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Axes of</source>
            <translation>Axes de</translation>
        </message>
        <message>
            <source>Fitted to this data</source>
            <translation>Ajustés à ces données</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Axes de référence</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Découverte</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Lancer la découverte</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Passe %1</translation>
        </message>
        <message>
            <source>stage %1 of %2: %3</source>
            <translation>étape %1 sur %2 : %3</translation>
        </message>
        <message>
            <source>About %1 left.</source>
            <translation>Reste environ %1.</translation>
        </message>
        <message>
            <source>Run %1 stays on screen until run %2 is complete.</source>
            <translation>La passe %1 reste à l’écran jusqu’à ce que la passe %2 soit complète.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>It took %1.</source>
            <translation>Elle a pris %1.</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>Pas encore de passe</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>%Ln passe de cette portée</numerusform>
                <numerusform>%Ln passes de cette portée</numerusform>
            </translation>
        </message>
        <message>
            <source>this token</source>
            <translation>ce token</translation>
        </message>
        <message>
            <source>pinned token</source>
            <translation>token épinglé</translation>
        </message>
        <message>
            <source>live token</source>
            <translation>token en cours</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>Détacher ou ancrer %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Fermer %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DownloadsTable</name>
        <message>
            <source>waits its turn</source>
            <translation>attend son tour</translation>
        </message>
        <message>
            <source>%1/s, %2 left</source>
            <translation>%1/s, encore %2</translation>
        </message>
        <message>
            <source>arriving</source>
            <translation>arrive</translation>
        </message>
        <message>
            <source>reading back what is here</source>
            <translation>relit ce qui est déjà là</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>connection lost, tried again by itself</source>
            <translation>connexion perdue, nouvel essai automatique</translation>
        </message>
        <message>
            <source>was here already</source>
            <translation>était déjà là</translation>
        </message>
        <message>
            <source>here, checked</source>
            <translation>là, vérifié</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message>
            <source>Drift timeline</source>
            <translation>Chronologie de la dérive</translation>
        </message>
        <message>
            <source>Heading spread</source>
            <translation>Dispersion du cap</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Part des puits</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W, %Ln étape</numerusform>
                <numerusform>W, %Ln étapes</numerusform>
            </translation>
        </message>
        <message>
            <source>halt</source>
            <translation>arrêt</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Dérive</translation>
        </message>
        <message>
            <source>sum, decays</source>
            <translation>somme, décroît</translation>
        </message>
        <message>
            <source>critical 3</source>
            <translation>critique 3</translation>
        </message>
        <message>
            <source>alert 2</source>
            <translation>alerte 2</translation>
        </message>
        <message>
            <source>warning 1</source>
            <translation>avertissement 1</translation>
        </message>
        <message>
            <source>of each row</source>
            <translation>de chaque ligne</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 à 1</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Événements</translation>
        </message>
        <message>
            <source>Zoom of the drift timeline</source>
            <translation>Zoom de la chronologie de la dérive</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln étape</numerusform>
                <numerusform>%Ln étapes</numerusform>
            </translation>
        </message>
        <message>
            <source>step %1: drift %2, heading spread %3</source>
            <translation>étape %1 : dérive %2, dispersion du cap %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftModel</name>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Cap</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Concentration R</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Dispersion du cap W</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Dérive</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Part des puits</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>sink collapse</source>
            <translation>effondrement des puits</translation>
        </message>
        <message>
            <source>sudden jump</source>
            <translation>saut brusque</translation>
        </message>
        <message>
            <source>zone violation</source>
            <translation>violation de zone</translation>
        </message>
        <message>
            <source>entropy spike</source>
            <translation>pic d’entropie</translation>
        </message>
        <message>
            <source>oscillation</source>
            <translation>oscillation</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>sink share %1 above the last 5, limit %2</source>
            <translation>part des puits %1 au-dessus des 5 dernières, limite %2</translation>
        </message>
        <message>
            <source>step %1 × the last 4, limit %2</source>
            <translation>pas %1 × les 4 derniers, limite %2</translation>
        </message>
        <message>
            <source>between syntax_floor and structure_ripple</source>
            <translation>entre syntax_floor et structure_ripple</translation>
        </message>
        <message>
            <source>entropy %1 × the last 5, limit %2</source>
            <translation>entropie %1 × les 5 dernières, limite %2</translation>
        </message>
        <message>
            <source>%1 zone changes in 5 steps, limit %2</source>
            <translation>%1 changements de zone en 5 étapes, limite %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln ligne est illisible et laissée de côté.</numerusform>
                <numerusform>%Ln lignes sont illisibles et laissées de côté.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ErrorText</name>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 n’a pas pu être ouvert.</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <translation>%1 n’a pas pu être joint.</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 n’a pas pu être lu.</translation>
        </message>
        <message>
            <source>%1 could not be saved.</source>
            <translation>%1 n’a pas pu être enregistré.</translation>
        </message>
        <message>
            <source>The answer was interrupted.</source>
            <translation>La réponse a été interrompue.</translation>
        </message>
        <message>
            <source>The step could not be run again.</source>
            <translation>L’étape n’a pas pu être refaite.</translation>
        </message>
        <message>
            <source>What is on the screen stays as it is.</source>
            <translation>Ce qui est à l’écran reste tel quel.</translation>
        </message>
        <message>
            <source>The trace stays open and unsaved.</source>
            <translation>La trace reste ouverte et non enregistrée.</translation>
        </message>
        <message>
            <source>What was written so far is kept.</source>
            <translation>Ce qui est déjà écrit est gardé.</translation>
        </message>
        <message>
            <source>The text and the trace stay as they are.</source>
            <translation>Le texte et la trace restent tels quels.</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another.</source>
            <translation>Le dossier n’existe pas. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>Le fichier n’est pas là. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The disk may be full or the folder read-only. Choose another place.</source>
            <translation>Le disque est peut-être plein ou le dossier en lecture seule. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Check that the file may be read and the disk is connected.</source>
            <translation>Vérifiez que le fichier peut être lu et que le disque est connecté.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind. Download it again.</source>
            <translation>Le fichier est endommagé ou d’un autre genre. Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update this program to open it.</source>
            <translation>Il a été écrit par une version plus récente. Mettez ce programme à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <source>This program cannot run it. Choose another model.</source>
            <translation>Ce programme ne peut pas l’exécuter. Choisissez un autre modèle.</translation>
        </message>
        <message>
            <source>The file does not fit its own description. Download it again.</source>
            <translation>Le fichier ne correspond pas à sa propre description. Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>Choose a smaller context or a smaller file.</source>
            <translation>Choisissez un contexte plus petit ou un fichier plus petit.</translation>
        </message>
        <message>
            <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
            <translation>Le périphérique n’est pas là. Choisissez-en un autre sous Outils, Paramètres, Modèle.</translation>
        </message>
        <message>
            <source>Open the model again to go on.</source>
            <translation>Ouvrez le modèle à nouveau pour continuer.</translation>
        </message>
        <message>
            <source>Change the setting named below and try again.</source>
            <translation>Changez le réglage nommé ci-dessous et réessayez.</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>Cela a été annulé.</translation>
        </message>
        <message>
            <source>This is a fault of the program. Details help to report it.</source>
            <translation>C’est une faute du programme. Les détails aident à la signaler.</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
            <translation>Son certificat n’est pas reconnu. Rien n’a été envoyé, pas même la clé. Renouvelez-le sur le serveur, ou regardez l’horloge de cet ordinateur.</translation>
        </message>
        <message>
            <source>It has no such model. Choose one from its list.</source>
            <translation>Il n’a pas ce modèle. Choisissez-en un dans sa liste.</translation>
        </message>
        <message>
            <source>No known way to talk to it was found there. Look at the address and the port.</source>
            <translation>Aucune façon connue de lui parler n’y a été trouvée. Regardez l’adresse et le port.</translation>
        </message>
        <message>
            <source>Look at the address and whether the server runs.</source>
            <translation>Regardez l’adresse et si le serveur tourne.</translation>
        </message>
        <message>
            <source>%1 did not accept the key.</source>
            <translation>%1 n’a pas accepté la clé.</translation>
        </message>
        <message>
            <source>Give the key that this server expects.</source>
            <translation>Donnez la clé que ce serveur attend.</translation>
        </message>
        <message>
            <source>The connection to %1 ended.</source>
            <translation>La connexion à %1 a pris fin.</translation>
        </message>
        <message>
            <source>What arrived is kept.</source>
            <translation>Ce qui est arrivé est gardé.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Réessayez.</translation>
        </message>
        <message>
            <source>The details hold what the server said.</source>
            <translation>Les détails contiennent ce que le serveur a dit.</translation>
        </message>
        <message>
            <source>%1 is cut short: %2.</source>
            <translation>%1 est coupé : %2.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind.</source>
            <translation>Le fichier est endommagé ou d’un autre genre.</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>Téléchargez-le à nouveau.</translation>
        </message>
        <message>
            <source>The message does not fit.</source>
            <translation>Le message ne tient pas.</translation>
        </message>
        <message>
            <source>The chat would take %1 tokens, the context holds %2. Nothing was lost: it stands in the field again.</source>
            <translation>Le chat prendrait %1 tokens, le contexte en contient %2. Rien n’est perdu : tout est de nouveau dans le champ.</translation>
        </message>
        <message>
            <source>The graphics card stopped answering.</source>
            <translation>La carte graphique a cessé de répondre.</translation>
        </message>
        <message>
            <source>This trace stays open and complete.</source>
            <translation>Cette trace reste ouverte et complète.</translation>
        </message>
        <message>
            <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
            <translation>%1 demande %2, %3 sont libres. Choisissez un contexte plus petit ou un fichier plus petit.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EventsModel</name>
        <message>
            <source>critical</source>
            <translation>critique</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>alerte</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>à surveiller</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>heading spread</source>
            <translation>dispersion du cap</translation>
        </message>
        <message>
            <source>W %1, limit %2</source>
            <translation>W %1, limite %2</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1, limite %2</translation>
        </message>
        <message>
            <source>early stop</source>
            <translation>arrêt anticipé</translation>
        </message>
        <message>
            <source>the answer ended here: W %1, drift %2</source>
            <translation>la réponse s’est arrêtée ici : W %1, dérive %2</translation>
        </message>
        <message>
            <source>re-route</source>
            <translation>réacheminement</translation>
        </message>
        <message>
            <source>halted at %1, written again with temperature %2, top-p %3</source>
            <translation>arrêté à %1, réécrit avec température %2, top-p %3</translation>
        </message>
        <message>
            <source>advice applied</source>
            <translation>conseil appliqué</translation>
        </message>
        <message>
            <source>for %1: temperature %2, top-p %3</source>
            <translation>pour %1 : température %2, top-p %3</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>what, how often</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Dérive</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionOverlay</name>
        <message>
            <source>Reading the text under the %1 policy: %2 of %3 tokens.</source>
            <translation>Lecture du texte sous la politique %1 : %2 tokens sur %3.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour le calculer.</translation>
        </message>
        <message>
            <source>Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 (outlined).</source>
            <translation>Clés que la politique %1 garderait à %2 % à la fin : gardées %3 (pleines), abandonnées %4 (en contour).</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardés</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Abandonnés</translation>
        </message>
        <message>
            <source>Attention on dropped</source>
            <translation>Attention sur ce qui est abandonné</translation>
        </message>
        <message>
            <source>What an eviction policy keeps</source>
            <translation>Ce que garde une politique d’éviction</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>No eviction policy is shown.</source>
            <translation>Aucune politique d’éviction n’est affichée.</translation>
        </message>
        <message>
            <source>Choose one in the toolbar, or press X.</source>
            <translation>Choisissez-en une dans la barre d’outils, ou appuyez sur X.</translation>
        </message>
        <message>
            <source>The text is being read.</source>
            <translation>Le texte est en cours de lecture.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>Non calculé.</translation>
        </message>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>La dernière colonne : de toute l’attention que donne la ligne affichée (%Ln), la part qui porte sur des places abandonnées.</numerusform>
                <numerusform>La dernière colonne : de toute l’attention que donnent les lignes affichées (%Ln), la part qui porte sur des places abandonnées.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceList</name>
        <message>
            <source>Evidence</source>
            <translation>Indices</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>sinon %1</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>rempli</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>non rempli</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>non évalué</translation>
        </message>
        <message>
            <source>fired</source>
            <translation>déclenchée</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>non atteinte</translation>
        </message>
        <message>
            <source>Zone and signal</source>
            <translation>Zone et signal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condition</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExampleQuestions</name>
        <message>
            <source>A copied word</source>
            <translation>Un mot recopié</translation>
        </message>
        <message>
            <source>Its letters in the answer look back at the same letters in the question.</source>
            <translation>Ses lettres dans la réponse regardent les mêmes lettres dans la question.</translation>
        </message>
        <message>
            <source>My password is heliotrope714. What is my password?</source>
            <translation>Mon mot de passe est heliotrope714. Quel est mon mot de passe ?</translation>
        </message>
        <message>
            <source>A fact in a long text</source>
            <translation>Un fait dans un long texte</translation>
        </message>
        <message>
            <source>One sentence of many holds the answer; the tint shows which one was read.</source>
            <translation>Une phrase parmi beaucoup contient la réponse ; la teinte montre laquelle a été lue.</translation>
        </message>
        <message>
            <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
            <translation>La réunion a été déplacée deux fois. D’abord lundi dans la salle bleue, puis mercredi au jardin. La machine à café a été réparée en mars, et les lampes viennent de Vienne. La date finale est vendredi à neuf heures, à la bibliothèque, et Mara apporte les clés. Le toit est neuf. Quand et où est la réunion ?</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>Une liste</translation>
        </message>
        <message>
            <source>Every new line looks at how the lines before it began.</source>
            <translation>Chaque nouvelle ligne regarde comment les lignes d’avant ont commencé.</translation>
        </message>
        <message>
            <source>Write a numbered list of the days of the week.</source>
            <translation>Écris une liste numérotée des jours de la semaine.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExpertLoadModel</name>
        <message>
            <source>Expert</source>
            <translation>Expert</translation>
        </message>
        <message>
            <source>Share of the load</source>
            <translation>Part de la charge</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FactsModel</name>
        <message>
            <source>stable, below %1</source>
            <translation>stable, sous %1</translation>
        </message>
        <message>
            <source>warning, from %1</source>
            <translation>avertissement, dès %1</translation>
        </message>
        <message>
            <source>halt, above %1</source>
            <translation>arrêt, au-dessus de %1</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>non évalué</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
        <message>
            <source>Attached files</source>
            <translation>Fichiers joints</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters</source>
            <translation>
                <numerusform>%Ln caractère</numerusform>
                <numerusform>%Ln caractères</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove this file</source>
            <translation>Retirer ce fichier</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Retirer %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>Chercher dans cette discussion</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Endroit précédent</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Endroit suivant</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Échap</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>rien trouvé</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln emplacement</numerusform>
                <numerusform>%Ln emplacements</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message>
            <source>text</source>
            <comment>kind of file</comment>
            <translation>texte</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n document, %1 tokens</numerusform>
                <numerusform>%n documents, %1 tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>illisible</translation>
        </message>
        <message>
            <source>no UTF-8 text</source>
            <translation>pas de texte UTF-8</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message>
            <source>log16, sinks counted</source>
            <translation>log16, puits comptés</translation>
        </message>
        <message>
            <source>log16, sinks left out</source>
            <translation>log16, puits exclus</translation>
        </message>
        <message>
            <source>log8layers8, sinks counted</source>
            <translation>log8layers8, puits comptés</translation>
        </message>
        <message>
            <source>learned20, whole</source>
            <translation>learned20, entier</translation>
        </message>
        <message>
            <source>learned20, halves</source>
            <translation>learned20, moitiés</translation>
        </message>
        <message>
            <source>learned20, whole and surprisal</source>
            <translation>learned20, entier et surprisal</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Classe du token</translation>
        </message>
        <message>
            <source>Surprisal, r</source>
            <translation>Surprisal, r</translation>
        </message>
        <message>
            <source>Learns for this model which 20 numbers say most about a token. Any text will do; each file is one document.</source>
            <translation>Apprend pour ce modèle quels 20 nombres disent le plus d’un token. Tout texte convient ; chaque fichier est un document.</translation>
        </message>
        <message>
            <source>Only the first %1 tokens of a file are read.</source>
            <translation>Seuls les %1 premiers tokens d’un fichier sont lus.</translation>
        </message>
        <message>
            <source>Sessions already recorded keep the layout they were recorded with.</source>
            <translation>Les sessions déjà enregistrées gardent leur format.</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Ajouter des fichiers…</translation>
        </message>
        <message>
            <source>Add the files of a folder…</source>
            <translation>Ajouter les fichiers d’un dossier…</translation>
        </message>
        <message>
            <source>Remove the chosen documents</source>
            <translation>Retirer les documents choisis</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Tient</translation>
        </message>
        <message>
            <source>Use for new sessions</source>
            <translation>Utiliser pour les nouvelles sessions</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <source>Scores on documents it has not seen</source>
            <translation>Scores sur des documents non vus</translation>
        </message>
        <message>
            <source>&lt;b&gt;Documents&lt;/b&gt;</source>
            <translation>&lt;b&gt;Documents&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n fichier, %1 tokens</numerusform>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n fichiers, %1 tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n fichier</numerusform>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n fichiers</numerusform>
            </translation>
        </message>
        <message>
            <source>Fitting fingerprints</source>
            <translation>Ajustement des empreintes</translation>
        </message>
        <message>
            <source>Stage 1 of 2, reading</source>
            <translation>Étape 1 sur 2, lecture</translation>
        </message>
        <message>
            <source>Stage 2 of 2, fitting and scoring</source>
            <translation>Étape 2 sur 2, ajustement et évaluation</translation>
        </message>
        <message>
            <source>Fit again</source>
            <translation>Ajuster à nouveau</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Ouvrez d’abord un modèle de cet ordinateur.</translation>
        </message>
        <message>
            <source>Add two documents or more.</source>
            <translation>Ajoutez deux documents ou plus.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Scores on documents it has not seen&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;Scores sur des documents non vus&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Not fitted for this model yet.</source>
            <translation>Pas encore ajusté pour ce modèle.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Aucun modèle n’est ouvert.</translation>
        </message>
        <message>
            <source>Seven classes: newline, space, punctuation, digits, function word, word start, word continuation. Dashed: always naming the largest, %1. r: how well the next token's surprisal is foretold.</source>
            <translation>Sept classes : nouvelle ligne, espace, ponctuation, chiffres, mot-outil, début de mot, suite de mot. Pointillé : toujours nommer la plus grande, %1. r : combien la surprisal du prochain token est prévue.</translation>
        </message>
        <message>
            <source>Used for new sessions</source>
            <translation>Utilisé pour les nouvelles sessions</translation>
        </message>
        <message>
            <source>%1 of the token classes are named.</source>
            <translation>%1 des classes de tokens sont nommées.</translation>
        </message>
        <message>
            <source>The best layout made by hand names %1. Fitted for this file of weights only.</source>
            <translation>Le meilleur format fait à la main en nomme %1. Ajusté pour ce seul fichier de poids.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FittingDocumentsModel</name>
        <message>
            <source>read</source>
            <translation>lu</translation>
        </message>
        <message>
            <source>reads, %1 %</source>
            <translation>lecture, %1 %</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>attend</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HeadGrid</name>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>bars: sinks, previous, copying</source>
            <translation>barres : puits, précédent, copie</translation>
        </message>
        <message>
            <source>mean of heads</source>
            <translation>moyenne des têtes</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HeadsModel</name>
        <message>
            <source>L%1 · mean</source>
            <translation>L%1 · moyenne</translation>
        </message>
        <message>
            <source>L%1 · H%2</source>
            <translation>L%1 · H%2</translation>
        </message>
        <message>
            <source>on %1 %2</source>
            <translation>sur %1 %2</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Tête</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HelpAsker</name>
        <message>
            <source>What this means (F1)</source>
            <translation>Ce que cela veut dire (F1)</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>Ce que cela veut dire</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramChart</name>
        <message>
            <source>local</source>
            <translation>local</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>moyen</translation>
        </message>
        <message>
            <source>long</source>
            <translation>lointain</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>dès %1 : %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramModel</name>
        <message>
            <source>and more</source>
            <translation>et plus</translation>
        </message>
        <message>
            <source>Back from</source>
            <translation>En arrière de</translation>
        </message>
        <message>
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubDesk</name>
        <message>
            <source>%1 did not answer.</source>
            <translation>%1 n’a pas répondu.</translation>
        </message>
        <message>
            <source>Look at the network and at the address in Preferences.</source>
            <translation>Vérifiez le réseau et l’adresse dans les Préférences.</translation>
        </message>
        <message>
            <source>%1 is not open to everybody.</source>
            <translation>%1 n’est pas ouvert à tous.</translation>
        </message>
        <message>
            <source>Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.</source>
            <translation>Acceptez les conditions sur %1 dans un navigateur, puis entrez votre jeton dans les Préférences, Dépôt de modèles.</translation>
        </message>
        <message>
            <source>The disk has no room for %1.</source>
            <translation>Le disque n’a pas la place pour %1.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller file. What arrived is kept.</source>
            <translation>Faites de la place, ou choisissez un fichier plus petit. Ce qui est arrivé est gardé.</translation>
        </message>
        <message>
            <source>%1 has no %2.</source>
            <translation>%1 n’a pas de %2.</translation>
        </message>
        <message>
            <source>Search for its name.</source>
            <translation>Cherchez par son nom.</translation>
        </message>
        <message>
            <source>%1 is no hub of models.</source>
            <translation>%1 n’est pas un dépôt de modèles.</translation>
        </message>
        <message>
            <source>Look at the address in Preferences.</source>
            <translation>Vérifiez l’adresse dans les Préférences.</translation>
        </message>
        <message>
            <source>%1 arrived damaged.</source>
            <translation>%1 est arrivé abîmé.</translation>
        </message>
        <message>
            <source>Its checksum differs from the hub’s. Nothing was kept.</source>
            <translation>Sa somme de contrôle n’est pas celle du dépôt. Rien n’a été gardé.</translation>
        </message>
        <message>
            <source>%1 could not be fetched.</source>
            <translation>%1 n’a pas pu être obtenu.</translation>
        </message>
        <message>
            <source>The details say why.</source>
            <translation>Les détails disent pourquoi.</translation>
        </message>
        <message>
            <source>This is no address of a hub. Write it like https://huggingface.co.</source>
            <translation>Ce n’est pas l’adresse d’un dépôt. Écrivez-la comme https://huggingface.co.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message>
            <source>The weights take %1, %2 is free. The cache of the context comes on top.</source>
            <translation>Les poids prennent %1, %2 sont libres. Le cache du contexte s’y ajoute.</translation>
        </message>
        <message>
            <source>safetensors, whole repository</source>
            <translation>safetensors, dépôt entier</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1, %n partie</numerusform>
                <numerusform>%1, %n parties</numerusform>
            </translation>
        </message>
        <message>
            <source>not told</source>
            <translation>non indiqué</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Mémoire</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>Déjà ici</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubRepositories</name>
        <message>
            <source>not told</source>
            <translation>non indiqué</translation>
        </message>
        <message>
            <source>asks for a token</source>
            <translation>demande un jeton</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouvert</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Dépôt</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>Obtenu</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Accès</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectDock</name>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Hubs</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Têtes</translation>
        </message>
        <message>
            <source>Find a token or a position</source>
            <translation>Chercher un token ou une position</translation>
        </message>
        <message>
            <source>Find a head: 18.6</source>
            <translation>Chercher une tête : 18.6</translation>
        </message>
        <message>
            <source>Order of the tokens</source>
            <translation>Ordre des tokens</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>A compté</translation>
        </message>
        <message>
            <source>Find a token</source>
            <translation>Chercher un token</translation>
        </message>
        <message>
            <source>Find a head</source>
            <translation>Chercher une tête</translation>
        </message>
        <message>
            <source>Places that got most attention</source>
            <translation>Places ayant reçu le plus d’attention</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>Ensembles</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Éviction</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Regardé</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>De même %Ln autre couche.</numerusform>
                <numerusform>De même %Ln autres couches.</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour la calculer.</translation>
        </message>
        <message>
            <source>layer %1, mean of its heads</source>
            <translation>couche %1, moyenne de ses têtes</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>couche %1, tête %2</translation>
        </message>
        <message>
            <source>A %1, B %2</source>
            <translation>A %1, B %2</translation>
        </message>
        <message>
            <source>B − A, A %1, B %2</source>
            <translation>B − A, A %1, B %2</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln kept layer(s)</source>
            <translation>
                <numerusform>moyenne de %Ln couche gardée</numerusform>
                <numerusform>moyenne de %Ln couches gardées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>moyenne de %Ln tête</numerusform>
                <numerusform>moyenne de %Ln têtes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message>
            <source>Queries</source>
            <translation>Requêtes</translation>
        </message>
        <message>
            <source>First query</source>
            <translation>Première requête</translation>
        </message>
        <message>
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <source>Last query</source>
            <translation>Dernière requête</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Clés</translation>
        </message>
        <message>
            <source>First key</source>
            <translation>Première clé</translation>
        </message>
        <message>
            <source>Last key</source>
            <translation>Dernière clé</translation>
        </message>
        <message>
            <source>Queries of this kind; the others are faded</source>
            <translation>Requêtes de ce genre ; les autres sont estompées</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linéaire</translation>
        </message>
        <message>
            <source>Square root</source>
            <translation>Racine carrée</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>Logarithmique</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Puits à part</translation>
        </message>
        <message>
            <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
            <translation>Les premières places sont hachurées et exclues de l’échelle (S). Presque chaque token les regarde, quoi que dise le texte.</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Éviction</translation>
        </message>
        <message>
            <source>Eviction policy</source>
            <translation>Politique d’éviction</translation>
        </message>
        <message>
            <source>What a policy would keep in the cache by the end of this text (X)</source>
            <translation>Ce qu’une politique garderait dans le cache à la fin de ce texte (X)</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>non montré</translation>
        </message>
        <message>
            <source>Share of the positions that stay</source>
            <translation>Part des positions qui restent</translation>
        </message>
        <message>
            <source>keep </source>
            <translation>garder </translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Effect on</source>
            <translation>Effet sur</translation>
        </message>
        <message>
            <source>The pinned token and those that were scanned; choosing one pins it</source>
            <translation>Le token épinglé et ceux qui ont été examinés ; en choisir un l’épingle</translation>
        </message>
        <message>
            <source>Cells that stand for several</source>
            <translation>Cases qui en représentent plusieurs</translation>
        </message>
        <message>
            <source>What a cell shows that stands for several</source>
            <translation>Ce que montre une case qui en représente plusieurs</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Plus grand</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Moyenne</translation>
        </message>
        <message>
            <source>no token is pinned</source>
            <translation>aucun token n’est épinglé</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Plage</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>Statistique</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Motif</translation>
        </message>
        <message>
            <source>Each head as three bars: sinks, the token before, copying</source>
            <translation>Chaque tête en trois barres : puits, token d’avant, copie</translation>
        </message>
        <message>
            <source>How two heads are shown</source>
            <translation>Comment deux têtes sont affichées</translation>
        </message>
        <message>
            <source>Two heads (Ctrl+click in the grid, or C): their mean, beside each other, or what parts them</source>
            <translation>Deux têtes (Ctrl+clic dans la grille, ou C) : leur moyenne, côte à côte, ou ce qui les sépare</translation>
        </message>
        <message>
            <source>Mean of both</source>
            <translation>Moyenne des deux</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Côte à côte</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>All of it (0)</source>
            <translation>Tout (0)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Positions</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Têtes</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>Map or lines</source>
            <translation>Carte ou lignes</translation>
        </message>
        <message>
            <source>Looked at and mattered</source>
            <translation>Regardé et compté</translation>
        </message>
        <message>
            <source>Compare two heads</source>
            <translation>Comparer deux têtes</translation>
        </message>
        <message>
            <source>See the whole map</source>
            <translation>Voir toute la carte</translation>
        </message>
        <message>
            <source>Compute the statistics of all heads</source>
            <translation>Calculer les statistiques de toutes les têtes</translation>
        </message>
        <message>
            <source>All written tokens: %1 of %2 scanned.</source>
            <translation>Tous les tokens écrits : %1 balayés sur %2.</translation>
        </message>
        <message>
            <source>Over %1 written tokens (sinks and own places left out): same first place in %2, shared among the first five %3 of 5, mean rank correlation over the kept places %4.</source>
            <translation>Sur %1 tokens écrits (puits et propres places exclus) : même première place dans %2, communs parmi les cinq premiers %3 sur 5, corrélation de rang moyenne sur les places gardées %4.</translation>
        </message>
        <message>
            <source>The %1 that cost most: %2 together, %3 added up.</source>
            <translation>Les %1 qui coûtent le plus : %2 ensemble, %3 une à une additionnées.</translation>
        </message>
        <message>
            <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
            <translation>La sortie d’une tête mise à zéro pour l’étape qui a écrit %1. À droite : la tête la plus forte de chaque couche.</translation>
        </message>
        <message>
            <source>No head alone costs more than %1.</source>
            <translation>Aucune tête seule ne coûte plus de %1.</translation>
        </message>
        <message>
            <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
            <translation>Les lignes sont des couches, les colonnes des têtes. Traits épais : les couches capturées.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln tête partage un jeu de clés.</numerusform>
                <numerusform>%Ln têtes partagent un jeu de clés.</numerusform>
            </translation>
        </message>
        <message>
            <source>This trace holds the mean of each layer, not single heads.</source>
            <translation>Cette trace contient la moyenne de chaque couche, pas les têtes seules.</translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>De chaque ligne, la %Ln plus grande place a été gardée.</numerusform>
                <numerusform>De chaque ligne, les %Ln plus grandes places ont été gardées.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln ligne</numerusform>
                <numerusform>%Ln lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>%1 rows kept</source>
            <translation>%1 lignes gardées</translation>
        </message>
        <message>
            <source>Attention lines</source>
            <translation>Lignes d’attention</translation>
        </message>
        <message>
            <source>Attention map</source>
            <translation>Carte d’attention</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Row of query %1</source>
            <translation>Ligne de la requête %1</translation>
        </message>
        <message>
            <source>what token %1 looked at</source>
            <translation>ce que le token %1 a regardé</translation>
        </message>
        <message>
            <source>token %1 is outside this range</source>
            <translation>le token %1 est hors de cette plage</translation>
        </message>
        <message>
            <source>Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Des effets seuls peuvent cacher ce que montre un ensemble, et ils ne s’additionnent pas.</translation>
        </message>
        <message>
            <source>Nearly certain (%1): single heads and places hardly show.</source>
            <translation>Presque certain (%1) : têtes et places seules se voient à peine.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>All written tokens</source>
            <translation>Tous les tokens écrits</translation>
        </message>
        <message>
            <source>Scans the places of every written token, one after the other</source>
            <translation>Balaye les places de chaque token écrit, l’un après l’autre</translation>
        </message>
        <message>
            <source>Looked at against mattered</source>
            <translation>Regardé face à compté</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>%Ln tête</numerusform>
                <numerusform>%Ln têtes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln position</numerusform>
                <numerusform>%Ln positions</numerusform>
            </translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Exécutez-la avec la capture, ou ouvrez-en une autre.</translation>
        </message>
        <message>
            <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
            <translation>Les esquisses contiennent des hubs, pas des lignes ; la loupe les montre. Ouvrez le modèle de cette trace pour calculer les lignes.</translation>
        </message>
        <message>
            <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
            <translation>Les empreintes ne contiennent pas de places. Ouvrez le modèle de cette trace pour calculer les lignes.</translation>
        </message>
        <message>
            <source>Nothing to inspect yet.</source>
            <translation>Rien à inspecter encore.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Cette session n’a pas d’attention enregistrée.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>Non calculé.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Ce qui est montré reste.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Scan again</source>
            <translation>Examiner à nouveau</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>Calculer</translation>
        </message>
        <message>
            <source>Single heads are not computed yet.</source>
            <translation>Les têtes seules ne sont pas encore calculées.</translation>
        </message>
        <message>
            <source>The model has to read all %1 tokens for it.</source>
            <translation>Le modèle doit lire pour cela les %1 tokens.</translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>Montré : ce qui a été gardé, la %Ln plus grande place de chaque ligne.</numerusform>
                <numerusform>Montré : ce qui a été gardé, les %Ln plus grandes places de chaque ligne.</numerusform>
            </translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>L’attention a été abandonnée à %1 étapes sur %2 pour suivre. Le texte est complet.</translation>
        </message>
        <message>
            <source>From this trace alone.</source>
            <translation>De cette trace seule.</translation>
        </message>
        <message>
            <source>Reading the session</source>
            <translation>Lecture de la session</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>Épinglez d’abord un token.</translation>
        </message>
        <message>
            <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
            <translation>Ce que coûte au token épinglé de cacher chaque place et de taire chaque tête (W)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InstrumentStyle</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Onglets</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LanesPlot</name>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>row %1, surprisal: A %2, B %3</source>
            <translation>ligne %1, surprisal : A %2, B %3</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same</source>
            <translation>%1 lignes sur %2 identiques</translation>
        </message>
        <message>
            <source>first difference in row %1</source>
            <translation>première différence à la ligne %1</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>A surprisal</source>
            <translation>Surprisal A</translation>
        </message>
        <message>
            <source>B surprisal</source>
            <translation>Surprisal B</translation>
        </message>
        <message>
            <source>first difference</source>
            <translation>première différence</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message>
            <source>Legend</source>
            <translation>Légende</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>%Ln token au point le plus dense</numerusform>
                <numerusform>%Ln tokens au point le plus dense</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>et %1 de plus</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LensHeader</name>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <source>The token before in the history (Alt+Left)</source>
            <translation>Le token précédent de l’historique (Alt+Gauche)</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Avancer</translation>
        </message>
        <message>
            <source>The next token in the history (Alt+Right)</source>
            <translation>Le token suivant de l’historique (Alt+Droite)</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Garder ce token</translation>
        </message>
        <message>
            <source>Keep this token. Click again or Esc to let it go.</source>
            <translation>Garder ce token. Un autre clic ou Échap le libère.</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>à %1</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>étape %1</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Invite</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Outil</translation>
        </message>
        <message>
            <source>Token %1, %2</source>
            <translation>Token %1, %2</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>Aucun token choisi</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>probabilité</translation>
        </message>
        <message>
            <source>surprisal</source>
            <translation>surprisal</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LineagePlot</name>
        <message>
            <source>Runs of this scope stand here side by side.</source>
            <translation>Les passes de cette portée se rangent ici côte à côte.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksModel</name>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>Looked at most, hardly mattered</source>
            <translation>Le plus regardé, presque sans effet</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Les puits sont des places que presque chaque token regarde, quoi que dise le texte, souvent les toutes premières. Ils sont mis à part pour que le reste se voie. Leur part est toujours montrée.</translation>
        </message>
        <message>
            <source>Sinks, kept out of the tint and the ranking, %1</source>
            <translation>Puits, hors de la teinte et du classement, %1</translation>
        </message>
        <message>
            <source>%1 at %2: its own place. The token itself stays, only the look back at it is gone.</source>
            <translation>%1 à %2 : sa propre place. Le token lui-même reste, seul le regard en arrière sur lui manque.</translation>
        </message>
        <message>
            <source>%1 at %2, a sink</source>
            <translation>%1 à %2, un puits</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>own place %1 at %2, effect %3</source>
            <translation>propre place %1 à %2, effet %3</translation>
        </message>
        <message>
            <source>%1 at %2, effect %3, rank %4 of %5</source>
            <translation>%1 à %2, effet %3, rang %4 sur %5</translation>
        </message>
        <message>
            <source>sink %1 at %2, %3</source>
            <translation>puits %1 à %2, %3</translation>
        </message>
        <message>
            <source>%1 at %2, %3, rank %4 of %5</source>
            <translation>%1 à %2, %3, rang %4 sur %5</translation>
        </message>
        <message>
            <source>own place</source>
            <translation>propre place</translation>
        </message>
        <message>
            <source>Distance back in tokens</source>
            <translation>Distance en arrière en tokens</translation>
        </message>
        <message>
            <source>Distance forward in tokens</source>
            <translation>Distance en avant en tokens</translation>
        </message>
        <message>
            <source>Probability, the mean over the rows that are read</source>
            <translation>Probabilité, la moyenne des lignes lues</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
            <translation>L’attention telle qu’elle serait si toutes les positions étaient également proches. Une forte baisse veut dire que c’est la place qui comptait, pas le mot.</translation>
        </message>
        <message>
            <source>Change of the log-probability of this token when it cannot see that position</source>
            <translation>Changement de la log-probabilité de ce token quand il ne voit pas cette position</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>En arrière</translation>
        </message>
        <message>
            <source>Ahead</source>
            <translation>Devant</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <source>Without it</source>
            <translation>Sans elle</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>In the order of attention (O)</source>
            <translation>Dans l’ordre de l’attention (O)</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>In the order of what hiding a place does, losses and gains by their size (O)</source>
            <translation>Dans l’ordre de ce que fait le masquage d’une place, pertes et gains selon leur taille (O)</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>Ordre</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Balayer</translation>
        </message>
        <message>
            <source>not scanned</source>
            <translation>non balayé</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardé</translation>
        </message>
        <message>
            <source>Keep in trace</source>
            <translation>Garder dans la trace</translation>
        </message>
        <message>
            <source>Writes these effects into the trace, as an event of the token</source>
            <translation>Écrit ces effets dans la trace, comme événement du token</translation>
        </message>
        <message>
            <source>Click the token to keep it, then scan it.</source>
            <translation>Cliquez sur le token pour le garder, puis balayez-le.</translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>Masque la %Ln place une fois, en un seul passage (Maj+W).</numerusform>
                <numerusform>Masque chacune des %Ln places une fois, en un seul passage (Maj+W).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>Masque la %Ln place une fois, en %1 environ (Maj+W).</numerusform>
                <numerusform>Masque chacune des %Ln places une fois, en %1 environ (Maj+W).</numerusform>
            </translation>
        </message>
        <message>
            <source>Without each place: %1 of %2</source>
            <translation>Sans chaque place : %1 sur %2</translation>
        </message>
        <message>
            <source>The token was not scanned.</source>
            <translation>Le token n’a pas été balayé.</translation>
        </message>
        <message>
            <source>Try without these	W</source>
            <translation>Essayer sans ceux-ci	W</translation>
        </message>
        <message>
            <source>Show in Inspect</source>
            <translation>Montrer dans Inspect</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
            <translation>L’attention montre où le modèle a regardé, pas pourquoi il a choisi un mot. La dernière colonne le vérifie.</translation>
        </message>
        <message>
            <source>Attends to</source>
            <translation>Regarde</translation>
        </message>
        <message>
            <source>Where this token's row looked (A)</source>
            <translation>Où la ligne de ce token a regardé (A)</translation>
        </message>
        <message>
            <source>Attended by</source>
            <translation>Regardé par</translation>
        </message>
        <message>
            <source>Later tokens that looked here (A)</source>
            <translation>Tokens suivants qui ont regardé ici (A)</translation>
        </message>
        <message>
            <source>Layers and heads</source>
            <translation>Couches et têtes</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>L’étape est refaite sans %Ln position</numerusform>
                <numerusform>L’étape est refaite sans %Ln positions</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the context: %1 of %2 tokens</source>
            <translation>Lecture du contexte : %1 tokens sur %2</translation>
        </message>
        <message>
            <source>The step was not run again.</source>
            <translation>L’étape n’a pas été refaite.</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word.</source>
            <translation>L’attention montre où le modèle a regardé, pas pourquoi il a choisi un mot.</translation>
        </message>
        <message>
            <source>Show the first %1</source>
            <translation>Montrer les %1 premières</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Montrer les %1</translation>
        </message>
        <message>
            <source>No later token kept a link to this one.</source>
            <translation>Aucun token suivant n’a gardé de lien vers celui-ci.</translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>Regardé par %Ln token suivant</numerusform>
                <numerusform>Regardé par %Ln tokens suivants</numerusform>
            </translation>
        </message>
        <message>
            <source>no layers</source>
            <translation>aucune couche</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln tête</numerusform>
                <numerusform>%Ln têtes</numerusform>
            </translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>couche %1</translation>
        </message>
        <message>
            <source>Layers that were kept: %1. Their mean is shown.</source>
            <translation>Couches gardées : %1. Leur moyenne est montrée.</translation>
        </message>
        <message>
            <source>Layers and heads that are read</source>
            <translation>Couches et têtes lues</translation>
        </message>
        <message>
            <source>This layer was not recorded here.</source>
            <translation>Cette couche n’a pas été enregistrée ici.</translation>
        </message>
        <message>
            <source>Choose another layer, or all that were kept.</source>
            <translation>Choisissez une autre couche, ou toutes celles gardées.</translation>
        </message>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Seuls les plus grands hubs ont été enregistrés.</translation>
        </message>
        <message>
            <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
            <translation>L’exécution a gardé une esquisse : jusqu’à 32 positions par couche et les distances de toute l’attention.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Seule l’empreinte a été enregistrée.</translation>
        </message>
        <message>
            <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
            <translation>Elle dit à quelle distance le modèle a regardé, pas où. Voir l’onglet Signal. Activez « raw » pour la prochaine exécution afin de voir les liens.</translation>
        </message>
        <message>
            <source>Show Signal</source>
            <translation>Montrer Signal</translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>Le plus proche est à %Ln token.</numerusform>
                <numerusform>Le plus proche est à %Ln tokens.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>Aller au token %1</translation>
        </message>
        <message>
            <source>Attention was dropped to keep up.</source>
            <translation>L’attention a été abandonnée pour suivre.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>L’attention a été abandonnée à %1 étapes sur %2 pour suivre. Le texte est complet.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Cette session n’a pas d’attention enregistrée.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Exécutez-la avec la capture, ou ouvrez-en une autre.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Ce serveur ne donne pas l’attention.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Il envoie le texte et les log-probabilités, la loupe montre donc les autres mots qu’il a pesés.</translation>
        </message>
        <message>
            <source>Show Logits</source>
            <translation>Montrer Logits</translation>
        </message>
        <message>
            <source>Reading the row.</source>
            <translation>Lecture de la ligne.</translation>
        </message>
        <message>
            <source>It has many links and is here in a moment.</source>
            <translation>Elle a beaucoup de liens et arrive dans un instant.</translation>
        </message>
        <message>
            <source>Mean of all kept layers</source>
            <translation>Moyenne de toutes les couches gardées</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>Couche %1</translation>
        </message>
        <message>
            <source>Mean of all kept heads</source>
            <translation>Moyenne de toutes les têtes gardées</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Tête %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Sans la %Ln choisie</numerusform>
                <numerusform>Sans les %Ln choisies</numerusform>
            </translation>
        </message>
        <message>
            <source>Try without it</source>
            <translation>Essayer sans elle</translation>
        </message>
        <message>
            <source>Open the model of this trace to run the step again.</source>
            <translation>Ouvrez le modèle de cette trace pour refaire l’étape.</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Choisissez d’abord une ligne.</translation>
        </message>
        <message>
            <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
            <translation>Refait l’étape sans voir ce qui est choisi (W). Le texte reste tel quel.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LiveHud</name>
        <message>
            <source>not offered by this server</source>
            <translation>non proposé par ce serveur</translation>
        </message>
        <message>
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <source> · %1 of %2 layers</source>
            <translation> · %1 couches sur %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitLensModel</name>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Likeliest</source>
            <translation>Le plus probable</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>2e</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>3e</translation>
        </message>
        <message>
            <source>p of 1st</source>
            <translation>p du 1er</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitsPage</name>
        <message>
            <source>Written with</source>
            <translation>Écrit avec</translation>
        </message>
        <message>
            <source>the likeliest token always</source>
            <translation>toujours le token le plus probable</translation>
        </message>
        <message>
            <source>Temperature when written</source>
            <translation>Température à l’écriture</translation>
        </message>
        <message>
            <source>Early layers are not trained to name the next token; read their words as hints.</source>
            <translation>Les premières couches ne sont pas entraînées à nommer le prochain token ; lisez leurs mots comme des indices.</translation>
        </message>
        <message>
            <source>What it could have written</source>
            <translation>Ce qu’il aurait pu écrire</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Loupe des logits</translation>
        </message>
        <message>
            <source>what each layer would say</source>
            <translation>ce que dirait chaque couche</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <source>The mark at the right goes on from here with that token (F). The present text stays as a branch.</source>
            <translation>La marque à droite continue d’ici avec ce token (F). Le texte présent reste comme branche.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exporter %1</translation>
        </message>
        <message>
            <source>No log-probabilities here.</source>
            <translation>Pas de log-probabilités ici.</translation>
        </message>
        <message>
            <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
            <translation>Elles n’ont pas été enregistrées pour ce token. Les tokens de l’invite n’en ont que là où l’exécution les a calculées.</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>Rank of the written token</source>
            <translation>Rang du token écrit</translation>
        </message>
        <message>
            <source>Lead of first over second, log-probability</source>
            <translation>Avance du premier sur le second, log-probabilité</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message>
            <source>%1 view (%2)</source>
            <translation>Vue %1 (%2)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouvrir un &amp;récent</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Apparence</translation>
        </message>
        <message>
            <source>&amp;Theme of the system</source>
            <translation>&amp;Thème du système</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>Thème &amp;clair</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>Thème &amp;sombre</translation>
        </message>
        <message>
            <source>&amp;Found models</source>
            <translation>&amp;Modèles trouvés</translation>
        </message>
        <message>
            <source>Save this chat before a new one begins?</source>
            <translation>Enregistrer cette discussion avant d’en commencer une autre ?</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>Ouverture de %1</translation>
        </message>
        <message>
            <source>Asking %1</source>
            <translation>Question à %1</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>L’attention a été abandonnée à %1 étapes sur %2 pour suivre.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>Le texte est complet.</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Annuler : %1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Rétablir : %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nouvelle discussion</translation>
        </message>
        <message>
            <source>Attention Explorer</source>
            <translation>Attention Explorer</translation>
        </message>
        <message>
            <source>%1[*] – Attention Explorer</source>
            <translation>%1[*] – Attention Explorer</translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>Aller au token %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Ouvrir %1</translation>
        </message>
        <message>
            <source>The settings could not be read.</source>
            <translation>Les réglages n’ont pas pu être lus.</translation>
        </message>
        <message>
            <source>The settings were set aside.</source>
            <translation>Les réglages ont été mis de côté.</translation>
        </message>
        <message>
            <source>They lie in %1; this window began with none. Sessions and models are where they were.</source>
            <translation>Ils sont dans %1 ; cette fenêtre a commencé sans eux. Sessions et modèles sont où ils étaient.</translation>
        </message>
        <message>
            <source>The program ended by itself on %1.</source>
            <translation>Le programme s’est arrêté de lui-même le %1.</translation>
        </message>
        <message>
            <source>A report of it lies on this computer. It holds no text of chats, and nothing is sent. Your chats were saved while they were written.</source>
            <translation>Un rapport se trouve sur cet ordinateur. Il ne contient aucun texte de discussion, et rien n’est envoyé. Vos discussions ont été enregistrées au fil de l’écriture.</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Montrer le rapport</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>Enregistrement de %1</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Lecture de %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1 was not read whole.</source>
            <translation>%1 n’a pas été lu en entier.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Enregistré sous %1</translation>
        </message>
        <message>
            <source>The sample session</source>
            <translation>La session d’exemple</translation>
        </message>
        <message>
            <source>Unsaved chat</source>
            <translation>Discussion non enregistrée</translation>
        </message>
        <message>
            <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
            <translation>Elle n’est pas encore enregistrée. Sans cela, son texte et son attention enregistrée sont perdus.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Ne pas enregistrer</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The file changed</source>
            <translation>Le fichier a changé</translation>
        </message>
        <message>
            <source>%1 was changed by another window or program since it was read here.</source>
            <translation>%1 a été changé par une autre fenêtre ou un autre programme depuis sa lecture ici.</translation>
        </message>
        <message>
            <source>Overwriting it loses what was added there.</source>
            <translation>L’écraser perd ce qui y a été ajouté.</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>Enregistrer sous un autre nom…</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Écraser</translation>
        </message>
        <message>
            <source>Save trace</source>
            <translation>Enregistrer la trace</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Traces (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Exporter la discussion</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Page web (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texte (*.txt)</translation>
        </message>
        <message>
            <source>Table of steps (*.csv)</source>
            <translation>Tableau des étapes (*.csv)</translation>
        </message>
        <message>
            <source>Trace (*.jsonl)</source>
            <translation>Trace (*.jsonl)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>Exporté vers %1</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 n’a pas pu être écrit.</translation>
        </message>
        <message>
            <source>%1 is neither a trace nor a model.</source>
            <translation>%1 n’est ni une trace ni un modèle.</translation>
        </message>
        <message>
            <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
            <translation>Les traces finissent par .jsonl ou .jsonl.zst, les modèles par .gguf ; un modèle peut aussi être un dossier.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 n’a pas pu être ouvert.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>Le fichier n’est pas là. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>Save this chat before another is opened?</source>
            <translation>Enregistrer cette discussion avant d’en ouvrir une autre ?</translation>
        </message>
        <message>
            <source>Open trace</source>
            <translation>Ouvrir une trace</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All files (*)</source>
            <translation>Traces (*.jsonl *.jsonl.zst);;Bases de l’ancien projet (*.db *.sqlite);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>Ouvrir un modèle</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors);;All files (*)</source>
            <translation>Modèles (*.gguf *.safetensors);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Open model folder</source>
            <translation>Ouvrir un dossier de modèle</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 dans %2</translation>
        </message>
        <message>
            <source>Nothing opened yet</source>
            <translation>Rien d’ouvert encore</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Aucun modèle n’a été trouvé sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Save this chat before the program ends?</source>
            <translation>Enregistrer cette discussion avant la fin du programme ?</translation>
        </message>
        <message>
            <source>Keep in the sessions</source>
            <translation>Garder dans les sessions</translation>
        </message>
        <message>
            <source>Open here</source>
            <translation>Ouvrir ici</translation>
        </message>
        <message>
            <source>Add to the message</source>
            <translation>Joindre au message</translation>
        </message>
        <message>
            <source>Fit fingerprints</source>
            <translation>Ajuster les empreintes</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ajouter un dossier</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Ajouter des fichiers</translation>
        </message>
        <message>
            <source>“%1” deleted, %2.</source>
            <translation>« %1 » supprimé, %2.</translation>
        </message>
        <message>
            <source>The model could not be deleted.</source>
            <translation>Le modèle n’a pas pu être supprimé.</translation>
        </message>
        <message>
            <source>Its files are where they were.</source>
            <translation>Ses fichiers sont où ils étaient.</translation>
        </message>
        <message>
            <source>Marked positions</source>
            <translation>Positions marquées</translation>
        </message>
        <message>
            <source>Limit as measured</source>
            <translation>Limite mesurée</translation>
        </message>
        <message>
            <source>The log of prompts could not be written, so it is off.</source>
            <translation>Le journal des prompts n’a pas pu être écrit, il est donc désactivé.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>« %1 » supprimée.</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Branche</translation>
        </message>
        <message>
            <source>Rows of the prompt are not recorded any more.</source>
            <translation>Les lignes de l’invite ne sont plus enregistrées.</translation>
        </message>
        <message>
            <source>Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.</source>
            <translation>Les lignes de l’invite prennent environ %1 pour les %2 tokens de cette discussion et le message%3.</translation>
        </message>
        <message>
            <source>, as measured here</source>
            <translation>, comme mesuré ici</translation>
        </message>
        <message>
            <source>The sidecar at %1 takes no fingerprints.</source>
            <translation>Le sidecar à %1 n’accepte pas d’empreintes.</translation>
        </message>
        <message>
            <source>They wait here until it does, and stay in the session either way.</source>
            <translation>Elles attendent ici jusqu’à ce qu’il le fasse, et restent dans tous les cas dans la session.</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Serveurs</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>%Ln session exportée vers %1.</numerusform>
                <numerusform>%Ln sessions exportées vers %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened read-only from %1.</source>
            <translation>Ouvert en lecture seule depuis %1.</translation>
        </message>
        <message>
            <source>%1 was added to the sessions, read-only.</source>
            <translation>%1 a rejoint les sessions, en lecture seule.</translation>
        </message>
        <message>
            <source>Import traces</source>
            <translation>Importer des traces</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
            <translation>Traces (*.jsonl *.jsonl.zst);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Export session</source>
            <translation>Exporter la session</translation>
        </message>
        <message>
            <source>Export sessions into</source>
            <translation>Exporter les sessions vers</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldBox</name>
        <message>
            <source>On the manifold?</source>
            <translation>Sur la variété ?</translation>
        </message>
        <message>
            <source>The last answer lies on borders, coherence %1.</source>
            <translation>La dernière réponse est sur des bords, cohérence %1.</translation>
        </message>
        <message>
            <source>The last answer: %1 % in cluster %2, coherence %3, %4 % off.</source>
            <translation>La dernière réponse : %1 % dans la grappe %2, cohérence %3, %4 % en dehors.</translation>
        </message>
        <message>
            <source>“%1” (%2 %)</source>
            <translation>« %1 » (%2 %)</translation>
        </message>
        <message>
            <source>Most like %1.</source>
            <translation>Le plus proche : %1.</translation>
        </message>
        <message>
            <source>percentile %1</source>
            <translation>percentile %1</translation>
        </message>
        <message>
            <source>No discovery was run yet. Manifold looks for the places that tokens come back to.</source>
            <translation>Aucune découverte n’a encore tourné. Variété cherche les lieux où les tokens reviennent.</translation>
        </message>
        <message>
            <source>This token has no fingerprint of the kind that the discovery read.</source>
            <translation>Ce token n’a pas d’empreinte du genre que la découverte a lu.</translation>
        </message>
        <message>
            <source>Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th percentile.</source>
            <translation>Distance aux 15 plus proches de %1 tokens connus. Dehors commence au 99,9e percentile.</translation>
        </message>
        <message>
            <source>off</source>
            <translation>dehors</translation>
        </message>
        <message>
            <source>on</source>
            <translation>dessus</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>sur une frontière</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grappe %1</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>habituel</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldDesk</name>
        <message>
            <source>This chat</source>
            <translation>Cette discussion</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Une réponse est en cours d’écriture.</translation>
        </message>
        <message>
            <source>The other session opens once it is complete or stopped.</source>
            <translation>L’autre session s’ouvre dès que celle-ci est finie ou arrêtée.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldRuns</name>
        <message>
            <source>reading</source>
            <translation>lecture</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>voisins</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>image</translation>
        </message>
        <message>
            <source>density tree</source>
            <translation>arbre de densité</translation>
        </message>
        <message>
            <source>stability</source>
            <translation>stabilité</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>résumé</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message>
            <source>Time range</source>
            <translation>Plage de temps</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>token %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>sur une frontière</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grappe %1</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>no clusters</source>
            <translation>pas de grappes</translation>
        </message>
        <message>
            <source>%1 clusters, %2 confirmed</source>
            <translation>%1 grappes, %2 confirmées</translation>
        </message>
        <message>
            <source>A first picture of a sample; clusters come with the whole.</source>
            <translation>Une première image d’un échantillon ; les grappes viennent avec le tout.</translation>
        </message>
        <message>
            <source>A shapeless cloud of this size would look the same. No clusters are shown.</source>
            <translation>Un nuage sans forme de cette taille aurait le même aspect. Aucune grappe n’est montrée.</translation>
        </message>
        <message>
            <source>%1 of tokens lie in confirmed clusters</source>
            <translation>%1 des tokens sont dans des grappes confirmées</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>puits exclus</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>puits comptés</translation>
        </message>
        <message>
            <source>position taken out</source>
            <translation>position retirée</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldView</name>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Récentes</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistrées</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>The chat that is shown</source>
            <translation>La discussion montrée</translation>
        </message>
        <message>
            <source>Stored sessions of the last seven days</source>
            <translation>Sessions enregistrées des sept derniers jours</translation>
        </message>
        <message>
            <source>All stored sessions</source>
            <translation>Toutes les sessions enregistrées</translation>
        </message>
        <message>
            <source>All stored sessions, the shown chat, and what servers and campaigns recorded</source>
            <translation>Toutes les sessions enregistrées, la discussion montrée, et ce que serveurs et campagnes ont enregistré</translation>
        </message>
        <message>
            <source>A file of points, traces, or another database</source>
            <translation>Un fichier de points, des traces, ou une autre base</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>Variété</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Temps</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Lancer la découverte</translation>
        </message>
        <message>
            <source>Cancel discovery</source>
            <translation>Annuler la découverte</translation>
        </message>
        <message>
            <source>Manifold of: %1</source>
            <translation>Variété de : %1</translation>
        </message>
        <message>
            <source>Open points, traces or a database…</source>
            <translation>Ouvrir des points, des traces ou une base…</translation>
        </message>
        <message>
            <source>Points or density</source>
            <translation>Points ou densité</translation>
        </message>
        <message>
            <source>Colour by: %1</source>
            <translation>Couleur par : %1</translation>
        </message>
        <message>
            <source>Next cluster</source>
            <translation>Grappe suivante</translation>
        </message>
        <message>
            <source>Previous cluster</source>
            <translation>Grappe précédente</translation>
        </message>
        <message>
            <source>Go to the live token</source>
            <translation>Aller au token en cours</translation>
        </message>
        <message>
            <source>Show the whole manifold</source>
            <translation>Montrer toute la variété</translation>
        </message>
        <message>
            <source>Manifold as table</source>
            <translation>Variété en tableau</translation>
        </message>
        <message>
            <source>Play the times</source>
            <translation>Jouer les temps</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>Ouvrir des points</translation>
        </message>
        <message>
            <source>Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All files (*)</source>
            <translation>Points, traces et bases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Sinks as most tokens were recorded</source>
            <translation>Puits comme la plupart des tokens ont été enregistrés</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Puits exclus</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Puits comptés</translation>
        </message>
        <message>
            <source>Position taken out</source>
            <translation>Position retirée</translation>
        </message>
        <message>
            <source>Fingerprints there are most of</source>
            <translation>Empreintes les plus nombreuses</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Portée</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Points</translation>
        </message>
        <message>
            <source>A dot for each token</source>
            <translation>Un point par token</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Densité</translation>
        </message>
        <message>
            <source>How many tokens lie in a place</source>
            <translation>Combien de tokens sont à un endroit</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Couleur</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>Which fingerprints are read</source>
            <translation>Quelles empreintes sont lues</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>Main</translation>
        </message>
        <message>
            <source>Move the picture (H)</source>
            <translation>Déplacer l’image (H)</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Draw around tokens (L)</source>
            <translation>Entourer des tokens (L)</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Cadre</translation>
        </message>
        <message>
            <source>Draw a box around tokens (B)</source>
            <translation>Tracer un cadre autour de tokens (B)</translation>
        </message>
        <message>
            <source>Find token text or session</source>
            <translation>Chercher texte de token ou session</translation>
        </message>
        <message>
            <source>Look for clusters again, with all tokens there are now</source>
            <translation>Chercher à nouveau des grappes, avec tous les tokens actuels</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Montrer en tableau</translation>
        </message>
        <message>
            <source>Show as table (T)</source>
            <translation>Montrer en tableau (T)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export the picture or its points</source>
            <translation>Exporter l’image ou ses points</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Image (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>Images PNG (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Dessin (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>Dessins SVG (*.svg)</translation>
        </message>
        <message>
            <source>Points (CSV)…</source>
            <translation>Points (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>Tableaux CSV (*.csv)</translation>
        </message>
        <message>
            <source>Points (Parquet)…</source>
            <translation>Points (Parquet)…</translation>
        </message>
        <message>
            <source>Parquet tables (*.parquet)</source>
            <translation>Tableaux Parquet (*.parquet)</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exporter %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 n’a pas pu être écrit. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Discovery is running.</source>
            <translation>La découverte tourne.</translation>
        </message>
        <message>
            <source>The first picture comes within a second, clusters with the whole.</source>
            <translation>La première image vient en une seconde, les grappes avec le tout.</translation>
        </message>
        <message>
            <source>%1 tokens are too few to look for clusters; %2 are needed.</source>
            <translation>%1 tokens sont trop peu pour chercher des grappes ; il en faut %2.</translation>
        </message>
        <message>
            <source>Chat on, or choose a larger scope.</source>
            <translation>Continuez, ou choisissez une portée plus grande.</translation>
        </message>
        <message>
            <source>Discovery did not succeed.</source>
            <translation>La découverte n’a pas réussi.</translation>
        </message>
        <message>
            <source>Discovery was cancelled.</source>
            <translation>La découverte a été annulée.</translation>
        </message>
        <message>
            <source>Nothing is known of this scope yet.</source>
            <translation>Rien n’est encore connu de cette portée.</translation>
        </message>
        <message>
            <source>No fingerprints of this kind yet.</source>
            <translation>Pas encore d’empreintes de ce genre.</translation>
        </message>
        <message>
            <source>Capture records one kind at a time: choose it for the next run, or look at the kind there is most of.</source>
            <translation>La capture enregistre un genre à la fois : choisissez-le pour la prochaine exécution, ou regardez le plus nombreux.</translation>
        </message>
        <message>
            <source>Show the kind there is most of</source>
            <translation>Montrer le genre le plus nombreux</translation>
        </message>
        <message>
            <source>No fingerprints yet.</source>
            <translation>Pas encore d’empreintes.</translation>
        </message>
        <message>
            <source>Chat with fingerprint capture on, or open a database.</source>
            <translation>Discutez avec la capture d’empreintes, ou ouvrez une base.</translation>
        </message>
        <message>
            <source>Open points or a database…</source>
            <translation>Ouvrir des points ou une base…</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>%1 of %2 tokens shown</source>
            <translation>%1 tokens montrés sur %2</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>Pause (Espace)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>Jouer (Espace)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Jouer</translation>
        </message>
        <message>
            <source>Discovery did not succeed. The earlier picture is kept.</source>
            <translation>La découverte n’a pas réussi. L’ancienne image est gardée.</translation>
        </message>
        <message>
            <source>The position explains these clusters (shared information %1).</source>
            <translation>La position explique ces grappes (information partagée %1).</translation>
        </message>
        <message>
            <source>Read them as places in the answer, not as ways of attending, or look without it:</source>
            <translation>Lisez-les comme des lieux dans la réponse, non comme des façons de regarder, ou regardez sans elle :</translation>
        </message>
        <message>
            <source>Leave sinks out</source>
            <translation>Exclure les puits</translation>
        </message>
        <message>
            <source>Take the position out</source>
            <translation>Retirer la position</translation>
        </message>
        <message>
            <source>Use fitted fingerprints</source>
            <translation>Utiliser les empreintes ajustées</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Rien trouvé pour « %1 ».</translation>
        </message>
        <message>
            <source>%1 of %2 tokens found for “%3”.</source>
            <translation>%1 tokens trouvés sur %2 pour « %3 ».</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManualPage</name>
        <message>
            <source>Manual</source>
            <translation>Manuel</translation>
        </message>
        <message>
            <source>The manual is in English.</source>
            <translation>Le manuel est en anglais.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Revenir où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Page précédente</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Gauche</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Droite</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Chercher dans le manuel</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <source>Page of the manual</source>
            <translation>Page du manuel</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapTable</name>
        <message>
            <source>Query</source>
            <translation>Requête</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Tête</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapView</name>
        <message>
            <source>pooled, zoom in</source>
            <translation>regroupé, zoomez</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>non gardé</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Requête</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>distance %1</source>
            <translation>distance %1</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>linear scale</source>
            <translation>échelle linéaire</translation>
        </message>
        <message>
            <source>square-root scale</source>
            <translation>échelle racine carrée</translation>
        </message>
        <message>
            <source>logarithmic scale</source>
            <translation>échelle logarithmique</translation>
        </message>
        <message>
            <source>sinks hatched</source>
            <translation>puits hachurés</translation>
        </message>
        <message>
            <source>largest of %1 × %1</source>
            <translation>plus grand de %1 × %1</translation>
        </message>
        <message>
            <source>mean of %1 × %1</source>
            <translation>moyenne de %1 × %1</translation>
        </message>
        <message>
            <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
            <translation>Les lignes se dessinent jusqu’à %1 tokens ; %2 sont visibles. Zoomez (+) ou réduisez la plage.</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>requête %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>clé %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message>
            <source>function words</source>
            <translation>mots grammaticaux</translation>
        </message>
        <message>
            <source>content words</source>
            <translation>mots pleins</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>ponctuation</translation>
        </message>
        <message>
            <source>whitespace</source>
            <translation>espaces</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>chiffres</translation>
        </message>
        <message>
            <source>Analyse marked</source>
            <translation>Analyser les marqués</translation>
        </message>
        <message>
            <source>Mark words in the text by clicking (M)</source>
            <translation>Marquer des mots du texte par un clic (M)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marquer</translation>
        </message>
        <message>
            <source>Clear the marks</source>
            <translation>Effacer les marques</translation>
        </message>
        <message>
            <source>Save the whole report…</source>
            <translation>Enregistrer le rapport entier…</translation>
        </message>
        <message>
            <source>Mark by rule</source>
            <translation>Marquer par règle</translation>
        </message>
        <message>
            <source>another word was likelier</source>
            <translation>un autre mot était plus probable</translation>
        </message>
        <message>
            <source>less likely than</source>
            <translation>moins probable que</translation>
        </message>
        <message>
            <source>members of sets</source>
            <translation>membres d’ensembles</translation>
        </message>
        <message>
            <source>as the trace says</source>
            <translation>comme dit la trace</translation>
        </message>
        <message>
            <source>Less likely than</source>
            <translation>Moins probable que</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Chiffre</translation>
        </message>
        <message>
            <source>Less on marked</source>
            <translation>Moins sur les marqués</translation>
        </message>
        <message>
            <source>p, by chance</source>
            <translation>p, par hasard</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Tient</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>Réduction</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Tiers</translation>
        </message>
        <message>
            <source>marked filled, other outlined</source>
            <translation>marqués pleins, autres en contour</translation>
        </message>
        <message>
            <source>Third</source>
            <translation>Tiers</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Marqués</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Autres</translation>
        </message>
        <message>
            <source>Reduction, %</source>
            <translation>Réduction, %</translation>
        </message>
        <message>
            <source>first third</source>
            <translation>premier tiers</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>milieu</translation>
        </message>
        <message>
            <source>last third</source>
            <translation>dernier tiers</translation>
        </message>
        <message>
            <source>Could it be chance?</source>
            <translation>Serait-ce le hasard ?</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>Quantile</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Différence</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>mesuré</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>Par couche</translation>
        </message>
        <message>
            <source>same scale, reduction below</source>
            <translation>même échelle, réduction dessous</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Difference at equal distance, with the labels exchanged between steps.</source>
            <translation>Différence à distance égale, étiquettes échangées entre étapes.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paires</translation>
        </message>
        <message>
            <source>By kind of word</source>
            <translation>Par genre de mot</translation>
        </message>
        <message>
            <source>of the position looked at</source>
            <translation>de la position regardée</translation>
        </message>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>%n token écrit marqué.</numerusform>
                <numerusform>%n tokens écrits marqués.</numerusform>
            </translation>
        </message>
        <message>
            <source>The report is of other marks.</source>
            <translation>Le rapport concerne d’autres marques.</translation>
        </message>
        <message>
            <source>Analysing marked positions</source>
            <translation>Analyse des positions marquées</translation>
        </message>
        <message>
            <source>reading the attention of the answer</source>
            <translation>lecture de l’attention de la réponse</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Comme lu</translation>
        </message>
        <message>
            <source>%1 and %2 pairs</source>
            <translation>%1 et %2 paires</translation>
        </message>
        <message>
            <source>At equal distance</source>
            <translation>À distance égale</translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n distance contient les deux</numerusform>
                <numerusform>%n distances contiennent les deux</numerusform>
            </translation>
        </message>
        <message>
            <source>As a place</source>
            <translation>Comme une place</translation>
        </message>
        <message>
            <source>members added up</source>
            <translation>membres additionnés</translation>
        </message>
        <message>
            <source>No distance holds both kinds. The figure at equal distance is left out.</source>
            <translation>Aucune distance ne contient les deux genres. Le chiffre à distance égale est omis.</translation>
        </message>
        <message>
            <source>No clear difference at equal distance: exchanging the marks does as much in %1 of the cases.</source>
            <translation>Pas de différence nette à distance égale : échanger les marques en fait autant dans %1 des cas.</translation>
        </message>
        <message>
            <source>Marked positions get less attention at equal distance (%1).</source>
            <translation>Les positions marquées reçoivent moins d’attention à distance égale (%1).</translation>
        </message>
        <message>
            <source>Marked positions get more attention at equal distance (%1).</source>
            <translation>Les positions marquées reçoivent plus d’attention à distance égale (%1).</translation>
        </message>
        <message>
            <source>Exchanging the marks between steps does as much in %1 of the cases.</source>
            <translation>Échanger les marques entre étapes en fait autant dans %1 des cas.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>The answer ends in a repetition loop: read the figures with care.</source>
            <translation>La réponse finit en boucle de répétition : lisez les chiffres avec prudence.</translation>
        </message>
        <message>
            <source>No repetition loop at the end of the answer.</source>
            <translation>Pas de boucle de répétition à la fin de la réponse.</translation>
        </message>
        <message>
            <source>No distance holds both kinds.</source>
            <translation>Aucune distance ne contient les deux genres.</translation>
        </message>
        <message>
            <source>measured %1</source>
            <translation>mesuré %1</translation>
        </message>
        <message>
            <source>grey: 95 % of exchanges, %1 to %2</source>
            <translation>gris : 95 % des échanges, %1 à %2</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedStudy</name>
        <message>
            <source>There is no answer to mark words in.</source>
            <translation>Il n’y a pas de réponse où marquer des mots.</translation>
        </message>
        <message>
            <source>Open the model that wrote this to read its attention again.</source>
            <translation>Ouvrez le modèle qui a écrit ceci pour relire son attention.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Une réponse est en cours d’écriture.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1).</source>
            <translation>Cette trace a été écrite par un autre modèle (%1).</translation>
        </message>
        <message>
            <source>Nothing is marked. Click tokens, drag, or mark by rule.</source>
            <translation>Rien n’est marqué. Cliquez sur des tokens, glissez, ou marquez par règle.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message>
            <source>Where all of this row’s attention went</source>
            <translation>Où est allée toute l’attention de cette ligne</translation>
        </message>
        <message>
            <source>%1 hubs kept %2</source>
            <translation>%1 hubs ont gardé %2</translation>
        </message>
        <message>
            <source>top %1 kept %2</source>
            <translation>les %1 premières ont gardé %2</translation>
        </message>
        <message>
            <source>sinks %1</source>
            <translation>puits %1</translation>
        </message>
        <message>
            <source>not kept %1</source>
            <translation>non gardé %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>moyenne de %Ln tête</numerusform>
                <numerusform>moyenne de %Ln têtes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>moyenne de %Ln couche</numerusform>
                <numerusform>moyenne de %Ln couches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message>
            <source>tells</source>
            <translation>parle</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>ici seulement</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>pas mieux</translation>
        </message>
        <message>
            <source>tells here</source>
            <translation>parle ici</translation>
        </message>
        <message>
            <source>Own set…</source>
            <translation>Son propre jeu…</translation>
        </message>
        <message>
            <source>Use this limit</source>
            <translation>Utiliser cette limite</translation>
        </message>
        <message>
            <source>Show in Router</source>
            <translation>Montrer dans le Router</translation>
        </message>
        <message>
            <source>Save the rows behind this table…</source>
            <translation>Enregistrer les lignes derrière ce tableau…</translation>
        </message>
        <message>
            <source>The model answers questions whose answers are known. A signal is worth something if it is higher where the model was wrong.</source>
            <translation>Le modèle répond à des questions dont on connaît la réponse. Un signal vaut quelque chose s’il est plus haut là où le modèle s’est trompé.</translation>
        </message>
        <message>
            <source>Measure signals</source>
            <translation>Mesurer les signaux</translation>
        </message>
        <message>
            <source>Measure signals on this model</source>
            <translation>Mesurer les signaux sur ce modèle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Revenir où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Jeu de questions</translation>
        </message>
        <message>
            <source>Second question set, that a signal must hold on too</source>
            <translation>Second jeu de questions, sur lequel un signal doit tenir aussi</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>Rééchantillons</translation>
        </message>
        <message>
            <source>Per answer</source>
            <translation>Par réponse</translation>
        </message>
        <message>
            <source>Per token</source>
            <translation>Par token</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Signaux</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 à 1</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>À longueur égale</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transfert</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Limite</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Équilibrée</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Verdict</translation>
        </message>
        <message>
            <source>ROC curves of both halves</source>
            <translation>Courbes ROC des deux moitiés</translation>
        </message>
        <message>
            <source>half A chooses, half B reports</source>
            <translation>la moitié A choisit, la moitié B rapporte</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Jeux de questions</translation>
        </message>
        <message>
            <source>and</source>
            <translation>et</translation>
        </message>
        <message>
            <source>What may be concluded</source>
            <translation>Ce qu’on peut conclure</translation>
        </message>
        <message>
            <source>no second set</source>
            <translation>pas de second jeu</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1, %n question</numerusform>
                <numerusform>%1, %n questions</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring signals</source>
            <translation>Mesure des signaux</translation>
        </message>
        <message>
            <source>Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out</source>
            <translation>Stade %1 sur %1, rééchantillonnage ; tout a sa réponse, %2 fausses, %3 vides et laissées de côté</translation>
        </message>
        <message>
            <source>Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty</source>
            <translation>Stade %1 sur %2, questions : %3 sur %4, %5 fausses, %6 vides</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Mesurer</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Mesurer de nouveau</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Ouvrez d’abord un modèle de cet ordinateur.</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Without attention, to compare with</source>
            <translation>Sans attention, pour comparer</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance · %1</source>
            <translation>AUROC avec intervalle à 95 %, 0,5 est le hasard · %1</translation>
        </message>
        <message>
            <source>Discs: attention; squares: without it. Under 0.5: lower when wrong. Balanced: accuracy on half B. %1: %2 of %3 wrong.</source>
            <translation>Disques : attention ; carrés : sans elle. Sous 0,5 : plus bas quand c’est faux. Équilibrée : exactitude sur la moitié B. %1 : %2 fausses sur %3.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>Seulement %n réponse fausse : les intervalles sont larges.</numerusform>
                <numerusform>Seulement %n réponses fausses : les intervalles sont larges.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not measured on this model.</source>
            <translation>Pas mesuré sur ce modèle.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Aucun modèle n’est ouvert.</translation>
        </message>
        <message>
            <source>Choose the sets and measure. A chat waits until the questions are answered.</source>
            <translation>Choisissez les jeux et mesurez. Une discussion attend que les questions aient leur réponse.</translation>
        </message>
        <message>
            <source>Open a model of this computer, then measure.</source>
            <translation>Ouvrez un modèle de cet ordinateur, puis mesurez.</translation>
        </message>
        <message>
            <source>No signal tells wrong answers from right ones at equal length%1.</source>
            <translation>Aucun signal ne distingue les réponses fausses des justes à longueur égale%1.</translation>
        </message>
        <message>
            <source> and on the other set</source>
            <translation> et sur l’autre jeu</translation>
        </message>
        <message>
            <source>Wrong answers are told from right ones at equal length%1 by: %2.</source>
            <translation>Les réponses fausses se distinguent des justes à longueur égale%1 par : %2.</translation>
        </message>
        <message>
            <source>No attention signal carries over, so drift raises no alarm here: read it as a note about the text.</source>
            <translation>Aucun signal d’attention ne se transfère, la dérive ne donne donc pas d’alarme ici : lisez-la comme une remarque sur le texte.</translation>
        </message>
        <message>
            <source>On this set only: %1.</source>
            <translation>Sur ce jeu seulement : %1.</translation>
        </message>
        <message>
            <source>Limit for %1</source>
            <translation>Limite pour %1</translation>
        </message>
        <message>
            <source>Fires at</source>
            <translation>Se déclenche à</translation>
        </message>
        <message>
            <source>Wrong answers found</source>
            <translation>Réponses fausses trouvées</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>Fausses alarmes</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>Exactitude équilibrée</translation>
        </message>
        <message>
            <source>No alarm reads this signal.</source>
            <translation>Aucune alarme ne lit ce signal.</translation>
        </message>
        <message>
            <source>It is lower where answers are wrong; the alarm fires above.</source>
            <translation>Il est plus bas là où les réponses sont fausses ; l’alarme se déclenche au-dessus.</translation>
        </message>
        <message>
            <source>Takes effect with the next run.</source>
            <translation>Prend effet au prochain passage.</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>fausses alarmes</translation>
        </message>
        <message>
            <source>Own set</source>
            <translation>Son propre jeu</translation>
        </message>
        <message>
            <source>Question sets (*.json)</source>
            <translation>Jeux de questions (*.json)</translation>
        </message>
        <message>
            <source>Save the rows</source>
            <translation>Enregistrer les lignes</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Surprisal, mean</source>
            <translation>Surprisal, moyen</translation>
        </message>
        <message>
            <source>Next-token entropy, mean</source>
            <translation>Entropie du token suivant, moyenne</translation>
        </message>
        <message>
            <source>Answer length</source>
            <translation>Longueur de la réponse</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Avance du premier sur le second</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Part des puits</translation>
        </message>
        <message>
            <source>Heading spread, highest</source>
            <translation>Dispersion du cap, la plus haute</translation>
        </message>
        <message>
            <source>Drift, highest</source>
            <translation>Dérive, la plus haute</translation>
        </message>
        <message>
            <source>Lookback, probe over heads</source>
            <translation>Lookback, sonde sur les têtes</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelCatalog</name>
        <message>
            <source>Opened before</source>
            <translation>Ouvert auparavant</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>tient</translation>
        </message>
        <message>
            <source>fits, little room left</source>
            <translation>tient, peu de place</translation>
        </message>
        <message>
            <source>%1 short</source>
            <translation>il manque %1</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source>%1 of %2 layers</source>
            <translation>%1 couches sur %2</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>toutes les couches</translation>
        </message>
        <message>
            <source>, %1 see a window</source>
            <translation>, %1 voient une fenêtre</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message>
            <source>Search</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>Obtenir</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Repositories</source>
            <translation>Dépôts</translation>
        </message>
        <message>
            <source>Files of the repository</source>
            <translation>Fichiers du dépôt</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Téléchargements</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>Modèles sur cet ordinateur</translation>
        </message>
        <message>
            <source>Get models</source>
            <translation>Obtenir des modèles</translation>
        </message>
        <message>
            <source>Address and token…</source>
            <translation>Adresse et jeton…</translation>
        </message>
        <message>
            <source>Which hub is asked: Preferences, Model hub</source>
            <translation>Quel dépôt est interrogé : Préférences, Dépôt de modèles</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Revenir où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Downloads and models</source>
            <translation>Téléchargements et modèles</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Parties de la page</translation>
        </message>
        <message>
            <source>Words of its name, or OWNER/NAME</source>
            <translation>Mots de son nom, ou PROPRIÉTAIRE/NOM</translation>
        </message>
        <message>
            <source>Search the hub</source>
            <translation>Chercher dans le dépôt</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>Memory: the weights against what is free now; the cache of the context comes on top.</source>
            <translation>Mémoire : les poids face à ce qui est libre ; le cache du contexte s’y ajoute.</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Sur cet ordinateur</translation>
        </message>
        <message>
            <source>Models of other programs are used where they are, and deleted there.</source>
            <translation>Les modèles d’autres programmes sont utilisés où ils sont, et supprimés là-bas.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Most fetched</source>
            <translation>Les plus téléchargés</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>On interroge %1…</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Rien trouvé.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Rien trouvé pour « %1 ».</translation>
        </message>
        <message>
            <source>Repositories with GGUF files or safetensors are listed.</source>
            <translation>Les dépôts avec des fichiers GGUF ou safetensors sont listés.</translation>
        </message>
        <message>
            <source>No server was asked so far.</source>
            <translation>Aucun serveur n’a été interrogé jusqu’ici.</translation>
        </message>
        <message>
            <source>Search sends your words to %1, and nothing else.</source>
            <translation>La recherche envoie vos mots à %1, et rien d’autre.</translation>
        </message>
        <message>
            <source>asking for them…</source>
            <translation>on les demande…</translation>
        </message>
        <message>
            <source>, licence %1</source>
            <translation>, licence %1</translation>
        </message>
        <message>
            <source>choose a repository</source>
            <translation>choisissez un dépôt</translation>
        </message>
        <message>
            <source>It is here already, in %1. It is not fetched again.</source>
            <translation>Il est déjà ici, dans %1. Il n’est pas repris.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Retirer de la liste</translation>
        </message>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>%n à venir</numerusform>
                <numerusform>%n à venir</numerusform>
            </translation>
        </message>
        <message>
            <source>Downloads and models (%1)</source>
            <translation>Téléchargements et modèles (%1)</translation>
        </message>
        <message>
            <source>Nothing is being fetched. What you get goes into the app’s own folder, %1.</source>
            <translation>Rien n’est en cours. Ce que vous prenez va dans le dossier de l’application, %1.</translation>
        </message>
        <message>
            <source>What is not whole when the program ends is paused, and goes on where it stopped.</source>
            <translation>Ce qui n’est pas entier à la fin du programme est mis en pause, et reprend où il s’est arrêté.</translation>
        </message>
        <message>
            <source>It belongs to another program. Delete it there.</source>
            <translation>Il appartient à un autre programme. Supprimez-le là-bas.</translation>
        </message>
        <message>
            <source>%1 of memory free</source>
            <translation>%1 de mémoire libre</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPlot</name>
        <message>
            <source>%1 answers, %2 tokens, %3 tokens/s</source>
            <translation>%1 réponses, %2 tokens, %3 tokens/s</translation>
        </message>
        <message>
            <source>The two share no prompt.</source>
            <translation>Les deux n’ont aucun prompt en commun.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>Percent of tokens</source>
            <translation>Pourcentage des tokens</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A tokens</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B tokens</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>  B − A as read</source>
            <translation>  B − A tel que lu</translation>
        </message>
        <message>
            <source>  at equal length</source>
            <translation>  à longueur égale</translation>
        </message>
        <message>
            <source>B − A, points</source>
            <translation>B − A, points</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>local mass</source>
            <translation>masse locale</translation>
        </message>
        <message>
            <source>long mass upwards; most in one cell %1 of the tokens</source>
            <translation>masse lointaine vers le haut ; au plus dans une case %1 des tokens</translation>
        </message>
        <message>
            <source>%1 tokens, %2 clusters, noise %3</source>
            <translation>%1 tokens, %2 grappes, bruit %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message>
            <source>At equal length B has more %1: %2 points (95 %: %3 to %4).</source>
            <translation>À longueur égale, B a plus de %1 : %2 points (95 % : %3 à %4).</translation>
        </message>
        <message>
            <source>At equal length B has less %1: %2 points (95 %: %3 to %4).</source>
            <translation>À longueur égale, B a moins de %1 : %2 points (95 % : %3 à %4).</translation>
        </message>
        <message>
            <source>In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>Dans %5, B a plus de %1 à longueur égale : %2 points (95 % : %3 à %4).</translation>
        </message>
        <message>
            <source>In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>Dans %5, B a moins de %1 à longueur égale : %2 points (95 % : %3 à %4).</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>%Ln de plus est dans le tableau.</numerusform>
                <numerusform>%Ln de plus sont dans le tableau.</numerusform>
            </translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Pas de différence nette.</translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>Sur le %Ln prompt auquel les deux ont répondu ; les intervalles retirent des prompts entiers, les mêmes des deux côtés.</numerusform>
                <numerusform>Sur les %Ln prompts auxquels les deux ont répondu ; les intervalles retirent des prompts entiers, les mêmes des deux côtés.</numerusform>
            </translation>
        </message>
        <message>
            <source>So few prompts leave wide intervals.</source>
            <translation>Si peu de prompts laissent des intervalles larges.</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>diffère</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>pas de différence nette</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Tokens in the last discovery</source>
            <translation>Tokens dans la dernière découverte</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grappes</translation>
        </message>
        <message>
            <source>Of them confirmed</source>
            <translation>Dont confirmées</translation>
        </message>
        <message>
            <source>Noise, percent of the tokens</source>
            <translation>Bruit, pourcentage des tokens</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsTable</name>
        <message>
            <source>needs %1 of %2, %3 is free</source>
            <translation>demande %1 sur %2, %3 sont libres</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Tient</translation>
        </message>
        <message>
            <source>Attention can be read from</source>
            <translation>Attention lisible dans</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Emplacement</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoeModel</name>
        <message>
            <source>The top expert differs from the step before</source>
            <translation>L’expert premier diffère de l’étape d’avant</translation>
        </message>
        <message>
            <source>%1, changed</source>
            <translation>%1, changé</translation>
        </message>
        <message>
            <source>Entropy of the router over all experts, in bits</source>
            <translation>Entropie du routeur sur tous les experts, en bits</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Experts 0 to %1, by weight</source>
            <translation>Experts 0 à %1, par poids</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Premier</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>Bits</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoePage</name>
        <message>
            <source>The mark beside the top expert: it differs from the step before.</source>
            <translation>La marque à côté du premier expert : il diffère de l’étape d’avant.</translation>
        </message>
        <message>
            <source>Experts by layer</source>
            <translation>Experts par couche</translation>
        </message>
        <message>
            <source>No experts were recorded for this token.</source>
            <translation>Aucun expert n’a été enregistré pour ce token.</translation>
        </message>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>Utilise %Ln expert par couche</numerusform>
                <numerusform>Utilise %Ln experts par couche</numerusform>
            </translation>
        </message>
        <message>
            <source>Shared %1</source>
            <translation>Partagés %1</translation>
        </message>
        <message>
            <source>Changed in %1 of %2</source>
            <translation>Changé dans %1 sur %2</translation>
        </message>
        <message>
            <source>Load so far</source>
            <translation>Charge jusqu’ici</translation>
        </message>
        <message>
            <source>layer %1 · %2 steps · dashed: even load</source>
            <translation>couche %1 · %2 étapes · pointillé : charge égale</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Note</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::OverlayPlot</name>
        <message>
            <source>not recorded</source>
            <translation>non enregistré</translation>
        </message>
        <message>
            <source>%1 tokens back: A %2, B %3</source>
            <translation>%1 tokens en arrière : A %2, B %3</translation>
        </message>
        <message>
            <source>No distances were recorded.</source>
            <translation>Aucune distance n’a été enregistrée.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>tokens en arrière</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PairRun</name>
        <message>
            <source>Stopped.</source>
            <translation>Arrêté.</translation>
        </message>
        <message>
            <source>Stopped: another session was opened.</source>
            <translation>Arrêté : une autre session a été ouverte.</translation>
        </message>
        <message>
            <source>Two answers are being written.</source>
            <translation>Deux réponses sont en cours d’écriture.</translation>
        </message>
        <message>
            <source>There is no question yet.</source>
            <translation>Il n’y a pas encore de question.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Le modèle s’ouvre.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>Le modèle écrit.</translation>
        </message>
        <message>
            <source>%1 runs on a server, and %2 would take its place. Put it first.</source>
            <translation>%1 tourne sur un serveur, et %2 prendrait sa place. Mettez-le en premier.</translation>
        </message>
        <message>
            <source>The first answer did not come to its end. %1</source>
            <translation>La première réponse n’est pas allée au bout. %1</translation>
        </message>
        <message>
            <source>The first answer is there, the second did not come to its end. %1</source>
            <translation>La première réponse est là, la seconde n’est pas allée au bout. %1</translation>
        </message>
        <message>
            <source>%1 is being opened</source>
            <translation>%1 s’ouvre</translation>
        </message>
        <message>
            <source>%1 reads the prompt</source>
            <translation>%1 lit le prompt</translation>
        </message>
        <message>
            <source>%1 writes</source>
            <translation>%1 écrit</translation>
        </message>
        <message>
            <source>%1 of 2: %2</source>
            <translation>%1 sur 2 : %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Palette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modèles</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Fichiers récents</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Palette de commandes</translation>
        </message>
        <message>
            <source>Command, model, file or position</source>
            <translation>Commande, modèle, fichier ou position</translation>
        </message>
        <message>
            <source>Type a command, a model, a file, or # and a position</source>
            <translation>Tapez une commande, un modèle, un fichier, ou # et une position</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
            <translation>↑ ↓ choisir · Entrée exécuter · &gt; commandes · # position · Échap fermer</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Rien trouvé.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln résultat</numerusform>
                <numerusform>%Ln résultats</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PaletteField</name>
        <message>
            <source>Search or run a command</source>
            <translation>Chercher ou exécuter une commande</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Palette de commandes</translation>
        </message>
        <message>
            <source>Command palette (%1)</source>
            <translation>Palette de commandes (%1)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ParametersPanel</name>
        <message>
            <source>Parameters</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>%1: “%2” was not understood. The former value stays.</source>
            <translation>%1 : « %2 » n’a pas été compris. L’ancienne valeur reste.</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Échantillonnage</translation>
        </message>
        <message>
            <source>Takes effect with the next answer.</source>
            <translation>Prend effet à la prochaine réponse.</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>Réponse la plus longue, tokens</translation>
        </message>
        <message>
            <source>The answer stops there; it can be continued.</source>
            <translation>La réponse s’y arrête ; elle peut être continuée.</translation>
        </message>
        <message>
            <source>until the context is full</source>
            <translation>jusqu’à ce que le contexte soit plein</translation>
        </message>
        <message>
            <source>Alternatives kept</source>
            <translation>Alternatives gardées</translation>
        </message>
        <message>
            <source>Other words it weighed, kept for each token.</source>
            <translation>Autres mots qu’il a pesés, gardés pour chaque token.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Stop texts</source>
            <translation>Textes d’arrêt</translation>
        </message>
        <message>
            <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
            <translation>La réponse finit avant chacun d’eux. Séparez-les par | ; \n est une nouvelle ligne.</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Capture</translation>
        </message>
        <message>
            <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
            <translation>Ce qui est enregistré de chaque étape, dès la prochaine réponse. La barre d’état montre ce que cela coûte.</translation>
        </message>
        <message>
            <source>Zone rules</source>
            <translation>Règles des zones</translation>
        </message>
        <message>
            <source>The rules that name the zone of a step.</source>
            <translation>Les règles qui nomment la zone d’une étape.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Takes effect when a model is opened.</source>
            <translation>Prend effet à l’ouverture d’un modèle.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingModel</name>
        <message>
            <source>own place</source>
            <translation>place propre</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>puits</translation>
        </message>
        <message>
            <source>Rank looked at</source>
            <translation>Rang regardé</translation>
        </message>
        <message>
            <source>Rank mattered</source>
            <translation>Rang compté</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Tête</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>Pos.</translation>
        </message>
        <message>
            <source>Looked</source>
            <translation>Regardé</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>A compté</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Effect, nat</source>
            <translation>Effet, nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingPanel</name>
        <message>
            <source>Where the two orders part</source>
            <translation>Où les deux ordres divergent</translation>
        </message>
        <message>
            <source>rank in each</source>
            <translation>rang dans chacun</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PlotPanel</name>
        <message>
            <source>Show as table (T)</source>
            <translation>Montrer en tableau (T)</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Montrer en tableau</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exporter %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 n’a pas pu être écrit. Choisissez un autre endroit.</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Image (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>Images PNG (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Dessin (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>Dessins SVG (*.svg)</translation>
        </message>
        <message>
            <source>Data (CSV)…</source>
            <translation>Données (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>Tableaux CSV (*.csv)</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Copier l’image</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>Copier les données</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PointsModel</name>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Grappe</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PreferencesPage</name>
        <message>
            <source>All to defaults</source>
            <translation>Tout par défaut</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Retour où vous étiez (Échap)</translation>
        </message>
        <message>
            <source>Every setting of this page as at the first start; Undo takes it back</source>
            <translation>Chaque réglage de cette page comme au premier démarrage ; Annuler revient en arrière</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Chercher un réglage</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Chercher</translation>
        </message>
        <message>
            <source>Parts of the preferences</source>
            <translation>Parties des préférences</translation>
        </message>
        <message>
            <source>Everything takes effect at once, unless a line says otherwise.</source>
            <translation>Tout prend effet aussitôt, sauf si une ligne dit autre chose.</translation>
        </message>
        <message>
            <source>Every setting has its default already.</source>
            <translation>Chaque réglage a déjà sa valeur par défaut.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>%Ln réglage remis par défaut.</numerusform>
                <numerusform>%Ln réglages remis par défaut.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions, models, keys and tokens stay.</source>
            <translation>Sessions, modèles, clés et jetons restent.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Vie privée</translation>
        </message>
        <message>
            <source>Models on this computer: nothing you type or read leaves it. A server gets what you send to it, and nothing else.</source>
            <translation>Modèles de cet ordinateur : rien de ce que vous tapez ou lisez ne le quitte. Un serveur reçoit ce que vous lui envoyez, et rien d’autre.</translation>
        </message>
        <message>
            <source>Keys of servers are kept until the program ends.</source>
            <translation>Les clés des serveurs sont gardées jusqu’à la fin du programme.</translation>
        </message>
        <message>
            <source>No keychain is running. Keys of servers are kept in %1, a file that only you can read.</source>
            <translation>Aucun trousseau ne tourne. Les clés des serveurs sont dans %1, un fichier que vous seul pouvez lire.</translation>
        </message>
        <message>
            <source>Keys of servers are kept in the keychain.</source>
            <translation>Les clés des serveurs sont dans le trousseau.</translation>
        </message>
        <message>
            <source>Chats are saved by themselves while they are written, on this computer alone.</source>
            <translation>Les discussions s’enregistrent d’elles-mêmes pendant l’écriture, sur cet ordinateur seulement.</translation>
        </message>
        <message>
            <source>Chats are saved when you save them.</source>
            <translation>Les discussions sont enregistrées quand vous les enregistrez.</translation>
        </message>
        <message>
            <source>Write prompt text into a log</source>
            <translation>Écrire le texte des prompts dans un journal</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Montrer</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Afficher le journal</translation>
        </message>
        <message>
            <source>Delete the log</source>
            <translation>Supprimer le journal</translation>
        </message>
        <message>
            <source>What models are asked from this window is in %1, %2, which only you can read.</source>
            <translation>Ce qui est demandé aux modèles depuis cette fenêtre est dans %1, %2, que vous seul pouvez lire.</translation>
        </message>
        <message>
            <source>Each question with all the model gets to read, into %1, which only you can read. Nothing is written while this is off.</source>
            <translation>Chaque question avec tout ce que le modèle reçoit à lire, dans %1, que vous seul pouvez lire. Rien n’est écrit tant que ceci est désactivé.</translation>
        </message>
        <message>
            <source>The log could not be written, so it is off: %1, %2</source>
            <translation>Le journal n’a pas pu être écrit, il est donc désactivé : %1, %2</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Afficher…</translation>
        </message>
        <message>
            <source>Show crash reports</source>
            <translation>Afficher les rapports de plantage</translation>
        </message>
        <message>
            <source>Delete crash reports</source>
            <translation>Supprimer les rapports de plantage</translation>
        </message>
        <message>
            <source>Crash reports stay here: there are none.</source>
            <translation>Les rapports de plantage restent ici : il n’y en a pas.</translation>
        </message>
        <message>
            <source>Crash reports stay here: %1, %2</source>
            <translation>Les rapports de plantage restent ici : %1, %2</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Ctrl +, −, 0</source>
            <translation>Ctrl +, −, 0</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>from the next start on</source>
            <translation>à partir du prochain démarrage</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Dossiers de modèles</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ajouter un dossier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Chercher encore</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln modèle</numerusform>
                <numerusform>%Ln modèles</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>absent</translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln endommagé</numerusform>
                <numerusform>%Ln endommagés</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 dans %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln emplacement</numerusform>
                <numerusform>%Ln emplacements</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ajouter un dossier</translation>
        </message>
        <message>
            <source>Sidecar</source>
            <translation>Sidecar</translation>
        </message>
        <message>
            <source>Push the fingerprints of answers</source>
            <translation>Envoyer les empreintes des réponses</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait, %3 lost: more did not fit.</source>
            <translation>%1 envoyées, %2 en attente, %3 perdues : il n’y avait plus de place.</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait.</source>
            <translation>%1 envoyées, %2 en attente.</translation>
        </message>
        <message>
            <source>Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints of many sessions; it gets no text.</source>
            <translation>Désactivé. Un sidecar (attnx sidecar) garde et regroupe les empreintes de nombreuses sessions ; il ne reçoit aucun texte.</translation>
        </message>
        <message>
            <source>This is no address of a sidecar. Write it like tcp://127.0.0.1:9001.</source>
            <translation>Ce n’est pas l’adresse d’un sidecar. Écrivez-la comme tcp://127.0.0.1:9001.</translation>
        </message>
        <message>
            <source>The sidecar is away.</source>
            <translation>Le sidecar est absent.</translation>
        </message>
        <message>
            <source>Connected.</source>
            <translation>Connecté.</translation>
        </message>
        <message>
            <source>Model hub</source>
            <translation>Dépôt de modèles</translation>
        </message>
        <message>
            <source>Forget the token</source>
            <translation>Oublier le jeton</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardé</translation>
        </message>
        <message>
            <source>only for gated models</source>
            <translation>seulement pour les modèles protégés</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in a file that only you can read, and goes to this address alone.</source>
            <translation>Le dépôt n’est interrogé que par Modèle, Obtenir des modèles, quand vous y cherchez. Le jeton est dans un fichier que vous seul pouvez lire, et ne va qu’à cette adresse.</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in the keychain, and goes to this address alone.</source>
            <translation>Le dépôt n’est interrogé que par Modèle, Obtenir des modèles, quand vous y cherchez. Le jeton est dans le trousseau, et ne va qu’à cette adresse.</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Limites</translation>
        </message>
        <message>
            <source>for the next model that is opened</source>
            <translation>pour le prochain modèle ouvert</translation>
        </message>
        <message>
            <source>all</source>
            <translation>toutes</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Threads du processeur</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>sur %1</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatique</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>Numbers in the cache</source>
            <translation>Nombres du cache</translation>
        </message>
        <message>
            <source>The open model holds %1 tokens; its cache takes %2.</source>
            <translation>Le modèle ouvert tient %1 tokens ; son cache prend %2.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>reste %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PromptProgress</name>
        <message>
            <source>Reading the prompt</source>
            <translation>Lecture de l’invite</translation>
        </message>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Lecture de l’invite : %1 tokens sur %2</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, reste %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::QuestionDesk</name>
        <message>
            <source>There is no text yet.</source>
            <translation>Il n’y a pas encore de texte.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Le modèle s’ouvre.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour la calculer.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Une réponse est en cours d’écriture.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1). It cannot be computed here.</source>
            <translation>Cette trace a été écrite par un autre modèle (%1). Elle ne peut pas être calculée ici.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Ce serveur ne donne pas l’attention.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so its context cannot be read.</source>
            <translation>Le token %1 manque dans cette trace, son contexte ne peut donc pas être lu.</translation>
        </message>
        <message>
            <source>There is no eviction policy %1.</source>
            <translation>Il n’y a pas de politique d’éviction %1.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Rail</name>
        <message>
            <source>Views</source>
            <translation>Vues</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RangeEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour le calculer.</translation>
        </message>
        <message>
            <source>Nothing was written yet.</source>
            <translation>Rien n’a encore été écrit.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RegenerateDialog</name>
        <message>
            <source>%1, as now</source>
            <translation>%1, comme maintenant</translation>
        </message>
        <message>
            <source>As now  %1</source>
            <translation>Comme maintenant  %1</translation>
        </message>
        <message>
            <source>Another temperature</source>
            <translation>Une autre température</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Échantillonnage</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Température</translation>
        </message>
        <message>
            <source>Regenerate with</source>
            <translation>Réécrire avec</translation>
        </message>
        <message>
            <source>The answer that stands is kept as a branch. Another model is opened first and stays open; other sampling holds for this answer alone.</source>
            <translation>La réponse présente est gardée comme branche. Un autre modèle s’ouvre d’abord et reste ouvert ; un autre échantillonnage ne vaut que pour cette réponse.</translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Réécrire</translation>
        </message>
        <message>
            <source>Run both</source>
            <translation>Lancer les deux</translation>
        </message>
        <message>
            <source>The last question is answered twice, first by A, then by B, and Compare shows both. One model is open at a time; the second one stays open. The answer that stands now, and A’s, are kept as branches.</source>
            <translation>La dernière question reçoit deux réponses, d’abord de A, puis de B, et Comparer montre les deux. Un seul modèle est ouvert à la fois ; le second reste ouvert. La réponse actuelle et celle de A sont gardées comme branches.</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Aucun modèle n’a été trouvé sur cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RequestsModel</name>
        <message>
            <source>queued</source>
            <translation>en attente</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>lit</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>écrit</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fini</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>discussion</translation>
        </message>
        <message>
            <source>response</source>
            <translation>réponse</translation>
        </message>
        <message>
            <source>message</source>
            <translation>message</translation>
        </message>
        <message>
            <source>completion</source>
            <translation>complétion</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sans nom</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>%1 à lire</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 écrits</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Demande</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Maintenant</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message>
            <source>Zone preset</source>
            <translation>Règles des zones</translation>
        </message>
        <message>
            <source>Compass reads</source>
            <translation>La boussole lit</translation>
        </message>
        <message>
            <source>Rows of the compass</source>
            <translation>Lignes de la boussole</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenêtre</translation>
        </message>
        <message>
            <source> steps</source>
            <translation> étapes</translation>
        </message>
        <message>
            <source>Steps of the heading spread</source>
            <translation>Étapes de la dispersion du cap</translation>
        </message>
        <message>
            <source>Window of the compass</source>
            <translation>Fenêtre de la boussole</translation>
        </message>
        <message>
            <source>Sinks in the compass</source>
            <translation>Puits dans la boussole</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Puits exclus</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Puits comptés</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at. They hide where the rest points; a run is always watched without them.</source>
            <translation>Les puits sont des places que presque chaque token regarde. Ils cachent où pointe le reste ; une exécution est toujours surveillée sans eux.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>En cas de dérive</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Rien</translation>
        </message>
        <message>
            <source>Log only</source>
            <translation>Noter seulement</translation>
        </message>
        <message>
            <source>Stop early</source>
            <translation>Arrêter tôt</translation>
        </message>
        <message>
            <source>Re-route</source>
            <translation>Réécrire</translation>
        </message>
        <message>
            <source>Limits W, D</source>
            <translation>Limites W, D</translation>
        </message>
        <message>
            <source>Limit of the heading spread for this model</source>
            <translation>Limite de la dispersion du cap pour ce modèle</translation>
        </message>
        <message>
            <source>Limit of the drift for this model</source>
            <translation>Limite de la dérive pour ce modèle</translation>
        </message>
        <message>
            <source>Kept for this model; takes effect with the next run</source>
            <translation>Gardé pour ce modèle ; prend effet à la prochaine exécution</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Limite de la dispersion du cap</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Limite de la dérive</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>the token before</source>
            <translation>le token d’avant</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>environ %Ln token en arrière</numerusform>
                <numerusform>environ %Ln tokens en arrière</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply advice to the next run</source>
            <translation>Appliquer le conseil à la prochaine exécution</translation>
        </message>
        <message>
            <source>Next source of the compass</source>
            <translation>Source suivante de la boussole</translation>
        </message>
        <message>
            <source>Measure signals…</source>
            <translation>Mesurer les signaux…</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>Étape précédente</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Étape suivante</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Indices</translation>
        </message>
        <message>
            <source>Zone now</source>
            <translation>Zone actuelle</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Boussole</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>puits exclus</translation>
        </message>
        <message>
            <source>Compass readings</source>
            <translation>Lectures de la boussole</translation>
        </message>
        <message>
            <source>Show the whole run (0)</source>
            <translation>Montrer toute l’exécution (0)</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>Montrer toute l’exécution</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Événements</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>Export the events</source>
            <translation>Exporter les événements</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recommandation</translation>
        </message>
        <message>
            <source>Nothing has run yet.</source>
            <translation>Rien n’a encore tourné.</translation>
        </message>
        <message>
            <source>Start a chat or open a session.</source>
            <translation>Commencez une discussion ou ouvrez une session.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Cette session n’a pas d’attention enregistrée.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Exécutez-la avec la capture, ou ouvrez-en une autre.</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>pas de zone</translation>
        </message>
        <message>
            <source>Token %1 %2</source>
            <translation>Token %1 %2</translation>
        </message>
        <message>
            <source>Confidence %1</source>
            <translation>Confiance %1</translation>
        </message>
        <message>
            <source>ahead of %1 by %2</source>
            <translation>devant %1 de %2</translation>
        </message>
        <message>
            <source>preset %1</source>
            <translation>règles %1</translation>
        </message>
        <message>
            <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
            <translation>%1 : non enregistré par cette exécution ; ces règles ne sont pas évaluées et ne comptent pas.</translation>
        </message>
        <message>
            <source>Drift timeline</source>
            <translation>Chronologie de la dérive</translation>
        </message>
        <message>
            <source>no raw rows were kept</source>
            <translation>aucune ligne raw n’a été gardée</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln étape · bande grise : où se trouvent 90 % de cette session</numerusform>
                <numerusform>%Ln étapes · bande grise : où se trouvent 90 % de cette session</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln déclencheur</numerusform>
                <numerusform>%Ln déclencheurs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln épisode, le plus fort d’abord par dérive</numerusform>
                <numerusform>%Ln épisodes, le plus fort d’abord par dérive</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>%Ln noté par l’exécution</numerusform>
                <numerusform>%Ln notés par l’exécution</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>a agi %Ln fois</numerusform>
                <numerusform>a agi %Ln fois</numerusform>
            </translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Cette étape n’a pas été enregistrée.</translation>
        </message>
        <message>
            <source>The zone was not evaluated.</source>
            <translation>La zone n’a pas été évaluée.</translation>
        </message>
        <message>
            <source>The rows are being read.</source>
            <translation>Les lignes sont en cours de lecture.</translation>
        </message>
        <message>
            <source>The compass is read on the tokens of an answer.</source>
            <translation>La boussole se lit sur les tokens d’une réponse.</translation>
        </message>
        <message>
            <source>The rows that the compass reads were not recorded here.</source>
            <translation>Les lignes que lit la boussole n’ont pas été enregistrées ici.</translation>
        </message>
        <message>
            <source>The nearest one is token %1.</source>
            <translation>Le plus proche est le token %1.</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>puits comptés</translation>
        </message>
        <message>
            <source>The compass needs raw rows.</source>
            <translation>La boussole a besoin de lignes raw.</translation>
        </message>
        <message>
            <source>This run kept none. Turn on “raw” for the next one.</source>
            <translation>Cette exécution n’en a gardé aucune. Activez « raw » pour la suivante.</translation>
        </message>
        <message>
            <source>Drift: %1</source>
            <translation>Dérive : %1</translation>
        </message>
        <message>
            <source>level %1, %2 from %3</source>
            <translation>niveau %1, %2 dès %3</translation>
        </message>
        <message>
            <source>level %1, watch from %2</source>
            <translation>niveau %1, à surveiller dès %2</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Cap</translation>
        </message>
        <message>
            <source>%1° of 270°</source>
            <translation>%1° sur 270°</translation>
        </message>
        <message>
            <source>only sinks were kept</source>
            <translation>seuls des puits ont été gardés</translation>
        </message>
        <message>
            <source>Focus of this row</source>
            <translation>Concentration de cette ligne</translation>
        </message>
        <message>
            <source>1 is one spot, 0 is everywhere</source>
            <translation>1 est un point, 0 est partout</translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>Dispersion sur %Ln étape</numerusform>
                <numerusform>Dispersion sur %Ln étapes</numerusform>
            </translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Part des puits</translation>
        </message>
        <message>
            <source>usual here: %1 to %2</source>
            <translation>habituel ici : %1 à %2</translation>
        </message>
        <message>
            <source>This is the strongest drift of the run.</source>
            <translation>C’est la plus forte dérive de l’exécution.</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Advice and calibration</source>
            <translation>Conseil et calibration</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowModel</name>
        <message>
            <source>not kept</source>
            <translation>non gardé</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>Pos.</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Regardé</translation>
        </message>
        <message>
            <source>Mattered, nat</source>
            <translation>Compté, nat</translation>
        </message>
        <message>
            <source>Log odds</source>
            <translation>Log-cotes</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowPlot</name>
        <message>
            <source>sinks %1</source>
            <translation>puits %1</translation>
        </message>
        <message>
            <source>Pin a token to see its row.</source>
            <translation>Épinglez un token pour voir sa ligne.</translation>
        </message>
        <message>
            <source>The row of query %1 is not known.</source>
            <translation>La ligne de la requête %1 n’est pas connue.</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>regardé</translation>
        </message>
        <message>
            <source>mattered</source>
            <translation>compté</translation>
        </message>
        <message>
            <source>A %1  B %2</source>
            <translation>A %1  B %2</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>non gardé</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Seuls les plus grands hubs ont été enregistrés.</translation>
        </message>
        <message>
            <source>Turn on “raw” for the next run.</source>
            <translation>Activez « raw » pour la prochaine exécution.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Seule l’empreinte a été enregistrée.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Cette étape n’a pas été enregistrée.</translation>
        </message>
        <message>
            <source>The run kept one step in %1.</source>
            <translation>L’exécution a gardé une étape sur %1.</translation>
        </message>
        <message>
            <source>Prompt rows were not recorded.</source>
            <translation>Les lignes du prompt n’ont pas été enregistrées.</translation>
        </message>
        <message>
            <source>Turn on “Prompt rows” for the next run.</source>
            <translation>Activez « Lignes du prompt » pour la prochaine exécution.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>L’attention a été abandonnée à %1 étapes sur %2 pour suivre.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>Le texte est complet.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Cette session n’a pas d’attention enregistrée.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Exécutez-la avec la capture, ou ouvrez-en une autre.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Ce serveur ne donne pas l’attention.</translation>
        </message>
        <message>
            <source>The %1 largest of %2 positions were kept, %3 of the attention. The rest is not in this trace.</source>
            <translation>Les %1 plus grandes de %2 positions ont été gardées, %3 de l’attention. Le reste n’est pas dans cette trace.</translation>
        </message>
        <message>
            <source>Layer %1 uses linear attention and keeps no attention rows.</source>
            <translation>La couche %1 utilise une attention linéaire et ne garde pas de lignes d’attention.</translation>
        </message>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>La couche %1 ne voit que les %Ln derniers tokens.</numerusform>
                <numerusform>La couche %1 ne voit que les %Ln derniers tokens.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RuleModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>sinon %1</translation>
        </message>
        <message>
            <source>✓ fired</source>
            <translation>✓ déclenchée</translation>
        </message>
        <message>
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>non évalué</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>non atteinte</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Règle</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <source>State</source>
            <translation>État</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
        <message>
            <source>Manifold</source>
            <translation>Variété</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Agrandir (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Réduire (−)</translation>
        </message>
        <message>
            <source>Show all (0)</source>
            <translation>Tout montrer (0)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln session(s)</source>
            <translation>
                <numerusform>dans %Ln session</numerusform>
                <numerusform>dans %Ln sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Maintenant : %1</translation>
        </message>
        <message>
            <source>off the manifold</source>
            <translation>hors de la variété</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grappe %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>sur une frontière</translation>
        </message>
        <message>
            <source>chat token %1</source>
            <translation>token de discussion %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterPlot</name>
        <message>
            <source>%1: attention %2, effect %3</source>
            <translation>%1 : attention %2, effet %3</translation>
        </message>
        <message>
            <source>%1, looked at rank %2, mattered rank %3</source>
            <translation>%1, rang regardé %2, rang compté %3</translation>
        </message>
        <message>
            <source>Heads were not scanned for this token. Press W.</source>
            <translation>Les têtes n’ont pas été examinées pour ce token. Appuyez sur W.</translation>
        </message>
        <message>
            <source>Not scanned. Pin a token and press W.</source>
            <translation>Non examiné. Épinglez un token et appuyez sur W.</translation>
        </message>
        <message>
            <source>attention on the place that mattered most, square root</source>
            <translation>attention sur la place qui a le plus compté, racine carrée</translation>
        </message>
        <message>
            <source>attention, %1, square root</source>
            <translation>attention, %1, racine carrée</translation>
        </message>
        <message>
            <source>effect, nat, square root</source>
            <translation>effet, nat, racine carrée</translation>
        </message>
        <message>
            <source>looked at, gains</source>
            <translation>regardé, gain</translation>
        </message>
        <message>
            <source>mattered, hardly looked at</source>
            <translation>compté, à peine regardé</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>perte</translation>
        </message>
        <message>
            <source>gains</source>
            <translation>gain</translation>
        </message>
        <message>
            <source>under %1</source>
            <translation>sous %1</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>puits</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeDesk</name>
        <message>
            <source>No model is open.</source>
            <translation>Aucun modèle n’est ouvert.</translation>
        </message>
        <message>
            <source>This model is on a server already.</source>
            <translation>Ce modèle est déjà sur un serveur.</translation>
        </message>
        <message>
            <source>A network address needs a key.</source>
            <translation>Une adresse réseau demande une clé.</translation>
        </message>
        <message>
            <source>Give a key that every client needs.</source>
            <translation>Donnez une clé que chaque client doit avoir.</translation>
        </message>
        <message>
            <source>Port %1 is taken. Choose another.</source>
            <translation>Le port %1 est pris. Choisissez-en un autre.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeLogModel</name>
        <message>
            <source>%1 read, %2 written</source>
            <translation>%1 lus, %2 écrits</translation>
        </message>
        <message>
            <source>no key, or a wrong one</source>
            <translation>pas de clé, ou une mauvaise</translation>
        </message>
        <message>
            <source>another Host was named</source>
            <translation>un autre Host était nommé</translation>
        </message>
        <message>
            <source>a web page of another origin</source>
            <translation>une page web d’une autre origine</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Requête</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Durée</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message>
            <source>Serve this model</source>
            <translation>Servir ce modèle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Back to the chat; what is served goes on (Esc)</source>
            <translation>Retour à la discussion ; ce qui est servi continue (Échap)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Cet ordinateur</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>Le réseau</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Ouvert à</translation>
        </message>
        <message>
            <source>any free</source>
            <translation>un libre</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Montrer la clé</translation>
        </message>
        <message>
            <source>Make another key</source>
            <translation>Faire une autre clé</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copier la clé</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
        <message>
            <source>Opens the page on this computer with a ticket that is good once, in place of the key.</source>
            <translation>Ouvre la page sur cet ordinateur avec un ticket valable une fois, à la place de la clé.</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Page web</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>Other origins</source>
            <translation>Autres origines</translation>
        </message>
        <message>
            <source>Every client needs the key. Web pages of other origins are refused unless they are named here.</source>
            <translation>Chaque client a besoin de la clé. Les pages web d’autres origines sont refusées si elles ne sont pas nommées ici.</translation>
        </message>
        <message>
            <source>Guardrails</source>
            <translation>Garde-fous</translation>
        </message>
        <message>
            <source>a request can tighten them, never loosen them</source>
            <translation>une requête peut les resserrer, jamais les relâcher</translation>
        </message>
        <message>
            <source>Hide the system prompt’s positions</source>
            <translation>Cacher les positions de l’invite système</translation>
        </message>
        <message>
            <source>Fingerprints only</source>
            <translation>Empreintes seulement</translation>
        </message>
        <message>
            <source>No attention at all</source>
            <translation>Aucune attention</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Cacher les premiers</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>Capture at once</source>
            <translation>Captures à la fois</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>requêtes</translation>
        </message>
        <message>
            <source>Write at once</source>
            <translation>Écritures à la fois</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En attente</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Écrits</translation>
        </message>
        <message>
            <source>From the cache</source>
            <translation>Depuis le cache</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Requêtes</translation>
        </message>
        <message>
            <source>who is connected and what they ask for</source>
            <translation>qui est connecté et ce qu’on demande</translation>
        </message>
        <message>
            <source>End the chosen request (Del)</source>
            <translation>Terminer la requête choisie (Suppr)</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>prompt and answer text are never written here</source>
            <translation>le texte des questions et réponses n’y est jamais écrit</translation>
        </message>
        <message>
            <source>off</source>
            <translation>arrêté</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>Aucun trousseau n’est actif. La clé est gardée dans un fichier que vous seul pouvez lire.</translation>
        </message>
        <message>
            <source>%1 answers any OpenAI-compatible program, attention included.</source>
            <translation>%1 répond à tout programme compatible OpenAI, attention comprise.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Ouvrez d’abord un modèle.</translation>
        </message>
        <message>
            <source>Serving since %1</source>
            <translation>Servi depuis %1</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Démarre</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>S’arrête</translation>
        </message>
        <message>
            <source>Off. Nobody can reach this model.</source>
            <translation>Arrêté. Personne ne peut atteindre ce modèle.</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Ne plus servir</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Servir</translation>
        </message>
        <message>
            <source>The model is not served.</source>
            <translation>Le modèle n’est pas servi.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>%1 read, %2 write</source>
            <translation>%1 lisent, %2 écrivent</translation>
        </message>
        <message>
            <source>longest %1</source>
            <translation>la plus longue %1</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>au plus %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 to read</source>
            <translation>%1 sur %2 à lire</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln requête</numerusform>
                <numerusform>%Ln requêtes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>%Ln client est passé ici.</numerusform>
                <numerusform>%Ln clients sont passés ici.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has been here yet.</source>
            <translation>Personne n’est encore venu.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln requête demandait plus que ce qui est permis ici. Elle a reçu moins, et sa réponse le dit.</numerusform>
                <numerusform>%Ln requêtes demandaient plus que ce qui est permis ici. Elles ont reçu moins, et leurs réponses le disent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerGifts</name>
        <message>
            <source>Text as it is written</source>
            <translation>Texte au fil de l’écriture</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Other words weighed</source>
            <translation>Autres mots pesés</translation>
        </message>
        <message>
            <source>Attention modes</source>
            <translation>Modes d’attention</translation>
        </message>
        <message>
            <source>Heads reported</source>
            <translation>Têtes rapportées</translation>
        </message>
        <message>
            <source>Experts, logit lens</source>
            <translation>Experts, loupe des logits</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exacte</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>pas encore dit</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>1 part of %1</source>
            <translation>1 part sur %1</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>non dit</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>experts</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>loupe des logits</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerList</name>
        <message>
            <source>This is no address of a server.</source>
            <translation>Ce n’est pas l’adresse d’un serveur.</translation>
        </message>
        <message>
            <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
            <translation>Ce n’est pas l’adresse d’un serveur. Écrivez-la comme http://localhost:30000, la clé dans son propre champ.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersDock</name>
        <message>
            <source>Connect to a server</source>
            <translation>Se connecter à un serveur</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Toute adresse compatible OpenAI. L’attention n’est montrée que si le serveur l’envoie.</translation>
        </message>
        <message>
            <source>What each one gives</source>
            <translation>Ce que chacun donne</translation>
        </message>
        <message>
            <source>Keys stay in the keychain, never in traces, logs or settings.</source>
            <translation>Les clés restent dans le trousseau, jamais dans les traces, journaux ou réglages.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Se connecter</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Utiliser</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Adresse du serveur</translation>
        </message>
        <message>
            <source>key, if it asks for one</source>
            <translation>clé, s’il en demande une</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <source>name, optional</source>
            <translation>nom, facultatif</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Model of the server</source>
            <translation>Modèle du serveur</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Serveurs</translation>
        </message>
        <message>
            <source>No server yet. Enter an address.</source>
            <translation>Pas encore de serveur. Entrez une adresse.</translation>
        </message>
        <message>
            <source>Attention is shown only if the server sends it.</source>
            <translation>L’attention n’est montrée que si le serveur l’envoie.</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>Utiliser %1</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>Aucun trousseau ne tourne. La clé est dans un fichier que vous seul pouvez lire.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message>
            <source>Attention, all modes</source>
            <translation>Attention, tous les modes</translation>
        </message>
        <message>
            <source>Attention: %1</source>
            <translation>Attention : %1</translation>
        </message>
        <message>
            <source>Text and log-probabilities</source>
            <translation>Texte et log-probabilités</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>partial heads, %1 of %2</source>
            <translation>têtes partielles, %1 sur %2</translation>
        </message>
        <message>
            <source>partial heads, 1 part of %1</source>
            <translation>têtes partielles, 1 part sur %1</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>pas encore interrogé</translation>
        </message>
        <message>
            <source>asking</source>
            <translation>interrogation</translation>
        </message>
        <message>
            <source>in use, %1 ms</source>
            <translation>utilisé, %1 ms</translation>
        </message>
        <message>
            <source>answers in %1 ms</source>
            <translation>répond en %1 ms</translation>
        </message>
        <message>
            <source>no answer since %1</source>
            <translation>pas de réponse depuis %1</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>non connecté</translation>
        </message>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln modèle</numerusform>
                <numerusform>%Ln modèles</numerusform>
            </translation>
        </message>
        <message>
            <source>no key</source>
            <translation>pas de clé</translation>
        </message>
        <message>
            <source>key in a file</source>
            <translation>clé dans un fichier</translation>
        </message>
        <message>
            <source>key in the keychain</source>
            <translation>clé dans le trousseau</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message>
            <source>The setting could not be kept.</source>
            <translation>Le réglage n’a pas pu être gardé.</translation>
        </message>
        <message>
            <source>The session could not be thinned out.</source>
            <translation>La session n’a pas pu être allégée.</translation>
        </message>
        <message>
            <source>The sessions could not be thinned out.</source>
            <translation>Les sessions n’ont pas pu être allégées.</translation>
        </message>
        <message>
            <source>The session could not be changed.</source>
            <translation>La session n’a pas pu être changée.</translation>
        </message>
        <message>
            <source>The disk is full. The chat goes on; nothing more is saved.</source>
            <translation>Le disque est plein. La discussion continue ; plus rien n’est enregistré.</translation>
        </message>
        <message>
            <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
            <translation>La base des sessions est utilisée. La discussion continue ; elle est enregistrée dès que cela finit.</translation>
        </message>
        <message>
            <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
            <translation>La base des sessions ne peut pas être écrite. La discussion continue ; rien n’est enregistré.</translation>
        </message>
        <message>
            <source>The chat could not be saved.</source>
            <translation>La discussion n’a pas pu être enregistrée.</translation>
        </message>
        <message>
            <source>This session is read-only here, another window writes it.</source>
            <translation>Cette session est ici en lecture seule, une autre fenêtre l’écrit.</translation>
        </message>
        <message>
            <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
            <translation>Ce que vous ajoutez ici n’est pas enregistré. Dupliquez la session pour continuer dans une copie.</translation>
        </message>
        <message>
            <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
            <translation>La base des sessions n’a pas pu être lue. Elle a été mise de côté sous %1 et une nouvelle a été commencée.</translation>
        </message>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>Reprise de là : %Ln session.</numerusform>
                <numerusform>Reprises de là : %Ln sessions.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be opened.</source>
            <translation>La session n’a pas pu être ouverte.</translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>La réponse a été interrompue pendant l’écriture, %Ln token gardé.</numerusform>
                <numerusform>La réponse a été interrompue pendant l’écriture, %Ln tokens gardés.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open its model and choose Session, Continue the last answer.</source>
            <translation>Ouvrez son modèle et choisissez Session, Continuer la dernière réponse.</translation>
        </message>
        <message>
            <source>The session could not be renamed.</source>
            <translation>La session n’a pas pu être renommée.</translation>
        </message>
        <message>
            <source>The session could not be pinned.</source>
            <translation>La session n’a pas pu être épinglée.</translation>
        </message>
        <message>
            <source>The session could not be put into the folder.</source>
            <translation>La session n’a pas pu être mise dans le dossier.</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (copie)</translation>
        </message>
        <message>
            <source>The session could not be duplicated.</source>
            <translation>La session n’a pas pu être dupliquée.</translation>
        </message>
        <message>
            <source>The session could not be deleted.</source>
            <translation>La session n’a pas pu être supprimée.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>« %1 » supprimée.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Discussion</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>%Ln session supprimée.</numerusform>
                <numerusform>%Ln sessions supprimées.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be brought back.</source>
            <translation>La session n’a pas pu être ramenée.</translation>
        </message>
        <message>
            <source>%1 could not be imported.</source>
            <translation>%1 n’a pas pu être importé.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 n’a pas pu être écrit.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>plus de %Ln endroit</numerusform>
                <numerusform>plus de %Ln endroits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln endroit</numerusform>
                <numerusform>%Ln endroits</numerusform>
            </translation>
        </message>
        <message>
            <source>Search titles and messages</source>
            <translation>Chercher dans titres et messages</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>Chercher des sessions</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>Nouvelle discussion (Ctrl+N)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nouvelle discussion</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sessions</translation>
        </message>
        <message>
            <source>%1 places in %2 of %3 sessions · %4 ms</source>
            <translation>%1 endroits dans %2 sessions sur %3 · %4 ms</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Rien trouvé pour « %1 ».</translation>
        </message>
        <message>
            <source>Search looks at titles and messages.</source>
            <translation>La recherche regarde les titres et les messages.</translation>
        </message>
        <message>
            <source>No sessions yet.</source>
            <translation>Pas encore de sessions.</translation>
        </message>
        <message>
            <source>Your chats are saved here by themselves while they are written.</source>
            <translation>Vos discussions s’enregistrent ici d’elles-mêmes pendant leur écriture.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Fermer %1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Détacher</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Rename folder…</source>
            <translation>Renommer le dossier…</translation>
        </message>
        <message>
            <source>Dissolve folder, keep its sessions</source>
            <translation>Dissoudre le dossier, garder ses sessions</translation>
        </message>
        <message>
            <source>Import traces…</source>
            <translation>Importer des traces…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Aucune</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Nouveau dossier…</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Nouveau dossier</translation>
        </message>
        <message>
            <source>Rename folder</source>
            <translation>Renommer le dossier</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Nom du dossier</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Cette semaine</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>La semaine dernière</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Ce mois-ci</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Épinglées</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, lecture seule</translation>
        </message>
        <message>
            <source>Untitled chat</source>
            <translation>Discussion sans titre</translation>
        </message>
        <message>
            <source>%1 tok</source>
            <translation>%1 tok</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln branche</numerusform>
                <numerusform>%Ln branches</numerusform>
            </translation>
        </message>
        <message>
            <source>read-only here, another window writes it</source>
            <translation>ici en lecture seule, une autre fenêtre l’écrit</translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>interrompue pendant l’écriture, %Ln token gardé</numerusform>
                <numerusform>interrompue pendant l’écriture, %Ln tokens gardés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsModel</name>
        <message>
            <source>segment</source>
            <translation>segment</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>égal</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>phrase</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 jusqu’ici</translation>
        </message>
        <message>
            <source>Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand in for one another. Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Seule, aucune place de %1 ne le change de plus de %2, les %3 ensemble de %4 : elles se remplacent l’une l’autre. Les effets isolés peuvent cacher ce que montre un ensemble, et ils ne s’additionnent pas.</translation>
        </message>
        <message>
            <source>The largest effect of a single place of the set</source>
            <translation>Le plus grand effet d’une seule place de l’ensemble</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Seule</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Ensemble</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsPanel</name>
        <message>
            <source>Sets</source>
            <translation>Ensembles</translation>
        </message>
        <message>
            <source>Places that are masked at once</source>
            <translation>Places masquées à la fois</translation>
        </message>
        <message>
            <source>Kind of sets</source>
            <translation>Genre d’ensembles</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>Égaux</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Phrases</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SideHead</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>Rien de choisi</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalModel</name>
        <message>
            <source>Local, under 8</source>
            <translation>Local, sous 8</translation>
        </message>
        <message>
            <source>Share of the attention less than 8 tokens back</source>
            <translation>Part de l’attention à moins de 8 tokens en arrière</translation>
        </message>
        <message>
            <source>Mid, 8 to 255</source>
            <translation>Moyen, 8 à 255</translation>
        </message>
        <message>
            <source>Share of the attention 8 to 255 tokens back</source>
            <translation>Part de l’attention de 8 à 255 tokens en arrière</translation>
        </message>
        <message>
            <source>Long, 256 and more</source>
            <translation>Lointain, 256 et plus</translation>
        </message>
        <message>
            <source>Share of the attention 256 tokens back or more</source>
            <translation>Part de l’attention à 256 tokens en arrière ou plus</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Puits</translation>
        </message>
        <message>
            <source>Share of the attention on sinks</source>
            <translation>Part de l’attention sur les puits</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Nul</translation>
        </message>
        <message>
            <source>Share that went to the learned sink of the architecture, to no token</source>
            <translation>Part allée au puits appris de l’architecture, à aucun token</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropie de la ligne</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>How widely the attention is spread</source>
            <translation>À quel point l’attention est étalée</translation>
        </message>
        <message>
            <source>Entropy, normalised</source>
            <translation>Entropie, normalisée</translation>
        </message>
        <message>
            <source>Entropy divided by the logarithm of the visible positions</source>
            <translation>Entropie divisée par le logarithme des positions visibles</translation>
        </message>
        <message>
            <source>Entropy of distances</source>
            <translation>Entropie des distances</translation>
        </message>
        <message>
            <source>Entropy of the 16 distance bins, 0 to 1</source>
            <translation>Entropie des 16 classes de distance, 0 à 1</translation>
        </message>
        <message>
            <source>Three largest</source>
            <translation>Trois plus grandes</translation>
        </message>
        <message>
            <source>hubness: share of the three most attended positions</source>
            <translation>hubness : part des trois positions les plus regardées</translation>
        </message>
        <message>
            <source>Layers agree</source>
            <translation>Couches d’accord</translation>
        </message>
        <message>
            <source>consensus: common positions among the five largest of each pair of layers</source>
            <translation>consensus : positions communes parmi les cinq plus grandes de chaque paire de couches</translation>
        </message>
        <message>
            <source>Ripple</source>
            <translation>Ripple</translation>
        </message>
        <message>
            <source>ripple: how regularly attention repeats over distance</source>
            <translation>ripple : avec quelle régularité l’attention se répète selon la distance</translation>
        </message>
        <message>
            <source>Positional share</source>
            <translation>Part positionnelle</translation>
        </message>
        <message>
            <source>How much of the attention comes from the places, not from the words</source>
            <translation>Combien de l’attention vient des places, pas des mots</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Negative log-probability of the written token</source>
            <translation>Log-probabilité négative du token écrit</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Avance du premier sur le second</translation>
        </message>
        <message>
            <source>margin: difference of the two largest logits</source>
            <translation>margin : différence des deux plus grands logits</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalPage</name>
        <message>
            <source>How far back</source>
            <translation>À quelle distance</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Signaux</translation>
        </message>
        <message>
            <source>Rules of the zone</source>
            <translation>Règles de la zone</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Boussole</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>non évalué</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>stable</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>avertissement</translation>
        </message>
        <message>
            <source>halt</source>
            <translation>arrêt</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>puits exclus</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>puits comptés</translation>
        </message>
        <message>
            <source>Preset %1, first match wins.</source>
            <translation>Règles %1, la première qui convient l’emporte.</translation>
        </message>
        <message>
            <source>Fired: %1.</source>
            <translation>Déclenchée : %1.</translation>
        </message>
        <message>
            <source>Estimated from the text alone.</source>
            <translation>Estimé d’après le seul texte.</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
            <translation>Puits comptés, les zones suivent la longueur de la réponse : la position 0 devient « lointaine » après 256 tokens. Excluez les puits, ou comparez à longueur égale.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Ce serveur ne donne pas l’attention.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Il envoie le texte et les log-probabilités, la loupe montre donc les autres mots qu’il a pesés.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Cette étape n’a pas été enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SimilarityPlot</name>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Rien n’est encore comparé.</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>non enregistré</translation>
        </message>
        <message>
            <source>of 1: how alike the two runs attend</source>
            <translation>sur 1 : combien les deux exécutions regardent de même</translation>
        </message>
        <message>
            <source>Fingerprint cosine %1</source>
            <translation>Cosinus des empreintes %1</translation>
        </message>
        <message>
            <source>Fingerprint cosine: not recorded by both</source>
            <translation>Cosinus des empreintes : non enregistré par les deux</translation>
        </message>
        <message>
            <source>Same main zone: not recorded by both</source>
            <translation>Même zone principale : non enregistrée par les deux</translation>
        </message>
        <message>
            <source>Same main zone: yes</source>
            <translation>Même zone principale : oui</translation>
        </message>
        <message>
            <source>Same main zone: no</source>
            <translation>Même zone principale : non</translation>
        </message>
        <message>
            <source>Entropy apart by %1</source>
            <translation>Entropie à %1 l’une de l’autre</translation>
        </message>
        <message>
            <source>Entropy: not recorded by both</source>
            <translation>Entropie : non enregistrée par les deux</translation>
        </message>
        <message>
            <source>Not part of it: same text, %1 of %2 rows</source>
            <translation>N’en fait pas partie : même texte, %1 lignes sur %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SpeedChart</name>
        <message>
            <source>Tokens per second</source>
            <translation>Tokens par seconde</translation>
        </message>
        <message>
            <source>all requests</source>
            <translation>toutes les requêtes</translation>
        </message>
        <message>
            <source>Seconds ago</source>
            <translation>Il y a (secondes)</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>10 min ago</source>
            <translation>il y a 10 min</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>Page d’accueil</translation>
        </message>
        <message>
            <source>Open a model</source>
            <translation>Ouvrir un modèle</translation>
        </message>
        <message>
            <source>The model runs on this computer. Nothing you type or read leaves it.</source>
            <translation>Le modèle tourne sur cet ordinateur. Rien de ce que vous tapez ou lisez ne le quitte.</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Trouvés sur cet ordinateur</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Chercher encore</translation>
        </message>
        <message>
            <source>Model folders…</source>
            <translation>Dossiers de modèles…</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modèles trouvés sur cet ordinateur</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Aucun modèle n’a été trouvé sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Choose a model file or folder, or look at the sample session.</source>
            <translation>Choisissez un fichier ou dossier de modèle, ou regardez la session d’exemple.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>The mark on each bar is the free memory now.</source>
            <translation>La marque sur chaque barre est la mémoire libre maintenant.</translation>
        </message>
        <message>
            <source>Other ways to start</source>
            <translation>Autres façons de commencer</translation>
        </message>
        <message>
            <source>Look at the sample session</source>
            <translation>Regarder la session d’exemple</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
            <translation>Une discussion enregistrée avec son attention. Sans modèle ni carte graphique.</translation>
        </message>
        <message>
            <source>Open a trace…</source>
            <translation>Ouvrir une trace…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
            <translation>Un fichier .jsonl ou .jsonl.zst enregistré par ce programme ou par l’ancien projet web.</translation>
        </message>
        <message>
            <source>Choose a model file or folder…</source>
            <translation>Choisir un fichier ou dossier de modèle…</translation>
        </message>
        <message>
            <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
            <translation>Un fichier .gguf, ou un dossier avec safetensors et tokeniseur.</translation>
        </message>
        <message>
            <source>Get a model…</source>
            <translation>Obtenir un modèle…</translation>
        </message>
        <message>
            <source>Search a hub for one that fits. Nothing is asked before you search.</source>
            <translation>Chercher dans un dépôt celui qui convient. Rien n’est demandé avant la recherche.</translation>
        </message>
        <message>
            <source>Connect to a server…</source>
            <translation>Se connecter à un serveur…</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Toute adresse compatible OpenAI. L’attention n’est montrée que si le serveur l’envoie.</translation>
        </message>
        <message>
            <source>Where it looked</source>
            <translation>Où il a cherché</translation>
        </message>
        <message>
            <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
            <translation>Ou déposez un fichier .gguf, un dossier de modèle ou une trace n’importe où dans cette fenêtre</translation>
        </message>
        <message>
            <source>What you send goes to %1.</source>
            <translation>Ce que vous envoyez va à %1.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>absent</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln modèle</numerusform>
                <numerusform>%Ln modèles</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 damaged</source>
            <translation>, %1 endommagés</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Périphérique</translation>
        </message>
        <message>
            <source>Add a folder to search: Tools, Model folders…</source>
            <translation>Ajouter un dossier à chercher : Outils, Dossiers de modèles…</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>recherche…</translation>
        </message>
        <message>
            <source>%1 in %2 · %3 of %4 memory free</source>
            <translation>%1 dans %2 · %3 de mémoire libre sur %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln emplacement</numerusform>
                <numerusform>%Ln emplacements</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Ouvrir %1</translation>
        </message>
        <message>
            <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
            <translation>%1, %2 couches, %3 têtes, taille cachée %4, vocabulaire %5, entraîné pour %6 tokens</translation>
        </message>
        <message>
            <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
            <translation>Mémoire : poids %1, contexte de %2 tokens %3, espace de travail %4</translation>
        </message>
        <message>
            <source>It has no chat template and cannot hold a chat.</source>
            <translation>Il n’a pas de modèle de discussion et ne peut pas tenir une discussion.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StatusHud</name>
        <message numerus="yes">
            <source>CPU · %Ln thread(s)</source>
            <translation>
                <numerusform>CPU · %Ln thread</numerusform>
                <numerusform>CPU · %Ln threads</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexte</translation>
        </message>
        <message>
            <source>What fills the context</source>
            <translation>Ce qui remplit le contexte</translation>
        </message>
        <message>
            <source>No graphics card is used: %1</source>
            <translation>Aucune carte graphique n’est utilisée : %1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>Ouverture de %1</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Aucun modèle ouvert</translation>
        </message>
        <message>
            <source>Tokens of this chat, and how many the open model can hold</source>
            <translation>Tokens de cette discussion, et combien le modèle ouvert peut en tenir</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>Écrit</translation>
        </message>
        <message>
            <source>Reading the prompt</source>
            <translation>Lecture de l’invite</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Ouvre</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>Au repos</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>Written in this answer</source>
            <translation>Écrit dans cette réponse</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Capture</translation>
        </message>
        <message>
            <source>off</source>
            <translation>désactivé</translation>
        </message>
        <message>
            <source>What is recorded of each step</source>
            <translation>Ce qui est enregistré de chaque étape</translation>
        </message>
        <message>
            <source>%1/step</source>
            <translation>%1/étape</translation>
        </message>
        <message>
            <source>Measured size of what is recorded</source>
            <translation>Taille mesurée de ce qui est enregistré</translation>
        </message>
        <message>
            <source>%1 of time</source>
            <translation>%1 du temps</translation>
        </message>
        <message>
            <source>Measured share of the writing time that recording took</source>
            <translation>Part mesurée du temps d’écriture prise par l’enregistrement</translation>
        </message>
        <message>
            <source>%1 cache</source>
            <translation>%1 de cache</translation>
        </message>
        <message>
            <source>What the positions that stayed take in the cache</source>
            <translation>Ce que prennent dans le cache les positions qui restent</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Stock</translation>
        </message>
        <message>
            <source>What all sessions take on the disk</source>
            <translation>Ce que toutes les sessions occupent sur le disque</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Non enregistré</translation>
        </message>
        <message>
            <source>The chat goes on; it is written as soon as that is possible.</source>
            <translation>Le chat continue ; il sera écrit dès que ce sera possible.</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Enregistré %1</translation>
        </message>
        <message>
            <source>When this chat was written into the store last</source>
            <translation>Quand ce chat a été écrit dans le stock pour la dernière fois</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StepsModel</name>
        <message>
            <source>At</source>
            <translation>À</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Probabilité</translation>
        </message>
        <message>
            <source>Surprisal, nat</source>
            <translation>Surprisal, nat</translation>
        </message>
        <message>
            <source>Entropy, nat</source>
            <translation>Entropie, nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StoragePanel</name>
        <message>
            <source>Free on this disk</source>
            <translation>Libre sur ce disque</translation>
        </message>
        <message>
            <source>Something lies there already. Choose another folder.</source>
            <translation>Il y a déjà quelque chose là. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>There is too little room. Free space there, or choose another folder.</source>
            <translation>Il y a trop peu de place. Libérez de la place là-bas, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>Another program has them open. Close it and move again.</source>
            <translation>Un autre programme les a ouvertes. Fermez-le et déplacez de nouveau.</translation>
        </message>
        <message>
            <source>Choose a folder that can be written.</source>
            <translation>Choisissez un dossier où l’on peut écrire.</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Stockage</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Toujours</translation>
        </message>
        <message>
            <source>In full for</source>
            <translation>En entier pendant</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Pas du tout</translation>
        </message>
        <message>
            <source>Thin out now…</source>
            <translation>Alléger maintenant…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Déplacer…</translation>
        </message>
        <message>
            <source>Move the sessions to another folder</source>
            <translation>Déplacer les sessions vers un autre dossier</translation>
        </message>
        <message>
            <source>How long attention is kept</source>
            <translation>Combien de temps l’attention est gardée</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <source>days, then fingerprints and signals only</source>
            <translation>jours, puis empreintes et signaux seulement</translation>
        </message>
        <message>
            <source>only while a chat is open; kept are text, tokens, signals</source>
            <translation>seulement tant qu’un chat est ouvert ; restent texte, tokens, signaux</translation>
        </message>
        <message>
            <source>Pinned sessions and those marked below keep everything.</source>
            <translation>Les sessions épinglées et celles marquées ci-dessous gardent tout.</translation>
        </message>
        <message>
            <source>What stays and goes</source>
            <translation>Ce qui reste et ce qui part</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Reste</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>Part</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>Octets par token</translation>
        </message>
        <message>
            <source>Largest sessions</source>
            <translation>Plus grandes sessions</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Session</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Tout garder</translation>
        </message>
        <message>
            <source>Giving space back</source>
            <translation>Restitution de la place</translation>
        </message>
        <message>
            <source>%1 of %2; chats go on</source>
            <translation>%1 sur %2 ; les chats continuent</translation>
        </message>
        <message>
            <source>Thin out</source>
            <translation>Alléger</translation>
        </message>
        <message>
            <source>This cannot be undone. Text, tokens, signals and fingerprints stay; rows can be computed again while the model is on this computer.</source>
            <translation>Ceci ne peut pas être annulé. Texte, tokens, signaux et empreintes restent ; les lignes se recalculent tant que le modèle est sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 ont été rendus, de %Ln session.</numerusform>
                <numerusform>%1 ont été rendus, de %Ln sessions.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move the sessions to</source>
            <translation>Déplacer les sessions vers</translation>
        </message>
        <message>
            <source>Moving the sessions</source>
            <translation>Déplacement des sessions</translation>
        </message>
        <message>
            <source>copied %1</source>
            <translation>%1 copiés</translation>
        </message>
        <message>
            <source>read back %1</source>
            <translation>%1 relus</translation>
        </message>
        <message>
            <source>The sessions lie in %1 now.</source>
            <translation>Les sessions sont maintenant dans %1.</translation>
        </message>
        <message>
            <source>The old file could not be removed: %1</source>
            <translation>L’ancien fichier n’a pas pu être retiré : %1</translation>
        </message>
        <message>
            <source>The sessions could not be moved.</source>
            <translation>Les sessions n’ont pas pu être déplacées.</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>Elles sont où elles étaient.</translation>
        </message>
        <message>
            <source>Not moved.</source>
            <translation>Pas déplacé.</translation>
        </message>
        <message>
            <source>The sessions are where they were.</source>
            <translation>Les sessions sont où elles étaient.</translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 seraient rendus maintenant, de %Ln session.</numerusform>
                <numerusform>%1 seraient rendus maintenant, de %Ln sessions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>Avec %1 jours, %2 seraient rendus maintenant, de %Ln session.</numerusform>
                <numerusform>Avec %1 jours, %2 seraient rendus maintenant, de %Ln sessions.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows can be computed again while the model is on this computer.</source>
            <translation>Les lignes se recalculent tant que le modèle est sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Lens, Links</source>
            <translation>Loupe, Liens</translation>
        </message>
        <message>
            <source>rows, head statistics, layer readings</source>
            <translation>lignes, statistiques de têtes, lectures des couches</translation>
        </message>
        <message>
            <source>%1 → 0</source>
            <translation>%1 → 0</translation>
        </message>
        <message>
            <source>Signal, Router, Manifold</source>
            <translation>Signal, Router, Variété</translation>
        </message>
        <message>
            <source>signals, zones, fingerprints</source>
            <translation>signaux, zones, empreintes</translation>
        </message>
        <message>
            <source>Text, Logits</source>
            <translation>Texte, Logits</translation>
        </message>
        <message>
            <source>text, tokens, probabilities</source>
            <translation>texte, tokens, probabilités</translation>
        </message>
        <message>
            <source>%1 in %2, %3 · %4</source>
            <translation>%1 dans %2, %3 · %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Attention and signals</source>
            <translation>Attention et signaux</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>Empreintes</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>grows by about %1 a day as you use it now</source>
            <translation>augmente d’environ %1 par jour avec votre usage actuel</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message>
            <source>System prompt</source>
            <translation>Invite système</translation>
        </message>
        <message>
            <source>What the model should know and how it should answer. Empty: the template's own.</source>
            <translation>Ce que le modèle doit savoir et comment il doit répondre. Vide : celle du modèle de discussion.</translation>
        </message>
        <message>
            <source>Takes effect with the next message. The whole chat is read again then.</source>
            <translation>Prend effet au prochain message. Toute la discussion est alors relue.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimeStrip</name>
        <message>
            <source>It is not known when these tokens were written.</source>
            <translation>On ne sait pas quand ces tokens ont été écrits.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>Chronologie</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message>
            <source>scanned %1 of %2 tokens, Esc cancels</source>
            <translation>%1 tokens balayés sur %2, Échap annule</translation>
        </message>
        <message>
            <source>nat, square root, most %1</source>
            <translation>nat, racine carrée, au plus %1</translation>
        </message>
        <message>
            <source>Not scanned. Press W.</source>
            <translation>Non balayé. Appuyez sur W.</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 jusqu’ici</translation>
        </message>
        <message>
            <source>mean %1 · most %2 at %3 %4</source>
            <translation>moyenne %1 · le plus %2 à %3 %4</translation>
        </message>
        <message>
            <source>nothing of it yet</source>
            <translation>encore rien</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Effet</translation>
        </message>
        <message>
            <source>What hiding each segment costs the written tokens (W). Shift+arrows choose a range.</source>
            <translation>Ce que masquer chaque segment coûte aux tokens écrits (W). Maj+flèches choisissent une plage.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Chronologie</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segments</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at %2 of %3</source>
            <translation>%1 à %2 sur %3</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Trouvé</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>segment, tokens</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 à %2</translation>
        </message>
        <message>
            <source> · surprisal %1 nat</source>
            <translation> · surprisal %1 nat</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Réflexion</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Outil</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TintScale</name>
        <message>
            <source>Scale of the tint</source>
            <translation>Échelle de la teinte</translation>
        </message>
        <message>
            <source>%1 to %2 nat</source>
            <translation>%1 à %2 nat</translation>
        </message>
        <message>
            <source>0 to %1</source>
            <translation>0 à %1</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenDelegate</name>
        <message>
            <source>kept out of the tint and the ranking</source>
            <translation>hors de la teinte et du classement</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Aucun modèle n’est ouvert. Ouvrez le modèle de cette trace pour le calculer.</translation>
        </message>
        <message>
            <source>No token is pinned.</source>
            <translation>Aucun token n’est épinglé.</translation>
        </message>
        <message>
            <source>Stopped at %1 of %2; what was there stays.</source>
            <translation>Arrêté à %1 sur %2 ; ce qui était là reste.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenLens</name>
        <message>
            <source>Token Lens</source>
            <translation>Loupe de token</translation>
        </message>
        <message>
            <source>Lens tabs</source>
            <translation>Onglets de la loupe</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Liens</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>MoE</source>
            <translation>MoE</translation>
        </message>
        <message>
            <source>Logits</source>
            <translation>Logits</translation>
        </message>
        <message>
            <source>Alt+%1</source>
            <translation>Alt+%1</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>Aucun token choisi</translation>
        </message>
        <message>
            <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
            <translation>Pointez un token pour voir où le modèle a regardé. Un clic le garde, Échap le libère.</translation>
        </message>
        <message>
            <source>This model has no experts.</source>
            <translation>Ce modèle n’a pas d’experts.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenText</name>
        <message>
            <source>space</source>
            <translation>espace</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>nouvelle ligne</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulation</translation>
        </message>
        <message>
            <source>carriage return</source>
            <translation>retour chariot</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>espace insécable</translation>
        </message>
        <message>
            <source>[empty]</source>
            <translation>[vide]</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>octets %1</translation>
        </message>
        <message>
            <source>%1 spaces</source>
            <translation>%1 espaces</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message>
            <source>own place</source>
            <translation>propre place</translation>
        </message>
        <message>
            <source>pinned, probability %1</source>
            <translation>épinglé, probabilité %1</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>gardé</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>abandonné</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>pas de zone</translation>
        </message>
        <message>
            <source>What the pinned token looked at</source>
            <translation>Ce que le token épinglé a regardé</translation>
        </message>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>Attention reçue par cette place, additionnée sur %Ln ligne.</numerusform>
                <numerusform>Attention reçue par cette place, additionnée sur %Ln lignes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>Pos.</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Regardé</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>A compté</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Gardé</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceFiles</name>
        <message>
            <source>Line %1, field %2: expected %3.</source>
            <translation>Ligne %1, champ %2 : attendu %3.</translation>
        </message>
        <message>
            <source>%1 more lines were not taken.</source>
            <translation>%1 autres lignes n’ont pas été reprises.</translation>
        </message>
        <message>
            <source>The file ends in the middle of line %1.</source>
            <translation>Le fichier finit au milieu de la ligne %1.</translation>
        </message>
        <message>
            <source>The file ends in the middle of its last line.</source>
            <translation>Le fichier finit au milieu de sa dernière ligne.</translation>
        </message>
        <message>
            <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
            <translation>Écrit par une version plus récente (%1). Ce que celle-ci ne connaît pas est gardé, non montré.</translation>
        </message>
        <message>
            <source>%1 records were kept.</source>
            <translation>%1 enregistrements ont été gardés.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceShelf</name>
        <message>
            <source>shown now</source>
            <translation>montré maintenant</translation>
        </message>
        <message>
            <source>Branch %1</source>
            <translation>Branche %1</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>dès le token %1</translation>
        </message>
        <message>
            <source>file</source>
            <translation>fichier</translation>
        </message>
        <message>
            <source>This session is not there any more.</source>
            <translation>Cette session n’est plus là.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TwoModelsPage</name>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Bas</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Haut</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>À longueur égale</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zones</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over prompts</source>
            <translation>pourcentage des tokens, intervalles à 95 % sur les prompts</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A tokens</translation>
        </message>
        <message>
            <source>A, %</source>
            <translation>A, %</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B tokens</translation>
        </message>
        <message>
            <source>B, %</source>
            <translation>B, %</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Catégories</translation>
        </message>
        <message>
            <source>at equal length; filled: the interval leaves out zero</source>
            <translation>à longueur égale ; plein : l’intervalle exclut zéro</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Catégorie</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Vitesse</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>tokens par seconde</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Densité</translation>
        </message>
        <message>
            <source>local and long mass of each token</source>
            <translation>masse locale et lointaine de chaque token</translation>
        </message>
        <message>
            <source>Local mass from</source>
            <translation>Masse locale dès</translation>
        </message>
        <message>
            <source>Long mass from</source>
            <translation>Masse lointaine dès</translation>
        </message>
        <message>
            <source>Manifolds</source>
            <translation>Variétés</translation>
        </message>
        <message>
            <source>each of its own discovery: shapes may be compared, places may not</source>
            <translation>chacune de sa propre découverte : les formes se comparent, les lieux non</translation>
        </message>
        <message>
            <source>Last discovery</source>
            <translation>Dernière découverte</translation>
        </message>
        <message>
            <source>The two campaigns</source>
            <translation>Les deux campagnes</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>En mots</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>seulement les différences dont l’intervalle exclut zéro</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Différences</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>Reading both campaigns</source>
            <translation>Lecture des deux campagnes</translation>
        </message>
        <message>
            <source>Not compared.</source>
            <translation>Pas comparé.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Ce qui est montré reste.</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Pas encore de campagne.</translation>
        </message>
        <message>
            <source>There is one campaign only.</source>
            <translation>Il n’y a qu’une campagne.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again. Run the same suite with two models (Tools, Campaigns), or choose folders of attnx explore in the lists above.</source>
            <translation>Une campagne pose encore et encore une série de prompts. Lancez la même série avec deux modèles (Outils, Campagnes), ou choisissez plus haut dans les listes des dossiers d’attnx explore.</translation>
        </message>
        <message>
            <source>Choose two campaigns.</source>
            <translation>Choisissez deux campagnes.</translation>
        </message>
        <message>
            <source>They are compared over the prompts that both answered.</source>
            <translation>Elles sont comparées sur les prompts auxquels les deux ont répondu.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::UndoNotice</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ViewBar</name>
        <message>
            <source>Chat tools</source>
            <translation>Outils de discussion</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Autres outils</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <source>The open model; the others that were found, with the memory they need</source>
            <translation>Le modèle ouvert ; les autres trouvés, avec la mémoire qu’ils demandent</translation>
        </message>
        <message>
            <source>Sampling preset</source>
            <translation>Préréglage d’échantillonnage</translation>
        </message>
        <message>
            <source>How the next word is drawn</source>
            <translation>Comment le prochain mot est tiré</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Invite système</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>Ouverture de %1…</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Aucun modèle ouvert</translation>
        </message>
        <message>
            <source>Choose a model file…</source>
            <translation>Choisir un fichier de modèle…</translation>
        </message>
        <message>
            <source>Own  %1</source>
            <translation>Propre  %1</translation>
        </message>
        <message>
            <source>All parameters…</source>
            <translation>Tous les paramètres…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Without %1 at %2</source>
            <translation>Sans %1 à %2</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Sans la %Ln choisie</numerusform>
                <numerusform>Sans les %Ln choisies</numerusform>
            </translation>
        </message>
        <message>
            <source>Probability of %1 stays at %2 (log-probability %3).</source>
            <translation>La probabilité de %1 reste à %2 (log-probabilité %3).</translation>
        </message>
        <message>
            <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
            <translation>La probabilité de %1 tombe de %2 à %3 (log-probabilité %4).</translation>
        </message>
        <message>
            <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
            <translation>La probabilité de %1 monte de %2 à %3 (log-probabilité %4).</translation>
        </message>
        <message>
            <source>The model would write %1 instead (%2).</source>
            <translation>Le modèle écrirait %1 à la place (%2).</translation>
        </message>
        <message>
            <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
            <translation>Pas de changement au-dessus de 0,01. D’autres peuvent le remplacer : choisissez plusieurs lignes et essayez-les ensemble.</translation>
        </message>
        <message>
            <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
            <translation>Chacun seul le change de moins de %1 : les %2 se remplacent l’un l’autre.</translation>
        </message>
        <message>
            <source>%1 was recorded when it was written; read again now it has %2.</source>
            <translation>%1 a été enregistré à l’écriture ; relu maintenant, il a %2.</translation>
        </message>
        <message>
            <source>%1 tokens read first, %2.</source>
            <translation>%1 tokens lus d’abord, %2.</translation>
        </message>
        <message>
            <source>One forward pass, %1.</source>
            <translation>Un passage avant, %1.</translation>
        </message>
        <message>
            <source>The text and the saved trace stay as they are.</source>
            <translation>Le texte et la trace enregistrée restent tels quels.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WordsBox</name>
        <message>
            <source>Copy the sentences</source>
            <translation>Copier les phrases</translation>
        </message>
        <message>
            <source>Differences in words</source>
            <translation>Différences en mots</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WriteAgain</name>
        <message>
            <source>%1 times as much</source>
            <translation>%1 fois plus</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Choisissez d’abord une ligne.</translation>
        </message>
        <message>
            <source>An answer is being written, or no model is open.</source>
            <translation>Une réponse est en cours d’écriture, ou aucun modèle n’est ouvert.</translation>
        </message>
        <message>
            <source>Only a written token can be written again, by the model of this trace.</source>
            <translation>Seul un token écrit peut être réécrit, par le modèle de cette trace.</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Combien pèsent les places accentuées</translation>
        </message>
        <message>
            <source>Write again without these	R</source>
            <translation>Réécrire sans ceux-ci	R</translation>
        </message>
        <message>
            <source>Write again with these stressed	Shift+R</source>
            <translation>Réécrire en accentuant ceux-ci	Maj+R</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ZoneLine</name>
        <message>
            <source>Zone %1, confidence %2</source>
            <translation>Zone %1, confiance %2</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>confiance</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::text</name>
        <message>
            <source>%1 %</source>
            <comment>a share, 20.3 %</comment>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>under 1 ms</source>
            <translation>moins de 1 ms</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 s</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 min %2 s</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 h %2 min</translation>
        </message>
    </context>
</TS>
