<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>aggressive cache</source>
            <translation>sparsamer Cache</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>full context</source>
            <translation>voller Kontext</translation>
        </message>
        <message>
            <source>pattern</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>off-manifold alert</source>
            <translation>Warnung: abseits der Mannigfaltigkeit</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Neuer Chat</translation>
        </message>
        <message>
            <source>&amp;Open trace…</source>
            <translation>Trace ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file</source>
            <translation>Eine .jsonl- oder .jsonl.zst-Datei</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple session</source>
            <translation>&amp;Beispielsitzung öffnen</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model.</source>
            <translation>Ein aufgezeichneter Chat mit seiner Aufmerksamkeit. Braucht kein Modell.</translation>
        </message>
        <message>
            <source>&amp;Import traces…</source>
            <translation>Traces &amp;importieren…</translation>
        </message>
        <message>
            <source>Takes trace files into the sessions</source>
            <translation>Übernimmt Trace-Dateien in die Sitzungen</translation>
        </message>
        <message>
            <source>&amp;Save trace</source>
            <translation>Trace &amp;speichern</translation>
        </message>
        <message>
            <source>Save trace &amp;as…</source>
            <translation>Trace speichern &amp;unter…</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>Chat &amp;exportieren…</translation>
        </message>
        <message>
            <source>Web page, Markdown, text, or a table of its steps</source>
            <translation>Webseite, Markdown, Text oder eine Tabelle seiner Schritte</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Drucken…</translation>
        </message>
        <message>
            <source>The conversation on paper or as a PDF file</source>
            <translation>Die Unterhaltung auf Papier oder als PDF-Datei</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>A&amp;usschneiden</translation>
        </message>
        <message>
            <source>Ctrl+X, where one writes</source>
            <translation>Strg+X, wo man schreibt</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Ctrl+C: what is chosen, or the message</source>
            <translation>Strg+C: das Gewählte oder die Nachricht</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Ctrl+V; files are attached</source>
            <translation>Strg+V; Dateien werden angehängt</translation>
        </message>
        <message>
            <source>&amp;Find in this chat</source>
            <translation>In diesem Chat &amp;suchen</translation>
        </message>
        <message>
            <source>All of its text, thinking too</source>
            <translation>Der ganze Text, auch das Nachdenken</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>&amp;Weitersuchen</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>&amp;Rückwärts suchen</translation>
        </message>
        <message>
            <source>&amp;Write a message</source>
            <translation>Nachricht &amp;schreiben</translation>
        </message>
        <message>
            <source>Puts the keyboard into the message field</source>
            <translation>Setzt die Tastatur in das Nachrichtenfeld</translation>
        </message>
        <message>
            <source>Prefere&amp;nces…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Storage, privacy, appearance, folders, limits</source>
            <translation>Speicher, Privates, Darstellung, Ordner, Grenzen</translation>
        </message>
        <message>
            <source>Command &amp;palette</source>
            <translation>Befehls&amp;palette</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>&amp;Startseite</translation>
        </message>
        <message>
            <source>Models on this computer and other ways to start</source>
            <translation>Modelle auf diesem Computer und andere Anfänge</translation>
        </message>
        <message>
            <source>S&amp;essions</source>
            <translation>&amp;Sitzungen</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>Ser&amp;ver</translation>
        </message>
        <message>
            <source>Servers, and what each one gives</source>
            <translation>Server, und was jeder gibt</translation>
        </message>
        <message>
            <source>Token &amp;Lens</source>
            <translation>Token-&amp;Linse</translation>
        </message>
        <message>
            <source>&amp;Branches</source>
            <translation>&amp;Zweige</translation>
        </message>
        <message>
            <source>The tree of this conversation</source>
            <translation>Der Baum dieser Unterhaltung</translation>
        </message>
        <message>
            <source>Disco&amp;very</source>
            <translation>Ent&amp;deckung</translation>
        </message>
        <message>
            <source>To&amp;kens</source>
            <translation>To&amp;ken</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>&amp;Zeitleiste</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>&amp;Vorheriger Bereich</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>&amp;Kleinerer Text</translation>
        </message>
        <message>
            <source>Te&amp;xt size 100 %</source>
            <translation>Te&amp;xtgröße 100 %</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>Anordnung &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Anhalten</translation>
        </message>
        <message>
            <source>What was written so far is kept</source>
            <translation>Das bisher Geschriebene bleibt</translation>
        </message>
        <message>
            <source>&amp;Regenerate the last answer</source>
            <translation>Letzte Antwort neu sch&amp;reiben</translation>
        </message>
        <message>
            <source>The former one stays as a version</source>
            <translation>Die frühere bleibt als Fassung</translation>
        </message>
        <message>
            <source>Regenerate &amp;with…</source>
            <translation>Neu schreiben &amp;mit…</translation>
        </message>
        <message>
            <source>Another model or other settings, as a version</source>
            <translation>Anderes Modell oder andere Einstellungen, als Fassung</translation>
        </message>
        <message>
            <source>&amp;Continue the last answer</source>
            <translation>Letzte Antwort &amp;fortsetzen</translation>
        </message>
        <message>
            <source>System &amp;prompt…</source>
            <translation>System-&amp;Prompt…</translation>
        </message>
        <message>
            <source>W&amp;hat fills the context</source>
            <translation>Was den &amp;Kontext füllt</translation>
        </message>
        <message>
            <source>&amp;Find in sessions</source>
            <translation>In Sitzungen s&amp;uchen</translation>
        </message>
        <message>
            <source>Looks at titles and messages</source>
            <translation>Durchsucht Titel und Nachrichten</translation>
        </message>
        <message>
            <source>Re&amp;name this session</source>
            <translation>Diese Sitzung &amp;umbenennen</translation>
        </message>
        <message>
            <source>&amp;Duplicate this session</source>
            <translation>Diese Sitzung &amp;verdoppeln</translation>
        </message>
        <message>
            <source>Delete this &amp;version of the answer</source>
            <translation>Diese &amp;Fassung der Antwort löschen</translation>
        </message>
        <message>
            <source>Shows the version next to it. Undo brings it back.</source>
            <translation>Zeigt die Fassung daneben. Rückgängig bringt sie zurück.</translation>
        </message>
        <message>
            <source>Delete the last &amp;message</source>
            <translation>Letzte &amp;Nachricht löschen</translation>
        </message>
        <message>
            <source>Undo brings it back</source>
            <translation>Rückgängig bringt sie zurück</translation>
        </message>
        <message>
            <source>Delete t&amp;his session</source>
            <translation>&amp;Diese Sitzung löschen</translation>
        </message>
        <message>
            <source>Undo brings it back for a few seconds</source>
            <translation>Rückgängig bringt sie einige Sekunden lang zurück</translation>
        </message>
        <message>
            <source>&amp;Let go of the pinned token</source>
            <translation>Angeheftetes Token &amp;loslassen</translation>
        </message>
        <message>
            <source>Pre&amp;vious pinned token</source>
            <translation>&amp;Vorheriges angeheftetes Token</translation>
        </message>
        <message>
            <source>Ne&amp;xt pinned token</source>
            <translation>&amp;Nächstes angeheftetes Token</translation>
        </message>
        <message>
            <source>Next &amp;event</source>
            <translation>&amp;Nächstes Ereignis</translation>
        </message>
        <message>
            <source>Drift, early stops, re-routes, applied advice</source>
            <translation>Drift, frühe Enden, Umleitungen, übernommener Rat</translation>
        </message>
        <message>
            <source>Previo&amp;us event</source>
            <translation>&amp;Voriges Ereignis</translation>
        </message>
        <message>
            <source>&amp;Open model file…</source>
            <translation>&amp;Modelldatei öffnen…</translation>
        </message>
        <message>
            <source>Open model &amp;folder…</source>
            <translation>Modell&amp;ordner öffnen…</translation>
        </message>
        <message>
            <source>A folder with safetensors and a tokenizer</source>
            <translation>Ein Ordner mit Safetensors und Tokenizer</translation>
        </message>
        <message>
            <source>C&amp;onnect to a server…</source>
            <translation>Mit einem Server &amp;verbinden…</translation>
        </message>
        <message>
            <source>A model on this or another computer</source>
            <translation>Ein Modell auf diesem oder einem anderen Computer</translation>
        </message>
        <message>
            <source>&amp;Get models…</source>
            <translation>Modelle &amp;holen…</translation>
        </message>
        <message>
            <source>Search a hub and fetch what fits</source>
            <translation>Ein Verzeichnis durchsuchen und holen, was passt</translation>
        </message>
        <message>
            <source>&amp;Close the model</source>
            <translation>Modell s&amp;chließen</translation>
        </message>
        <message>
            <source>The trace stays open</source>
            <translation>Der Trace bleibt offen</translation>
        </message>
        <message>
            <source>C&amp;ancel opening</source>
            <translation>Öffnen &amp;abbrechen</translation>
        </message>
        <message>
            <source>&amp;Parameters…</source>
            <translation>&amp;Parameter…</translation>
        </message>
        <message>
            <source>Sampling, capture and model settings</source>
            <translation>Sampling, Aufzeichnung und Modelleinstellungen</translation>
        </message>
        <message>
            <source>Ser&amp;ve this model…</source>
            <translation>Dieses Modell &amp;bereitstellen…</translation>
        </message>
        <message>
            <source>Other programs can ask the open model over HTTP</source>
            <translation>Andere Programme können das geöffnete Modell über HTTP fragen</translation>
        </message>
        <message>
            <source>&amp;Fit fingerprints…</source>
            <translation>&amp;Fingerabdrücke anpassen…</translation>
        </message>
        <message>
            <source>Learns which 20 numbers say most about a token of this model</source>
            <translation>Lernt, welche 20 Zahlen am meisten über ein Token dieses Modells sagen</translation>
        </message>
        <message>
            <source>Measure &amp;signals…</source>
            <translation>&amp;Signale messen…</translation>
        </message>
        <message>
            <source>Which signals tell wrong answers from right ones</source>
            <translation>Welche Signale falsche Antworten von richtigen unterscheiden</translation>
        </message>
        <message>
            <source>Mar&amp;ked positions</source>
            <translation>Mar&amp;kierte Stellen</translation>
        </message>
        <message>
            <source>Do later words look less at what is marked?</source>
            <translation>Sehen spätere Wörter weniger auf das, was markiert ist?</translation>
        </message>
        <message>
            <source>&amp;Campaigns…</source>
            <translation>&amp;Kampagnen…</translation>
        </message>
        <message>
            <source>Asks suites of prompts and keeps every fingerprint</source>
            <translation>Stellt Reihen von Fragen und behält jeden Fingerabdruck</translation>
        </message>
        <message>
            <source>Record prompt &amp;rows</source>
            <translation>Prompt-&amp;Zeilen aufzeichnen</translation>
        </message>
        <message>
            <source>So that the lens works on the question too, from the next answer on</source>
            <translation>Damit die Linse auch an der Frage wirkt, ab der nächsten Antwort</translation>
        </message>
        <message>
            <source>&amp;Look for models again</source>
            <translation>Modelle noch einmal &amp;suchen</translation>
        </message>
        <message>
            <source>&amp;Model folders…</source>
            <translation>&amp;Modellordner…</translation>
        </message>
        <message>
            <source>Further folders to look for models in</source>
            <translation>Weitere Ordner, in denen Modelle gesucht werden</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>The page about the panel that has the keyboard</source>
            <translation>Die Seite über das Feld, das die Tastatur hat</translation>
        </message>
        <message>
            <source>A &amp;tour of ten minutes</source>
            <translation>Ein &amp;Rundgang von zehn Minuten</translation>
        </message>
        <message>
            <source>On the sample session. Needs no model.</source>
            <translation>An der Beispielsitzung. Braucht kein Modell.</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>Crash &amp;reports…</source>
            <translation>Absturz&amp;berichte…</translation>
        </message>
        <message>
            <source>What was written when the program ended by itself</source>
            <translation>Was geschrieben wurde, als das Programm von selbst endete</translation>
        </message>
        <message>
            <source>&amp;About Attention Explorer</source>
            <translation>Über &amp;Attention Explorer</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>&amp;Sitzung</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modell</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Werkzeuge</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>differs</source>
            <translation>verschieden</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>kein klarer Unterschied</translation>
        </message>
        <message>
            <source>Fingerprint cosine</source>
            <translation>Kosinus der Fingerabdrücke</translation>
        </message>
        <message>
            <source>Same main zone</source>
            <translation>Gleiche Hauptzone</translation>
        </message>
        <message>
            <source>Entropies close</source>
            <translation>Entropien nahe</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ähnlichkeit</translation>
        </message>
        <message>
            <source>Same text (not part of it)</source>
            <translation>Gleicher Text (zählt nicht mit)</translation>
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
            <translation>Entropie des nächsten Tokens</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Zeilenentropie</translation>
        </message>
        <message>
            <source>Local mass</source>
            <translation>Lokale Masse</translation>
        </message>
        <message>
            <source>d &lt; 8</source>
            <translation>d &lt; 8</translation>
        </message>
        <message>
            <source>Mid mass</source>
            <translation>Mittlere Masse</translation>
        </message>
        <message>
            <source>8 to 255</source>
            <translation>8 bis 255</translation>
        </message>
        <message>
            <source>Long mass</source>
            <translation>Ferne Masse</translation>
        </message>
        <message>
            <source>from 256</source>
            <translation>ab 256</translation>
        </message>
        <message>
            <source>Hubness</source>
            <translation>Hubness</translation>
        </message>
        <message>
            <source>top 3</source>
            <translation>obere 3</translation>
        </message>
        <message>
            <source>Consensus of layers</source>
            <translation>Übereinstimmung der Schichten</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Senkenanteil</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Richtungsstreuung W</translation>
        </message>
        <message>
            <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 ist in B höher: %2 (95 %: %3 bis %4).</translation>
        </message>
        <message>
            <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 ist in B niedriger: %2 (95 %: %3 bis %4).</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>Links (raw)</source>
            <translation>Verbindungen (raw)</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Skizze</translation>
        </message>
        <message>
            <source>Fingerprint and zone</source>
            <translation>Fingerabdruck und Zone</translation>
        </message>
        <message>
            <source>Head statistics</source>
            <translation>Kopfstatistik</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>Größtes</translation>
        </message>
        <message>
            <source>each head alone</source>
            <translation>jeder Kopf für sich</translation>
        </message>
        <message>
            <source>mean of logits</source>
            <translation>Mittel der Logits</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>mitgezählt</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Aufgezeichnet</translation>
        </message>
        <message>
            <source>off, or a list of raw,sketch,fingerprint,heads</source>
            <translation>off, oder eine Liste aus raw,sketch,fingerprint,heads</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>last, auto, all, or a list such as 0,5,-1.</source>
            <translation>last, auto, all, oder eine Liste wie 0,5,-1.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>A list such as 0,3,5; empty for all.</source>
            <translation>Eine Liste wie 0,3,5; leer für alle.</translation>
        </message>
        <message>
            <source>Heads together</source>
            <translation>Köpfe zusammen</translation>
        </message>
        <message>
            <source>How the heads of a layer become one row.</source>
            <translation>Wie aus den Köpfen einer Schicht eine Zeile wird.</translation>
        </message>
        <message>
            <source>Positions kept</source>
            <translation>Behaltene Positionen</translation>
        </message>
        <message>
            <source>The k most attended positions of each row.</source>
            <translation>Die k am meisten beachteten Positionen jeder Zeile.</translation>
        </message>
        <message>
            <source>One step in</source>
            <translation>Ein Schritt von</translation>
        </message>
        <message>
            <source>Records every Nth step.</source>
            <translation>Zeichnet jeden N-ten Schritt auf.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>Most steps</source>
            <translation>Höchstens Schritte</translation>
        </message>
        <message>
            <source>Records no more steps than this.</source>
            <translation>Zeichnet nicht mehr Schritte auf als diese.</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>alle Positionen</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Only the last positions are candidates.</source>
            <translation>Nur die letzten Positionen kommen in Frage.</translation>
        </message>
        <message>
            <source>nothing hidden</source>
            <translation>nichts verborgen</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Die ersten verbergen</translation>
        </message>
        <message>
            <source>These positions never leave the engine.</source>
            <translation>Diese Positionen verlassen die Engine nie.</translation>
        </message>
        <message>
            <source>Fingerprint only</source>
            <translation>Nur Fingerabdruck</translation>
        </message>
        <message>
            <source>Leaves positions out of what is kept.</source>
            <translation>Lässt Positionen aus dem Behaltenen weg.</translation>
        </message>
        <message>
            <source>Fingerprint layout</source>
            <translation>Layout des Fingerabdrucks</translation>
        </message>
        <message>
            <source>What the twenty numbers are.</source>
            <translation>Was die zwanzig Zahlen sind.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes "long" after 256 tokens.</source>
            <translation>Mit gezählten Senken folgen Zonen der Länge der Antwort: Position 0 wird nach 256 Token „fern“.</translation>
        </message>
        <message>
            <source>Content (de-rotated)</source>
            <translation>Inhalt (de-rotiert)</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near.</source>
            <translation>Aufmerksamkeit, wie sie wäre, wenn alle Positionen gleich nah lägen.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>Which experts were chosen; only in models that have some.</source>
            <translation>Welche Experten gewählt wurden; nur bei Modellen, die welche haben.</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
        <message>
            <source>The likeliest words after each layer.</source>
            <translation>Die wahrscheinlichsten Wörter nach jeder Schicht.</translation>
        </message>
        <message>
            <source>Prompt rows</source>
            <translation>Prompt-Zeilen</translation>
        </message>
        <message>
            <source>Rows of the prompt's tokens too, not only of the answer.</source>
            <translation>Auch Zeilen der Prompt-Token, nicht nur der Antwort.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>Bei Drift</translation>
        </message>
        <message>
            <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
            <translation>Beobachtet, wie die Aufmerksamkeit wandert: vermerkt es, beendet die Antwort oder schreibt sie ab ihrem letzten stabilen Token neu. Dafür werden raw-Zeilen aufgezeichnet.</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Grenze der Richtungsstreuung</translation>
        </message>
        <message>
            <source>The heading spread W above which --firewall acts.</source>
            <translation>Die Richtungsstreuung W, über der --firewall handelt.</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Grenze der Drift</translation>
        </message>
        <message>
            <source>The drift D from which on --firewall acts.</source>
            <translation>Die Drift D, ab der --firewall handelt.</translation>
        </message>
        <message>
            <source>Compass window</source>
            <translation>Kompassfenster</translation>
        </message>
        <message>
            <source>How many steps the heading spread looks at.</source>
            <translation>Auf wie viele Schritte die Richtungsstreuung blickt.</translation>
        </message>
        <message>
            <source>Layers of the compass</source>
            <translation>Schichten des Kompasses</translation>
        </message>
        <message>
            <source>Layers whose rows the compass reads, such as 18,21; all: those recorded. They are recorded for it.</source>
            <translation>Schichten, deren Zeilen der Kompass liest, etwa 18,21; all: die aufgezeichneten. Sie werden dafür aufgezeichnet.</translation>
        </message>
        <message>
            <source>Heads of the compass</source>
            <translation>Köpfe des Kompasses</translation>
        </message>
        <message>
            <source>Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head is recorded alone for it.</source>
            <translation>Query-Köpfe, deren Zeilen der Kompass liest, etwa 3,7; all: ihr Mittel. Jeder Kopf wird dafür einzeln aufgezeichnet.</translation>
        </message>
        <message>
            <source>Most re-routes</source>
            <translation>Höchstens Umleitungen</translation>
        </message>
        <message>
            <source>How often one answer may be written again.</source>
            <translation>Wie oft eine Antwort neu geschrieben werden darf.</translation>
        </message>
        <message>
            <source>by arithmetic</source>
            <translation>nach Arithmetik</translation>
        </message>
        <message>
            <source>fast</source>
            <translation>schnell</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exakt</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>auto, cpu, cuda or cuda:N</source>
            <translation>auto, cpu, cuda oder cuda:N</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>Cache</translation>
        </message>
        <message>
            <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
            <translation>Zahlenformat des Key-Value-Cache; auto: f16, mit exakter Arithmetik f32</translation>
        </message>
        <message>
            <source>all processors</source>
            <translation>alle Prozessoren</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>Processors to use; 0: all that are usable</source>
            <translation>Prozessoren, die benutzt werden; 0: alle nutzbaren</translation>
        </message>
        <message>
            <source>as trained, at most 8,192</source>
            <translation>wie trainiert, höchstens 8.192</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>Kontext, Token</translation>
        </message>
        <message>
            <source>Positions of the cache; longer contexts take more memory</source>
            <translation>Positionen des Cache; längere Kontexte brauchen mehr Speicher</translation>
        </message>
        <message>
            <source>Contexts held</source>
            <translation>Gehaltene Kontexte</translation>
        </message>
        <message>
            <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
            <translation>Ganze Kontexte, die der Cache hält, von allen Antworten geteilt; jeder braucht diesen Speicher</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Arithmetik</translation>
        </message>
        <message>
            <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
            <translation>Schnell: quantisierte Kernel; exakt: float32 auf dequantisierten Gewichten, langsamer</translation>
        </message>
        <message>
            <source>App folder</source>
            <translation>Ordner der App</translation>
        </message>
        <message>
            <source>Hugging Face cache</source>
            <translation>Cache von Hugging Face</translation>
        </message>
        <message>
            <source>What leaves the cache</source>
            <translation>Was den Cache verlässt</translation>
        </message>
        <message>
            <source>Keeps a share of the positions: the newest, the most looked at, a skeleton, or any.</source>
            <translation>Behält einen Teil der Positionen: die neuesten, die am meisten beachteten, ein Gerüst, oder beliebige.</translation>
        </message>
        <message>
            <source>Share that stays</source>
            <translation>Anteil, der bleibt</translation>
        </message>
        <message>
            <source>The share of the positions that stays in the cache.</source>
            <translation>Der Anteil der Positionen, der im Cache bleibt.</translation>
        </message>
        <message>
            <source>Weight of the skeleton</source>
            <translation>Gewicht des Gerüsts</translation>
        </message>
        <message>
            <source>spectral: 0 keeps what was looked at most, 1 the skeleton.</source>
            <translation>spectral: 0 behält das am meisten Beachtete, 1 das Gerüst.</translation>
        </message>
        <message>
            <source>Positions that stay anyway</source>
            <translation>Positionen, die immer bleiben</translation>
        </message>
        <message>
            <source>So many positions stay, whatever their share.</source>
            <translation>So viele Positionen bleiben, gleich welcher Anteil.</translation>
        </message>
        <message>
            <source>Parallel positions from</source>
            <translation>Parallele Positionen ab</translation>
        </message>
        <message>
            <source>Every token at least so probable is written, all of a step at one position.</source>
            <translation>Jedes mindestens so wahrscheinliche Token wird geschrieben, alle eines Schritts an einer Position.</translation>
        </message>
        <message>
            <source>Tokens of one position</source>
            <translation>Token einer Position</translation>
        </message>
        <message>
            <source>Whether tokens that share a position see each other.</source>
            <translation>Ob Token, die eine Position teilen, einander sehen.</translation>
        </message>
        <message>
            <source>Tokens of one position at most</source>
            <translation>Höchstens Token einer Position</translation>
        </message>
        <message>
            <source>No more than so many tokens share a position.</source>
            <translation>Nicht mehr Token teilen eine Position.</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>neu gezogen</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Seed</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
            <translation>Gleicher Seed und gleiche Einstellungen geben die gleiche Antwort; 0 und -1 ziehen einen.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>0 takes the likeliest token; higher values spread the choice.</source>
            <translation>0 nimmt das wahrscheinlichste Token; höhere Werte streuen die Wahl.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only the k likeliest tokens are drawn from.</source>
            <translation>Gezogen wird nur aus den k wahrscheinlichsten Token.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
            <translation>Nur die wahrscheinlichsten Token, die zusammen diese Wahrscheinlichkeit haben. 1 schaltet es aus.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
            <translation>Lässt Token weg, die unwahrscheinlicher sind als dieser Anteil des wahrscheinlichsten. 0 schaltet es aus.</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>Wiederholungsstrafe</translation>
        </message>
        <message>
            <source>Above 1 discourages tokens of prompt and answer.</source>
            <translation>Über 1 dämpft Token aus Prompt und Antwort.</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Präsenzstrafe</translation>
        </message>
        <message>
            <source>Subtracted once from tokens already in the answer.</source>
            <translation>Einmal abgezogen bei Token, die schon in der Antwort stehen.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Häufigkeitsstrafe</translation>
        </message>
        <message>
            <source>Subtracted each time a token is already in the answer.</source>
            <translation>Abgezogen für jedes Mal, das ein Token schon in der Antwort steht.</translation>
        </message>
        <message>
            <source>Always the likeliest token</source>
            <translation>Immer das wahrscheinlichste Token</translation>
        </message>
        <message>
            <source>Greedy: no chance at all.</source>
            <translation>Greedy: kein Zufall.</translation>
        </message>
    </context>
    <context>
        <name>Inspect</name>
        <message>
            <source>Copying</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Mean attention on earlier places of the token that is written next.</source>
            <translation>Mittlere Aufmerksamkeit auf frühere Stellen des Tokens, das als nächstes geschrieben wird.</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropie</translation>
        </message>
        <message>
            <source>How spread a row is: 0 one place, 1 all places alike.</source>
            <translation>Wie gestreut eine Zeile ist: 0 eine Stelle, 1 alle Stellen gleich.</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Entfernung</translation>
        </message>
        <message>
            <source>Mean distance back, in tokens.</source>
            <translation>Mittlere Entfernung zurück, in Token.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>Share of the attention on the sinks.</source>
            <translation>Anteil der Aufmerksamkeit auf den Senken.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Vorheriges</translation>
        </message>
        <message>
            <source>Share on the token right before the query.</source>
            <translation>Anteil auf dem Token direkt vor der Query.</translation>
        </message>
        <message>
            <source>Consensus</source>
            <translation>Konsens</translation>
        </message>
        <message>
            <source>Of the layer: share of the five largest places that two of its heads have in common.</source>
            <translation>Der Schicht: Anteil der fünf größten Stellen, die zwei ihrer Köpfe gemeinsam haben.</translation>
        </message>
        <message>
            <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
            <translation>Wie gestreut eine Zeile ohne ihre Senken ist: 0 eine Stelle, 1 alle gleich.</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>Nah</translation>
        </message>
        <message>
            <source>Share outside the sinks up to 7 tokens back.</source>
            <translation>Anteil außerhalb der Senken bis 7 Token zurück.</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>Fern</translation>
        </message>
        <message>
            <source>Share outside the sinks 64 tokens back or more.</source>
            <translation>Anteil außerhalb der Senken 64 Token zurück oder mehr.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Share of a row that this trace holds.</source>
            <translation>Anteil einer Zeile, den dieser Trace enthält.</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Größtes</translation>
        </message>
        <message>
            <source>Mean of the largest value outside the sinks.</source>
            <translation>Mittel des größten Werts außerhalb der Senken.</translation>
        </message>
        <message>
            <source>Sinks ≥</source>
            <translation>Senken ≥</translation>
        </message>
        <message>
            <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
            <translation>Anteil auf den Senken im Behaltenen; der Rest einer Zeile kann mehr enthalten.</translation>
        </message>
        <message>
            <source>Previous ≥</source>
            <translation>Vorheriges ≥</translation>
        </message>
        <message>
            <source>Share on the token right before the query, where it was kept.</source>
            <translation>Anteil auf dem Token direkt vor der Query, wo er behalten wurde.</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>Change of the token’s log-probability with this head’s output set to zero.</source>
            <translation>Änderung der Log-Wahrscheinlichkeit des Tokens, wenn die Ausgabe dieses Kopfs null ist.</translation>
        </message>
        <message>
            <source>On place</source>
            <translation>Auf der Stelle</translation>
        </message>
        <message>
            <source>Attention of this head on the place that mattered most.</source>
            <translation>Aufmerksamkeit dieses Kopfs auf der Stelle, die am meisten zählte.</translation>
        </message>
    </context>
    <context>
        <name>Manifold</name>
        <message>
            <source>Half samples, mean Rand index</source>
            <translation>Halbe Stichproben, mittlerer Rand-Index</translation>
        </message>
        <message>
            <source>%1 times half of the answers</source>
            <translation>%1-mal die Hälfte der Antworten</translation>
        </message>
        <message>
            <source>%1 times half of the tokens</source>
            <translation>%1-mal die Hälfte der Token</translation>
        </message>
        <message>
            <source>… the least</source>
            <translation>… der kleinste</translation>
        </message>
        <message>
            <source>Clusters of a shapeless cloud</source>
            <translation>Cluster einer formlosen Wolke</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>wie es sein soll</translation>
        </message>
        <message>
            <source>so many may be nothing but chance</source>
            <translation>so viele können bloßer Zufall sein</translation>
        </message>
        <message>
            <source>Prominence needed</source>
            <translation>Nötige Prominenz</translation>
        </message>
        <message>
            <source>of ln density, both sides of a split</source>
            <translation>in ln der Dichte, auf beiden Seiten einer Teilung</translation>
        </message>
        <message>
            <source>Tokens in confirmed clusters</source>
            <translation>Token in bestätigten Clustern</translation>
        </message>
        <message>
            <source>not prominent enough</source>
            <translation>nicht prominent genug</translation>
        </message>
        <message>
            <source>Jaccard below 0.75</source>
            <translation>Jaccard unter 0,75</translation>
        </message>
        <message>
            <source>in one session only</source>
            <translation>nur in einer Sitzung</translation>
        </message>
        <message>
            <source>Cluster %1, prominence / noise</source>
            <translation>Cluster %1, Prominenz / Rauschen</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>not known, or all the same</source>
            <translation>nicht bekannt, oder alle gleich</translation>
        </message>
        <message>
            <source>explains the clusters</source>
            <translation>erklärt die Cluster</translation>
        </message>
        <message>
            <source>has a part in them</source>
            <translation>hat Anteil an ihnen</translation>
        </message>
        <message>
            <source>hardly matters</source>
            <translation>zählt kaum</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Tokenklasse</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Think phase</source>
            <translation>Denkphase</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <source>On borders</source>
            <translation>An Grenzen</translation>
        </message>
        <message>
            <source>Cluster %1</source>
            <translation>Cluster %1</translation>
        </message>
        <message>
            <source>Position, median</source>
            <translation>Position, Median</translation>
        </message>
        <message>
            <source>Surprisal, mean (nat)</source>
            <translation>Surprisal, Mittel (nat)</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>behalten %1</translation>
        </message>
        <message>
            <source>born %1</source>
            <translation>entstanden %1</translation>
        </message>
        <message>
            <source>gone %1</source>
            <translation>verschwunden %1</translation>
        </message>
        <message>
            <source>split %1 → %2</source>
            <translation>geteilt %1 → %2</translation>
        </message>
        <message>
            <source>merged %2 → %1</source>
            <translation>verschmolzen %2 → %1</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>nichts änderte sich</translation>
        </message>
        <message>
            <source>line break</source>
            <translation>Zeilenumbruch</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <source>signs</source>
            <translation>Satzzeichen</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <source>function words</source>
            <translation>Funktionswörter</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>andere Wörter</translation>
        </message>
        <message>
            <source>parts of words</source>
            <translation>Wortteile</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>on borders</source>
            <translation>an Grenzen</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>other sessions</source>
            <translation>andere Sitzungen</translation>
        </message>
        <message>
            <source>other models</source>
            <translation>andere Modelle</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>more local</source>
            <translation>lokaler</translation>
        </message>
        <message>
            <source>less local</source>
            <translation>weniger lokal</translation>
        </message>
        <message>
            <source>more mid-range</source>
            <translation>mehr mittlere Entfernung</translation>
        </message>
        <message>
            <source>less mid-range</source>
            <translation>weniger mittlere Entfernung</translation>
        </message>
        <message>
            <source>more long-range</source>
            <translation>mehr ferne</translation>
        </message>
        <message>
            <source>less long-range</source>
            <translation>weniger ferne</translation>
        </message>
        <message>
            <source>spread over distances</source>
            <translation>über Entfernungen gestreut</translation>
        </message>
        <message>
            <source>at few distances</source>
            <translation>bei wenigen Entfernungen</translation>
        </message>
        <message>
            <source>early layers spread</source>
            <translation>frühe Schichten gestreut</translation>
        </message>
        <message>
            <source>early layers focused</source>
            <translation>frühe Schichten gebündelt</translation>
        </message>
        <message>
            <source>middle layers spread</source>
            <translation>mittlere Schichten gestreut</translation>
        </message>
        <message>
            <source>middle layers focused</source>
            <translation>mittlere Schichten gebündelt</translation>
        </message>
        <message>
            <source>late layers spread</source>
            <translation>späte Schichten gestreut</translation>
        </message>
        <message>
            <source>late layers focused</source>
            <translation>späte Schichten gebündelt</translation>
        </message>
        <message>
            <source>more %1 back</source>
            <translation>mehr %1 zurück</translation>
        </message>
        <message>
            <source>less %1 back</source>
            <translation>weniger %1 zurück</translation>
        </message>
        <message>
            <source>more of column %1</source>
            <translation>mehr von Spalte %1</translation>
        </message>
        <message>
            <source>less of column %1</source>
            <translation>weniger von Spalte %1</translation>
        </message>
        <message>
            <source>PC%1</source>
            <translation>PC%1</translation>
        </message>
        <message>
            <source>Balanced: no axis stands out.</source>
            <translation>Ausgewogen: keine Achse ragt heraus.</translation>
        </message>
        <message>
            <source>Strong: %1.</source>
            <translation>Stark: %1.</translation>
        </message>
        <message>
            <source>Moderate: %1.</source>
            <translation>Mäßig: %1.</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>Untersuchen</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>Mannigfaltigkeit</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>Router</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Token Lens</source>
            <translation>Token-Linse</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Zweige</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Entdeckung</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdviceModel</name>
        <message>
            <source>For the next run</source>
            <translation>Für den nächsten Lauf</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>Empfohlen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdvicePanel</name>
        <message>
            <source>no change expected</source>
            <translation>keine Änderung zu erwarten</translation>
        </message>
        <message>
            <source>bytes are captured, now none are</source>
            <translation>es werden Bytes aufgezeichnet, jetzt keine</translation>
        </message>
        <message>
            <source>about %1 × fewer captured bytes</source>
            <translation>etwa %1 × weniger aufgezeichnete Bytes</translation>
        </message>
        <message>
            <source>about %1 × as many captured bytes</source>
            <translation>etwa %1 × so viele aufgezeichnete Bytes</translation>
        </message>
        <message>
            <source>expected, not measured here</source>
            <translation>erwartet, hier nicht gemessen</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>Kosten: %1</translation>
        </message>
        <message>
            <source>Quality: %1</source>
            <translation>Güte: %1</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>Tempo: %1</translation>
        </message>
        <message>
            <source>Apply to next run</source>
            <translation>Auf nächsten Lauf anwenden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Empfehlung</translation>
        </message>
        <message>
            <source>Nothing to advise yet: no step of this run has a zone.</source>
            <translation>Noch nichts zu empfehlen: kein Schritt dieses Laufs hat eine Zone.</translation>
        </message>
        <message>
            <source>Nothing is advised for the zone %1.</source>
            <translation>Für die Zone %1 wird nichts empfohlen.</translation>
        </message>
        <message>
            <source>%1 · the last tokens lie off the manifold · %2</source>
            <translation>%1 · die letzten Token liegen abseits der Mannigfaltigkeit · %2</translation>
        </message>
        <message>
            <source>%1 · most of this run, %2 · %3</source>
            <translation>%1 · der größte Teil dieses Laufs, %2 · %3</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>greedy</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Aufzeichnung</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Every n-th step</source>
            <translation>Jeder n-te Schritt</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Übernommen</translation>
        </message>
        <message>
            <source>Open a model to apply it.</source>
            <translation>Ein Modell öffnen, um sie anzuwenden.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; later ones keep it until you take it back.</source>
            <translation>Dieser Lauf begann mit dem Rat für %1; spätere behalten ihn, bis du ihn zurücknimmst.</translation>
        </message>
        <message>
            <source>Applied. It takes effect with the next run.</source>
            <translation>Angewendet. Gilt ab dem nächsten Lauf.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; the next one is not.</source>
            <translation>Dieser Lauf begann mit dem Rat für %1; der nächste nicht.</translation>
        </message>
        <message>
            <source>Takes effect with the next run. This one is not touched.</source>
            <translation>Gilt ab dem nächsten Lauf. Dieser bleibt unberührt.</translation>
        </message>
        <message>
            <source>Apply advice</source>
            <translation>Empfehlung anwenden</translation>
        </message>
        <message>
            <source>Take advice back</source>
            <translation>Rat zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Again</name>
        <message>
            <source>Write without these</source>
            <translation>Ohne diese schreiben</translation>
        </message>
        <message>
            <source>Write again without these</source>
            <translation>Noch einmal ohne diese schreiben</translation>
        </message>
        <message>
            <source>Stress these</source>
            <translation>Diese betonen</translation>
        </message>
        <message>
            <source>Write again with these stressed</source>
            <translation>Noch einmal mit diesen betont schreiben</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Wie viel die betonten Stellen wiegen</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>%1-mal so viel</translation>
        </message>
        <message>
            <source>Write again without these (R)</source>
            <translation>Noch einmal ohne diese schreiben (R)</translation>
        </message>
        <message>
            <source>Write again with these stressed (Shift+R)</source>
            <translation>Noch einmal mit diesen betont schreiben (Umschalt+R)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlignedModel</name>
        <message>
            <source>only B</source>
            <translation>nur B</translation>
        </message>
        <message>
            <source>only A</source>
            <translation>nur A</translation>
        </message>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
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
            <translation>Beziehung</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlternativesModel</name>
        <message>
            <source>written</source>
            <translation>geschrieben</translation>
        </message>
        <message>
            <source>%1, probability %2, written</source>
            <translation>%1, Wahrscheinlichkeit %2, geschrieben</translation>
        </message>
        <message>
            <source>%1, probability %2</source>
            <translation>%1, Wahrscheinlichkeit %2</translation>
        </message>
        <message>
            <source>Natural logarithm of the probability, before temperature and penalties</source>
            <translation>Natürlicher Logarithmus der Wahrscheinlichkeit, vor Temperatur und Strafen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
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
            <translation>%1: A %2, B %3</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message>
            <source>shown in the chat</source>
            <translation>im Chat gezeigt</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>aufbewahrt</translation>
        </message>
        <message>
            <source>tokens of its own</source>
            <translation>eigene Token</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Zweige</translation>
        </message>
        <message>
            <source>Shows this branch in the chat (Enter)</source>
            <translation>Zeigt diesen Zweig im Chat (Enter)</translation>
        </message>
        <message>
            <source>Beside the one that is shown, in Compare</source>
            <translation>Neben dem gezeigten, in Vergleichen</translation>
        </message>
        <message>
            <source>Deletes this branch; undo brings it back (Del)</source>
            <translation>Löscht diesen Zweig; Rückgängig bringt ihn zurück (Entf)</translation>
        </message>
        <message>
            <source>[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back</source>
            <translation>[ und ] wechseln an der Nachricht · Enter zeigt · Entf löscht, Strg+Z bringt zurück</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Entstanden durch</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Sampling</translation>
        </message>
        <message>
            <source>Its own</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <source>This conversation · %1, %2</source>
            <translation>Diese Unterhaltung · %1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln Zweig</numerusform>
                <numerusform>%Ln Zweige</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>This conversation</source>
            <translation>Diese Unterhaltung</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Noch keine Nachrichten</translation>
        </message>
        <message>
            <source>One branch so far.</source>
            <translation>Bisher ein Zweig.</translation>
        </message>
        <message>
            <source>Editing, writing again or forking from a token adds one; nothing is lost.</source>
            <translation>Bearbeiten, Neuschreiben oder Abzweigen an einem Token fügt einen hinzu; nichts geht verloren.</translation>
        </message>
        <message>
            <source>Its tokens come from another tokenizer, so its beginning is stored apart and its positions differ.</source>
            <translation>Seine Token stammen aus einem anderen Tokenizer, daher wird sein Anfang getrennt gespeichert und seine Positionen weichen ab.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
        <message>
            <source>likeliest</source>
            <translation>wahrscheinlichstes</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>Top-p %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>Seed %1</translation>
        </message>
        <message>
            <source>an edited question</source>
            <translation>eine bearbeitete Frage</translation>
        </message>
        <message>
            <source>writing the answer again</source>
            <translation>Neuschreiben der Antwort</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>ein anderes Token</translation>
        </message>
        <message>
            <source>drift, written again from the last stable token</source>
            <translation>Drift, ab dem letzten stabilen Token neu geschrieben</translation>
        </message>
        <message>
            <source>going on with the answer</source>
            <translation>Fortsetzen der Antwort</translation>
        </message>
        <message>
            <source>the first answer</source>
            <translation>die erste Antwort</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Branch %1 of %2</source>
            <translation>Zweig %1 von %2</translation>
        </message>
        <message>
            <source>The branch that is shown</source>
            <translation>Der gezeigte Zweig</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%1 statt %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln Nachricht</numerusform>
                <numerusform>%Ln Nachrichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source> becomes </source>
            <translation> wird zu </translation>
        </message>
        <message>
            <source>shown in the chat</source>
            <translation>im Chat gezeigt</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>aufbewahrt</translation>
        </message>
        <message>
            <source>Tokens of its own</source>
            <translation>Eigene Token</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2 bis %3)</translation>
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
            <translation>ab</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>Gleiche Länge</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Kalibrierung</translation>
        </message>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln Frage</numerusform>
                <numerusform>%Ln Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance</source>
            <translation>AUROC mit 95-%-Intervall, 0,5 ist Zufall</translation>
        </message>
        <message>
            <source>Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. Discs read attention, squares do not.</source>
            <translation>Unterscheidet ein Signal falsche von richtigen Antworten? %1, %2 Fragen, %3 falsch. Scheiben lesen Aufmerksamkeit, Quadrate nicht.</translation>
        </message>
        <message>
            <source>Not calibrated for this model.</source>
            <translation>Für dieses Modell nicht kalibriert.</translation>
        </message>
        <message>
            <source>Drift is shown, not judged. Measure it against a labelled set (about %1).</source>
            <translation>Drift wird gezeigt, nicht beurteilt. Miss sie an einem bewerteten Satz (etwa %1).</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>Kalibriert</translation>
        </message>
        <message>
            <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
            <translation>Mindestens ein Aufmerksamkeitssignal unterscheidet auf dieser Menge falsche von richtigen Antworten gleicher Länge.</translation>
        </message>
        <message>
            <source>Between answers of equal length, %1 is no better than chance on this model.</source>
            <translation>Zwischen Antworten gleicher Länge ist %1 bei diesem Modell nicht besser als der Zufall.</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Read drift as a note about the text, not as an error alarm.</source>
            <translation>Lies Drift als Notiz über den Text, nicht allein als Fehlermeldung.</translation>
        </message>
        <message>
            <source>Measure again…</source>
            <translation>Noch einmal messen…</translation>
        </message>
        <message>
            <source>Measure…</source>
            <translation>Messen…</translation>
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
            <translation>Gleiche Länge</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1, %n Frage</numerusform>
                <numerusform>%1, %n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>Neue Kampagne</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>Reihe</translation>
        </message>
        <message>
            <source>Own suite…</source>
            <translation>Eigene Reihe…</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>%1, of the server</source>
            <translation>%1, des Servers</translation>
        </message>
        <message>
            <source>%1, as open</source>
            <translation>%1, wie geöffnet</translation>
        </message>
        <message>
            <source>Model file…</source>
            <translation>Modelldatei…</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>Token je Antwort</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>Erster Startwert</translation>
        </message>
        <message>
            <source>Discover every</source>
            <translation>Entdecken alle</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> Token</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Voll</translation>
        </message>
        <message>
            <source>Half of the time</source>
            <translation>Die halbe Zeit</translation>
        </message>
        <message>
            <source>A quarter of the time</source>
            <translation>Ein Viertel der Zeit</translation>
        </message>
        <message>
            <source>Zone preset</source>
            <translation>Zonenvorlage</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>It runs as attnx explore beside the chat, with the model loaded once more, and goes on where it was when it is interrupted.</source>
            <translation>Sie läuft als attnx explore neben dem Chat, mit noch einmal geladenem Modell, und geht weiter, wo sie war, wenn sie unterbrochen wird.</translation>
        </message>
        <message>
            <source>Tokens of an answer, at most</source>
            <translation>Token je Antwort, höchstens</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Starten</translation>
        </message>
        <message>
            <source>Own suite</source>
            <translation>Eigene Reihe</translation>
        </message>
        <message>
            <source>Suites (*.json)</source>
            <translation>Reihen (*.json)</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Modelldatei</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors)</source>
            <translation>Modelle (*.gguf *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message>
            <source>This campaign has no discovery yet.</source>
            <translation>Diese Kampagne hat noch keine Entdeckung.</translation>
        </message>
        <message>
            <source>Its discovery was made without a picture.</source>
            <translation>Ihre Entdeckung wurde ohne Bild gemacht.</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 von %2 Antworten</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>%Ln Antwort</numerusform>
                <numerusform>%Ln Antworten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignPictures</name>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>Tok/s</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>writes %1</source>
            <translation>schreibt %1</translation>
        </message>
        <message>
            <source>All zones, as read</source>
            <translation>Alle Zonen, wie gelesen</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Wie gelesen</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>Bei gleicher Länge</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Deckung</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Frage</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Wiederholungen</translation>
        </message>
        <message>
            <source>Tokens, sd</source>
            <translation>Token, Str.</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zonen</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>Gleicher Text</translation>
        </message>
        <message>
            <source>%1 ± %2</source>
            <translation>%1 ± %2</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>R%1</source>
            <translation>L%1</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 k</translation>
        </message>
        <message>
            <source>0 min</source>
            <translation>0 Min.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Campaigns</name>
        <message>
            <source>greedy</source>
            <translation>gierig</translation>
        </message>
        <message>
            <source>T %1, seeds %2 to %3</source>
            <translation>T %1, Startwerte %2 bis %3</translation>
        </message>
        <message>
            <source>T %1, seed %2</source>
            <translation>T %1, Startwert %2</translation>
        </message>
        <message>
            <source>, at most %1 tokens</source>
            <translation>, höchstens %1 Token</translation>
        </message>
        <message>
            <source>attnx was not found beside this program.</source>
            <translation>attnx wurde neben diesem Programm nicht gefunden.</translation>
        </message>
        <message>
            <source>Campaigns are run by it. Install attnx, or put it on the PATH.</source>
            <translation>Kampagnen laufen darin. Installiere attnx, oder lege es in den PATH.</translation>
        </message>
        <message>
            <source>The campaign could not be started.</source>
            <translation>Die Kampagne ließ sich nicht starten.</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>%1 lässt sich nicht lesen.</translation>
        </message>
        <message>
            <source>%1 is no suite of prompts.</source>
            <translation>%1 ist keine Reihe von Fragen.</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>Der Ordner %1 ließ sich nicht anlegen.</translation>
        </message>
        <message>
            <source>This folder does not say how it was made.</source>
            <translation>Dieser Ordner sagt nicht, wie er entstand.</translation>
        </message>
        <message>
            <source>Go on with the attnx explore that began it.</source>
            <translation>Fahre mit dem attnx explore fort, das ihn begonnen hat.</translation>
        </message>
        <message>
            <source>The report could not be written.</source>
            <translation>Der Bericht ließ sich nicht schreiben.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message>
            <source>reads the model</source>
            <translation>liest das Modell</translation>
        </message>
        <message>
            <source>running</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>gescheitert</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n Antwort</numerusform>
                <numerusform>%n Antworten</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>New campaign…</source>
            <translation>Neue Kampagne…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>Kampagnen</translation>
        </message>
        <message>
            <source>Open the folder of a campaign…</source>
            <translation>Ordner einer Kampagne öffnen…</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token. The same as attnx explore.</source>
            <translation>Eine Kampagne stellt eine Reihe von Fragen immer wieder und behält von jedem Token einen Fingerabdruck. Dasselbe wie attnx explore.</translation>
        </message>
        <message>
            <source>Progress and zones</source>
            <translation>Fortschritt und Zonen</translation>
        </message>
        <message>
            <source>Variation, clusters, speed</source>
            <translation>Streuung, Cluster, Tempo</translation>
        </message>
        <message>
            <source>Parts of the campaign</source>
            <translation>Teile der Kampagne</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Noch keine Kampagnen.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token.</source>
            <translation>Eine Kampagne stellt eine Reihe von Fragen immer wieder und behält von jedem Token einen Fingerabdruck.</translation>
        </message>
        <message>
            <source>&amp;Campaign</source>
            <translation>&amp;Kampagne</translation>
        </message>
        <message>
            <source>&amp;New campaign…</source>
            <translation>&amp;Neue Kampagne…</translation>
        </message>
        <message>
            <source>&amp;Open a folder…</source>
            <translation>Einen Ordner &amp;öffnen…</translation>
        </message>
        <message>
            <source>&amp;Pause or go on</source>
            <translation>&amp;Anhalten oder fortsetzen</translation>
        </message>
        <message>
            <source>&amp;Stop after this answer</source>
            <translation>Nach dieser Antwort &amp;beenden</translation>
        </message>
        <message>
            <source>Open the &amp;report</source>
            <translation>Den &amp;Bericht öffnen</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>&amp;Vergleichen mit…</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>Den &amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Antworten</translation>
        </message>
        <message>
            <source>Stop after this answer</source>
            <translation>Nach dieser Antwort beenden</translation>
        </message>
        <message>
            <source>Progress by category</source>
            <translation>Fortschritt nach Kategorie</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Zones by category</source>
            <translation>Zonen nach Kategorie</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over answers</source>
            <translation>Prozent der Token, 95-%-Intervalle über Antworten</translation>
        </message>
        <message>
            <source>Repeat variation</source>
            <translation>Streuung der Wiederholungen</translation>
        </message>
        <message>
            <source>same prompt, other seed</source>
            <translation>gleiche Frage, anderer Startwert</translation>
        </message>
        <message>
            <source>Clusters as it grows</source>
            <translation>Cluster im Wachsen</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Rauschen</translation>
        </message>
        <message>
            <source>Noise, %</source>
            <translation>Rauschen, %</translation>
        </message>
        <message>
            <source>Filled: clusters that are confirmed; outlined: those that may be chance.</source>
            <translation>Gefüllt: bestätigte Cluster; umrandet: solche, die Zufall sein können.</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Durchsatz</translation>
        </message>
        <message>
            <source>tokens per second, whole minutes</source>
            <translation>Token je Sekunde, ganze Minuten</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>Minute</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>Token je Sekunde</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Bericht öffnen</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Vergleichen mit…</translation>
        </message>
        <message>
            <source>Compare with: prompts that both campaigns answered. Differences come with intervals and at equal length.</source>
            <translation>Vergleichen mit: Fragen, die beide Kampagnen beantwortet haben. Unterschiede kommen mit Intervallen und bei gleicher Länge.</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts, %3 repeats</source>
            <translation>%1 Kategorien, %2 Fragen, %3 Wiederholungen</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts</source>
            <translation>%1 Kategorien, %2 Fragen</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 von %2 Antworten</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 bisher</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>noch etwa %1</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>After the answer that runs (Space)</source>
            <translation>Nach der laufenden Antwort (Leertaste)</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Leertaste</translation>
        </message>
        <message>
            <source>Open report so far</source>
            <translation>Bisherigen Bericht öffnen</translation>
        </message>
        <message>
            <source>Stopped after %1 of %2 answers; nothing was lost.</source>
            <translation>Nach %1 von %2 Antworten beendet; nichts ging verloren.</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>Nach %n Antwort beendet; nichts ging verloren.</numerusform>
                <numerusform>Nach %n Antworten beendet; nichts ging verloren.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes on where it was.</source>
            <translation>Sie fuhr fort, wo sie war.</translation>
        </message>
        <message>
            <source>No prompt was answered twice yet.</source>
            <translation>Noch wurde keine Frage zweimal beantwortet.</translation>
        </message>
        <message>
            <source>Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.</source>
            <translation>Zonen: wie weit die Wiederholungen auseinanderliegen, Prozent der Token. %1 von %2 Fragen.</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n Lauf</numerusform>
                <numerusform>%n Läufe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>%n Befund, den ein Intervall stützt.</numerusform>
                <numerusform>%n Befunde, die ein Intervall stützt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Dashed: all tokens. Cover: the share of all tokens whose positions this category reaches.</source>
            <translation>Gestrichelt: alle Token. Deckung: der Anteil aller Token, deren Positionen diese Kategorie erreicht.</translation>
        </message>
        <message>
            <source>No other campaign has answers.</source>
            <translation>Keine andere Kampagne hat Antworten.</translation>
        </message>
        <message>
            <source>In the view Compare</source>
            <translation>In der Ansicht Vergleich</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Ordner einer Kampagne öffnen</translation>
        </message>
        <message>
            <source>This folder holds no campaign.</source>
            <translation>In diesem Ordner ist keine Kampagne.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message>
            <source>Show branch</source>
            <translation>Zweig zeigen</translation>
        </message>
        <message>
            <source>Delete branch</source>
            <translation>Zweig löschen</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>Nachricht löschen</translation>
        </message>
        <message>
            <source>Delete version</source>
            <translation>Fassung löschen</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Abzweigen</translation>
        </message>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>mit Token %1, %2-mal so stark gewichtet</numerusform>
                <numerusform>mit Token %1, %2-mal so stark gewichtet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>ohne Token %1</numerusform>
                <numerusform>ohne Token %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Noch einmal schreiben</translation>
        </message>
        <message>
            <source>No model is open. Open one to write.</source>
            <translation>Kein Modell ist offen. Öffne eines, um zu schreiben.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Das Modell wird geöffnet.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>Das Modell schreibt.</translation>
        </message>
        <message>
            <source>This model has no chat template. Choose how it reads what you write.</source>
            <translation>Dieses Modell hat keine Chatvorlage. Wähle, wie es liest, was du schreibst.</translation>
        </message>
        <message>
            <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
            <translation>Der Kontext ist voll: %1 von %2 Token. Beginne einen neuen Chat, oder öffne das Modell mit größerem Kontext.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>This server cannot run a step again.</source>
            <translation>Dieser Server kann keinen Schritt wiederholen.</translation>
        </message>
        <message>
            <source>This trace comes from another model. Open that one to try.</source>
            <translation>Dieser Trace stammt von einem anderen Modell. Öffne jenes, um es zu versuchen.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to try.</source>
            <translation>Kein Modell ist offen. Öffne das Modell dieses Trace, um es zu versuchen.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
            <translation>Token %1 fehlt in diesem Trace, daher kann der Schritt nicht wiederholt werden.</translation>
        </message>
        <message>
            <source>%1 reads this chat anew; %2 wrote it so far.</source>
            <translation>%1 liest diesen Chat neu; bisher schrieb ihn %2.</translation>
        </message>
        <message>
            <source>The system prompt changed, so the chat is read anew.</source>
            <translation>Der System-Prompt hat sich geändert, daher wird der Chat neu gelesen.</translation>
        </message>
        <message>
            <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
            <translation>Die Chatvorlage schreibt die früheren Beiträge anders, daher werden sie neu gelesen.</translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>Was zu %Ln früheren Token aufgezeichnet wurde (Aufmerksamkeit, Surprisal, Zonen), bleibt beim Chat, wie er vorher war. Rückgängig bringt es zurück.</numerusform>
                <numerusform>Was zu %Ln früheren Token aufgezeichnet wurde (Aufmerksamkeit, Surprisal, Zonen), bleibt beim Chat, wie er vorher war. Rückgängig bringt es zurück.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatSettings</name>
        <message>
            <source>Precise</source>
            <translation>Genau</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>Kreativ</translation>
        </message>
        <message>
            <source>Always the likeliest</source>
            <translation>Immer das wahrscheinlichste</translation>
        </message>
        <message>
            <source>no chance</source>
            <translation>kein Zufall</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatText</name>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>probability %1</source>
            <translation>Wahrscheinlichkeit %1</translation>
        </message>
        <message>
            <source>one of %1 at the same place</source>
            <translation>eines von %1 an derselben Stelle</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 bei %2</translation>
        </message>
        <message>
            <source>attends most to %1</source>
            <translation>blickt am meisten auf %1</translation>
        </message>
        <message>
            <source>attended most by %1</source>
            <translation>am meisten beachtet von %1</translation>
        </message>
        <message>
            <source>stopped at end of turn</source>
            <translation>beendet am Ende des Beitrags</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>beendet an der Token-Grenze</translation>
        </message>
        <message>
            <source>stopped by you</source>
            <translation>von dir angehalten</translation>
        </message>
        <message>
            <source>stopped at a stop text</source>
            <translation>beendet an einem Stopptext</translation>
        </message>
        <message>
            <source>stopped: the context is full</source>
            <translation>beendet: der Kontext ist voll</translation>
        </message>
        <message>
            <source>stopped for drift</source>
            <translation>wegen Drift beendet</translation>
        </message>
        <message>
            <source>ended by an error</source>
            <translation>durch einen Fehler beendet</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln set(s), each at one place</source>
            <translation>
                <numerusform>%Ln Gruppe an einer Stelle</numerusform>
                <numerusform>%Ln Gruppen, jede an einer Stelle</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 Tok/s</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Nachdenken</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Werkzeug</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>Senke</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>%Ln Stelle darin gefunden</numerusform>
                <numerusform>%Ln Stellen darin gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of this row is in here</source>
            <translation>%1 dieser Zeile liegt hier</translation>
        </message>
        <message>
            <source>%1 · probability %2</source>
            <translation>%1 · Wahrscheinlichkeit %2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Code kopieren</translation>
        </message>
        <message>
            <source>Write the answer again</source>
            <translation>Antwort neu schreiben</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Frage bearbeiten</translation>
        </message>
        <message>
            <source>Continue the answer</source>
            <translation>Antwort fortsetzen</translation>
        </message>
        <message>
            <source>The version written before</source>
            <translation>Die vorher geschriebene Fassung</translation>
        </message>
        <message>
            <source>The version written after</source>
            <translation>Die danach geschriebene Fassung</translation>
        </message>
        <message>
            <source>Branches of this conversation</source>
            <translation>Zweige dieser Unterhaltung</translation>
        </message>
        <message>
            <source>%1, message %2</source>
            <translation>%1, Nachricht %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 position %2</source>
            <translation>%1 Position %2</translation>
        </message>
        <message>
            <source> · p %1</source>
            <translation> · p %1</translation>
        </message>
        <message>
            <source> · click lets it go</source>
            <translation> · Klick gibt es frei</translation>
        </message>
        <message>
            <source> · click keeps it</source>
            <translation> · Klick hält es fest</translation>
        </message>
        <message>
            <source>Fold or unfold (Z)</source>
            <translation>Ein- oder ausklappen (Z)</translation>
        </message>
        <message>
            <source>Let go of this token</source>
            <translation>Dieses Token loslassen</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Dieses Token festhalten</translation>
        </message>
        <message>
            <source>Go on with another token</source>
            <translation>Mit einem anderen Token fortsetzen</translation>
        </message>
        <message>
            <source>Open link…</source>
            <translation>Link öffnen…</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>Linkadresse kopieren</translation>
        </message>
        <message>
            <source>Copy selection</source>
            <translation>Auswahl kopieren</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>Nachricht kopieren</translation>
        </message>
        <message>
            <source>Copy message as plain text</source>
            <translation>Nachricht als reinen Text kopieren</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>Frage bearbeiten</translation>
        </message>
        <message>
            <source>Write again with…</source>
            <translation>Neu schreiben mit…</translation>
        </message>
        <message>
            <source>Delete from this message on</source>
            <translation>Ab dieser Nachricht löschen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatView</name>
        <message>
            <source>Choose the chat template…</source>
            <translation>Chatvorlage wählen…</translation>
        </message>
        <message>
            <source>How a model without a template reads what you write</source>
            <translation>Wie ein Modell ohne Vorlage liest, was du schreibst</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>This model has no chat template.</source>
            <translation>Dieses Modell hat keine Chatvorlage.</translation>
        </message>
        <message>
            <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
            <translation>Es setzt einen Text fort. Benutze es so, oder wähle die Vorlage, mit der es trainiert wurde, wenn du sie kennst.</translation>
        </message>
        <message>
            <source>Go on with my text</source>
            <translation>Meinen Text fortsetzen</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>Chatvorlage</translation>
        </message>
        <message>
            <source>The next answer does not fit: %1 of %2 tokens are used.</source>
            <translation>Die nächste Antwort passt nicht: %1 von %2 Token sind benutzt.</translation>
        </message>
        <message>
            <source>%1 of %2 tokens are used.</source>
            <translation>%1 von %2 Token sind benutzt.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory) or a new chat with the last turns.</source>
            <translation>Wähle einen größeren Kontext (%1 mehr Speicher) oder einen neuen Chat mit den letzten Beiträgen.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory).</source>
            <translation>Wähle einen größeren Kontext (%1 mehr Speicher).</translation>
        </message>
        <message>
            <source>This model holds no more. A new chat can begin with the last turns.</source>
            <translation>Dieses Modell fasst nicht mehr. Ein neuer Chat kann mit den letzten Beiträgen beginnen.</translation>
        </message>
        <message>
            <source>This model holds no more. Send less text.</source>
            <translation>Dieses Modell fasst nicht mehr. Sende weniger Text.</translation>
        </message>
        <message>
            <source>Larger context: %1</source>
            <translation>Größerer Kontext: %1</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Neuer Chat mit den letzten Beiträgen</translation>
        </message>
        <message>
            <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
            <translation>Zeige auf ein Wort der Antwort, um zu sehen, wohin das Modell blickte. Klicke, um es festzuhalten.</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Link öffnen</translation>
        </message>
        <message>
            <source>Open this address outside of the program?</source>
            <translation>Diese Adresse außerhalb des Programms öffnen?</translation>
        </message>
        <message>
            <source>This program opens web and mail addresses only.</source>
            <translation>Dieses Programm öffnet nur Web- und Mailadressen.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Adresse kopieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Noch keine Nachrichten</translation>
        </message>
        <message>
            <source>Write the beginning of a text below; the model goes on with it.</source>
            <translation>Schreibe unten den Anfang eines Textes; das Modell setzt ihn fort.</translation>
        </message>
        <message>
            <source>Write below to begin, or ask one of these.</source>
            <translation>Schreibe unten, um zu beginnen, oder stelle eine dieser Fragen.</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Tönung</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Attention from this token</source>
            <translation>Aufmerksamkeit dieses Tokens</translation>
        </message>
        <message>
            <source>Effect on this token</source>
            <translation>Wirkung auf dieses Token</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropie der Zeile</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Senken getrennt</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Senken sind Stellen, auf die fast jedes Token blickt, egal was im Text steht, oft die ersten paar. Sie werden getrennt gehalten, damit der Rest sichtbar ist. Ihr Anteil wird immer gezeigt.</translation>
        </message>
        <message>
            <source>Link lines</source>
            <translation>Verbindungslinien</translation>
        </message>
        <message>
            <source>Lines to the five most attended tokens</source>
            <translation>Linien zu den fünf am meisten beachteten Token</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown, or the tokens as they are</source>
            <translation>Markdown, oder die Token, wie sie sind</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Linse</translation>
        </message>
        <message>
            <source>Tokens answer to the pointer</source>
            <translation>Token antworten auf den Zeiger</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChipText</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareState</name>
        <message>
            <source>The fingerprints of the two have different layouts.</source>
            <translation>Die Fingerabdrücke der beiden haben verschiedene Anordnungen.</translation>
        </message>
        <message>
            <source>Too few fingerprints to fit axes to.</source>
            <translation>Zu wenige Fingerabdrücke, um Achsen anzupassen.</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>greedy</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>Noch gibt es keine Antwort.</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Noch einmal ausführen</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
        </message>
        <message>
            <source>No fingerprints were recorded.</source>
            <translation>Es wurden keine Fingerabdrücke aufgezeichnet.</translation>
        </message>
        <message>
            <source>No fingerprints of the layout log16 were recorded.</source>
            <translation>Es wurden keine Fingerabdrücke der Anordnung log16 aufgezeichnet.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareText</name>
        <message>
            <source>Text of A</source>
            <translation>Text von A</translation>
        </message>
        <message>
            <source>Text of B</source>
            <translation>Text von B</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareView</name>
        <message>
            <source>Two traces</source>
            <translation>Zwei Traces</translation>
        </message>
        <message>
            <source>Two models</source>
            <translation>Zwei Modelle</translation>
        </message>
        <message>
            <source>Two sessions, branches or files beside each other</source>
            <translation>Zwei Sitzungen, Zweige oder Dateien nebeneinander</translation>
        </message>
        <message>
            <source>One model against another over whole campaigns</source>
            <translation>Ein Modell gegen ein anderes über ganze Kampagnen</translation>
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
            <translation>Sitzung A</translation>
        </message>
        <message>
            <source>Session B</source>
            <translation>Sitzung B</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Tauschen</translation>
        </message>
        <message>
            <source>Swap A and B (X)</source>
            <translation>A und B tauschen (X)</translation>
        </message>
        <message>
            <source>Align by</source>
            <translation>Ausrichten nach</translation>
        </message>
        <message>
            <source>Token text</source>
            <translation>Tokentext</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Füllung</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Noch einmal ausführen</translation>
        </message>
        <message>
            <source>With the present settings</source>
            <translation>Mit den jetzigen Einstellungen</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>Greedy</translation>
        </message>
        <message>
            <source>At temperature %1</source>
            <translation>Bei Temperatur %1</translation>
        </message>
        <message>
            <source>Run both…</source>
            <translation>Beide laufen lassen …</translation>
        </message>
        <message>
            <source>Campaign A</source>
            <translation>Kampagne A</translation>
        </message>
        <message>
            <source>Campaign B</source>
            <translation>Kampagne B</translation>
        </message>
        <message>
            <source>Choose a campaign</source>
            <translation>Kampagne wählen</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Ordner einer Kampagne öffnen</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>Sitzung wählen</translation>
        </message>
        <message>
            <source>Choose a trace file…</source>
            <translation>Trace-Datei wählen…</translation>
        </message>
        <message>
            <source>Open a trace</source>
            <translation>Trace öffnen</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Traces (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A und B tauschen</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Nächster Unterschied</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Vorheriger Unterschied</translation>
        </message>
        <message>
            <source>Write the last answer again and compare</source>
            <translation>Letzte Antwort neu schreiben und vergleichen</translation>
        </message>
        <message>
            <source>Run both: answer the last question twice</source>
            <translation>Beide laufen lassen: die letzte Frage zweimal beantworten</translation>
        </message>
        <message>
            <source>Compare two models over campaigns</source>
            <translation>Zwei Modelle über Kampagnen vergleichen</translation>
        </message>
        <message>
            <source>Compare two traces</source>
            <translation>Zwei Traces vergleichen</translation>
        </message>
        <message>
            <source>Aligned</source>
            <translation>Ausgerichtet</translation>
        </message>
        <message>
            <source>Aligned tokens</source>
            <translation>Ausgerichtete Token</translation>
        </message>
        <message>
            <source>Measured differences</source>
            <translation>Gemessene Unterschiede</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Maß</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Unten</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesart</translation>
        </message>
        <message>
            <source>B minus A, 95 % block bootstrap over tokens</source>
            <translation>B minus A, 95-%-Block-Bootstrap über Token</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>In Worten</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>nur Unterschiede, deren Intervall die Null auslässt</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>Wie weit zurück</translation>
        </message>
        <message>
            <source>Tokens back</source>
            <translation>Token zurück</translation>
        </message>
        <message>
            <source>share of mass</source>
            <translation>Anteil der Masse</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Ähnlichkeit</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Zählt</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Achsen</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Unteres Ende</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Oberes Ende</translation>
        </message>
        <message>
            <source>Which axes</source>
            <translation>Welche Achsen</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Bezugsachsen</translation>
        </message>
        <message>
            <source>Four fixed axes with names; a score is a plain product</source>
            <translation>Vier feste Achsen mit Namen; ein Wert ist ein einfaches Produkt</translation>
        </message>
        <message>
            <source>Fitted axes</source>
            <translation>Angepasste Achsen</translation>
        </message>
        <message>
            <source>Principal axes of the tokens of both; the ends stand for one standard deviation</source>
            <translation>Hauptachsen der Token beider; die Enden stehen für eine Standardabweichung</translation>
        </message>
        <message>
            <source>No model can be asked here.</source>
            <translation>Hier kann kein Modell gefragt werden.</translation>
        </message>
        <message>
            <source>Two models, two quantisations or two temperatures answer the last question; both answers then stand beside each other.</source>
            <translation>Zwei Modelle, zwei Quantisierungen oder zwei Temperaturen beantworten die letzte Frage; beide Antworten stehen dann nebeneinander.</translation>
        </message>
        <message>
            <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
            <translation>Das offene Modell schreibt die letzte Antwort noch einmal mit den jetzigen Einstellungen; alt und neu stehen dann nebeneinander.</translation>
        </message>
        <message>
            <source>Choose two sessions. They need not come from the same model.</source>
            <translation>Wähle zwei Sitzungen. Sie müssen nicht vom selben Modell stammen.</translation>
        </message>
        <message>
            <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
            <translation>Sitzungen, Zweige dieser Sitzung und Trace-Dateien stehen in den beiden Listen oben.</translation>
        </message>
        <message>
            <source>Not both were written.</source>
            <translation>Es wurden nicht beide geschrieben.</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same · grey: same text</source>
            <translation>%1 von %2 Zeilen gleich · grau: gleicher Text</translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Kein klarer Unterschied.</translation>
        </message>
        <message>
            <source>One run counts sinks, the other leaves them out: masses, entropies, zones and fingerprints are not compared.</source>
            <translation>Ein Lauf zählt Senken mit, der andere lässt sie aus: Massen, Entropien, Zonen und Fingerabdrücke werden nicht verglichen.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>The texts part at row %1: A writes %2, B writes %3.</source>
            <translation>Die Texte trennen sich in Zeile %1: A schreibt %2, B schreibt %3.</translation>
        </message>
        <message>
            <source>The texts are the same.</source>
            <translation>Die Texte sind gleich.</translation>
        </message>
        <message>
            <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
            <translation>Die Texte sind kurz (%1 und %2 Token): nur große Unterschiede können sich zeigen.</translation>
        </message>
        <message>
            <source>Neither side holds written tokens.</source>
            <translation>Keine Seite enthält geschriebene Token.</translation>
        </message>
        <message>
            <source>A holds no written tokens.</source>
            <translation>A enthält keine geschriebenen Token.</translation>
        </message>
        <message>
            <source>B holds no written tokens.</source>
            <translation>B enthält keine geschriebenen Token.</translation>
        </message>
        <message>
            <source>Prompts alone are not compared.</source>
            <translation>Prompts allein werden nicht verglichen.</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Unterschiede</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassDial</name>
        <message>
            <source>near</source>
            <translation>nah</translation>
        </message>
        <message>
            <source>far</source>
            <translation>fern</translation>
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
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Bündelung R</translation>
        </message>
        <message>
            <source>Spread W</source>
            <translation>Streuung W</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Kompass</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message>
            <source>Compass reads</source>
            <translation>Kompass liest</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>keine Zeilen</translation>
        </message>
        <message>
            <source>L%1</source>
            <translation>S%1</translation>
        </message>
        <message>
            <source>L%1–%2</source>
            <translation>S%1–%2</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>Layers %1</source>
            <translation>Schichten %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln Kopf</numerusform>
                <numerusform>%Ln Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>all heads together</source>
            <translation>alle Köpfe zusammen</translation>
        </message>
        <message>
            <source>heads %1</source>
            <translation>Köpfe %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>%1 was not recorded here</source>
            <translation>%1 wurde hier nicht aufgezeichnet</translation>
        </message>
        <message>
            <source>Rows the compass reads: %1</source>
            <translation>Zeilen, die der Kompass liest: %1</translation>
        </message>
        <message>
            <source>Rows the compass reads</source>
            <translation>Zeilen, die der Kompass liest</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>All that were recorded</source>
            <translation>Alle aufgezeichneten</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>All, their mean</source>
            <translation>Alle, ihr Mittel</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message>
            <source>The heads of a layer are one row here. Set “Heads together” to “each head alone” for the next run to choose among them.</source>
            <translation>Die Köpfe einer Schicht sind hier eine Zeile. Stelle „Köpfe zusammen“ für den nächsten Lauf auf „jeder Kopf einzeln“, um unter ihnen zu wählen.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
        <message>
            <source>Attach</source>
            <translation>Anfügen</translation>
        </message>
        <message>
            <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
            <translation>Schreibe eine Nachricht. Enter sendet, Umschalt+Enter beginnt eine neue Zeile.</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>Text files go into the message</source>
            <translation>Textdateien kommen in die Nachricht</translation>
        </message>
        <message>
            <source>Write a message.</source>
            <translation>Schreibe eine Nachricht.</translation>
        </message>
        <message>
            <source>Stop  Esc</source>
            <translation>Anhalten  Esc</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Noch einmal antworten</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Senden</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>Schreiben anhalten (Esc)</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>Senden (Enter)</translation>
        </message>
        <message>
            <source>“%1” is sent when this answer ends · Enter in an empty field takes it back</source>
            <translation>„%1“ wird gesendet, wenn diese Antwort endet · Enter im leeren Feld nimmt es zurück</translation>
        </message>
        <message>
            <source>Enter sends it when this answer ends · Esc stops</source>
            <translation>Enter sendet es, wenn diese Antwort endet · Esc hält an</translation>
        </message>
        <message>
            <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
            <translation>Du bearbeitest deine Nachricht · was folgte, bleibt als Zweig · Esc bricht ab</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
            <translation>Enter sendet · Umschalt+Enter neue Zeile · Dateien hier ablegen, um sie als Kontext anzufügen</translation>
        </message>
        <message>
            <source>The files go into the message as fenced blocks. Backspace at the start removes the last one.</source>
            <translation>Die Dateien kommen als Codeblöcke in die Nachricht. Die Rücktaste am Anfang entfernt die letzte.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the file</source>
            <translation>
                <numerusform>%Ln Token mit der Datei</numerusform>
                <numerusform>%Ln Token mit der Datei</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>%Ln Token mit den Dateien</numerusform>
                <numerusform>%Ln Token mit den Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach text files</source>
            <translation>Textdateien anfügen</translation>
        </message>
        <message>
            <source>PDF files and folders cannot be attached. Copy the text and paste it.</source>
            <translation>PDF-Dateien und Ordner können nicht angefügt werden. Kopiere den Text und füge ihn ein.</translation>
        </message>
        <message>
            <source>%1 has %2 tokens, %3 are free. Nothing was attached.</source>
            <translation>%1 hat %2 Token, %3 sind frei. Nichts wurde angefügt.</translation>
        </message>
        <message>
            <source>%1 has %2, at most %3 can be read. Nothing was attached.</source>
            <translation>%1 hat %2, höchstens %3 können gelesen werden. Nichts wurde angefügt.</translation>
        </message>
        <message>
            <source>Attach a part of it, or open the model with a larger context.</source>
            <translation>Füge einen Teil davon an, oder öffne das Modell mit größerem Kontext.</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1 ist kein Text.</translation>
        </message>
        <message>
            <source>Its %1 hold characters of no text coding. Nothing was attached.</source>
            <translation>Seine %1 enthalten Zeichen keiner Textkodierung. Nichts wurde angefügt.</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was attached.</source>
            <translation>%1 konnte nicht gelesen werden. Nichts wurde angefügt.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ConfidenceBar</name>
        <message>
            <source>Confidence</source>
            <translation>Konfidenz</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ContextPopup</name>
        <message>
            <source>%1 now</source>
            <translation>%1 jetzt</translation>
        </message>
        <message>
            <source>%1 with this message</source>
            <translation>%1 mit dieser Nachricht</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Larger context</source>
            <translation>Größerer Kontext</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Neuer Chat mit den letzten Beiträgen</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>what the model reads, in tokens</source>
            <translation>was das Modell liest, in Token</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>Answers, with thinking</source>
            <translation>Antworten, mit Nachdenken</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Angefügte Dateien</translation>
        </message>
        <message>
            <source>Marks of the chat template</source>
            <translation>Marken der Chatvorlage</translation>
        </message>
        <message>
            <source>This message, not sent</source>
            <translation>Diese Nachricht, nicht gesendet</translation>
        </message>
        <message>
            <source>Free after it</source>
            <translation>Danach frei</translation>
        </message>
        <message>
            <source>Cache %1 of %2.</source>
            <translation>Cache %1 von %2.</translation>
        </message>
        <message>
            <source>The next answer does not fit.</source>
            <translation>Die nächste Antwort passt nicht.</translation>
        </message>
        <message>
            <source>All of it is read; nothing is left out without asking.</source>
            <translation>Alles davon wird gelesen; nichts wird ungefragt weggelassen.</translation>
        </message>
        <message>
            <source>Larger: %1</source>
            <translation>Größer: %1</translation>
        </message>
        <message>
            <source>Opens the model again with %1 tokens; %2 more memory</source>
            <translation>Öffnet das Modell neu mit %1 Token; %2 mehr Speicher</translation>
        </message>
        <message>
            <source>This model holds no more, or none is open</source>
            <translation>Dieses Modell fasst nicht mehr, oder keines ist offen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CrashDialog</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Crash reports</source>
            <translation>Absturzberichte</translation>
        </message>
        <message>
            <source>Written when the program ended by itself. They hold no text of chats, stay on this computer and are never sent.</source>
            <translation>Geschrieben, als das Programm von selbst endete. Sie enthalten keinen Text von Chats, bleiben auf diesem Rechner und werden nie gesendet.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>Text des Berichts</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>Es gibt keine.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Dialogs</name>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>Message field: send</source>
            <translation>Nachrichtenfeld: senden</translation>
        </message>
        <message>
            <source>Message field: new line</source>
            <translation>Nachrichtenfeld: neue Zeile</translation>
        </message>
        <message>
            <source>Message field, empty: edit the last question</source>
            <translation>Nachrichtenfeld, leer: letzte Frage bearbeiten</translation>
        </message>
        <message>
            <source>Chat text: token, line, message</source>
            <translation>Chattext: Token, Zeile, Nachricht</translation>
        </message>
        <message>
            <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
            <translation>Links, Rechts; Auf, Ab; Strg+Auf, Strg+Ab</translation>
        </message>
        <message>
            <source>Chat text: pin the token; open the lens</source>
            <translation>Chattext: Token anheften; Linse öffnen</translation>
        </message>
        <message>
            <source>Space; Enter</source>
            <translation>Leertaste; Enter</translation>
        </message>
        <message>
            <source>Token Lens: tab</source>
            <translation>Token-Linse: Reiter</translation>
        </message>
        <message>
            <source>Token Lens: choose a row; try without it</source>
            <translation>Token-Linse: Zeile wählen; ohne sie versuchen</translation>
        </message>
        <message>
            <source>Space; W</source>
            <translation>Leertaste; W</translation>
        </message>
        <message>
            <source>Let go of the pin, then stop generating</source>
            <translation>Angeheftetes loslassen, dann Schreiben anhalten</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>About Attention Explorer</source>
            <translation>Über Attention Explorer</translation>
        </message>
        <message>
            <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
            <translation>Attention Explorer %1

Führt Sprachmodelle auf diesem Computer aus und zeigt für jedes Token, wohin das Modell blickte.

Apache-Lizenz 2.0. Gebaut mit Qt %2.</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Modellordner</translation>
        </message>
        <message>
            <source>The program's own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
            <translation>Der eigene Ordner des Programms, der Hugging-Face-Cache, LM Studio und Ollama werden immer durchsucht. Füge hier andere hinzu.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DifferencesPlot</name>
        <message>
            <source>%1: A %2, B %3, difference %4 (%5 to %6)</source>
            <translation>%1: A %2, B %3, Unterschied %4 (%5 bis %6)</translation>
        </message>
        <message>
            <source>Neither of the measures was recorded on both sides.</source>
            <translation>Keines der Maße wurde auf beiden Seiten aufgezeichnet.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
        </message>
        <message>
            <source>Mean over written tokens</source>
            <translation>Mittel über geschriebene Token</translation>
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
            <translation>weniger in B</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>mehr in B</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesart</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>verschieden</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>kein klarer Unterschied</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message>
            <source>Id</source>
            <translation>Nr.</translation>
        </message>
        <message>
            <source>Zone, majority</source>
            <translation>Zone, Mehrheit</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Purity</source>
            <translation>Reinheit</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <source>Conf.</source>
            <translation>Best.</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Kennzahl</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesart</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Besteht aus</translation>
        </message>
        <message>
            <source>Shared information</source>
            <translation>Gemeinsame Information</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Was sich änderte</translation>
        </message>
        <message>
            <source>Tokens inside</source>
            <translation>Token darin</translation>
        </message>
        <message>
            <source>Summary of what is inside</source>
            <translation>Zusammenfassung des Inhalts</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>Stabilität</translation>
        </message>
        <message>
            <source>What the clusters are made of</source>
            <translation>Woraus die Cluster bestehen</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>Abstammung</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Achsen</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Achse</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>Varianz</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Unteres Ende</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Oberes Ende</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Axes of</source>
            <translation>Achsen von</translation>
        </message>
        <message>
            <source>Fitted to this data</source>
            <translation>An diese Daten angepasst</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Bezugsachsen</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Entdeckung</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Entdeckung starten</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>stage %1 of %2: %3</source>
            <translation>Stufe %1 von %2: %3</translation>
        </message>
        <message>
            <source>About %1 left.</source>
            <translation>Noch etwa %1.</translation>
        </message>
        <message>
            <source>Run %1 stays on screen until run %2 is complete.</source>
            <translation>Lauf %1 bleibt zu sehen, bis Lauf %2 vollständig ist.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>It took %1.</source>
            <translation>Er dauerte %1.</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>Noch kein Lauf</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>%Ln Lauf dieses Umfangs</numerusform>
                <numerusform>%Ln Läufe dieses Umfangs</numerusform>
            </translation>
        </message>
        <message>
            <source>this token</source>
            <translation>dieses Token</translation>
        </message>
        <message>
            <source>pinned token</source>
            <translation>angeheftetes Token</translation>
        </message>
        <message>
            <source>live token</source>
            <translation>laufendes Token</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>%1 lösen oder andocken</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DownloadsTable</name>
        <message>
            <source>waits its turn</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>%1/s, %2 left</source>
            <translation>%1/s, noch %2</translation>
        </message>
        <message>
            <source>arriving</source>
            <translation>kommt an</translation>
        </message>
        <message>
            <source>reading back what is here</source>
            <translation>liest, was schon da ist</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>connection lost, tried again by itself</source>
            <translation>Verbindung verloren, versucht es von selbst wieder</translation>
        </message>
        <message>
            <source>was here already</source>
            <translation>war schon da</translation>
        </message>
        <message>
            <source>here, checked</source>
            <translation>da, geprüft</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message>
            <source>Drift timeline</source>
            <translation>Drift-Zeitleiste</translation>
        </message>
        <message>
            <source>Heading spread</source>
            <translation>Richtungsstreuung</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Senkenanteil</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Zeilenentropie</translation>
        </message>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W, %Ln Schritt</numerusform>
                <numerusform>W, %Ln Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>halt</source>
            <translation>Halt</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>sum, decays</source>
            <translation>Summe, klingt ab</translation>
        </message>
        <message>
            <source>critical 3</source>
            <translation>kritisch 3</translation>
        </message>
        <message>
            <source>alert 2</source>
            <translation>Alarm 2</translation>
        </message>
        <message>
            <source>warning 1</source>
            <translation>Warnung 1</translation>
        </message>
        <message>
            <source>of each row</source>
            <translation>jeder Zeile</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 bis 1</translation>
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
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Zoom of the drift timeline</source>
            <translation>Zoom der Drift-Zeitleiste</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln Schritt</numerusform>
                <numerusform>%Ln Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>step %1: drift %2, heading spread %3</source>
            <translation>Schritt %1: Drift %2, Richtungsstreuung %3</translation>
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
            <translation>Richtung</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Bündelung R</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Richtungsstreuung W</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Senkenanteil</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Zeilenentropie</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>sink collapse</source>
            <translation>Senkeneinbruch</translation>
        </message>
        <message>
            <source>sudden jump</source>
            <translation>plötzlicher Sprung</translation>
        </message>
        <message>
            <source>zone violation</source>
            <translation>Zonenverletzung</translation>
        </message>
        <message>
            <source>entropy spike</source>
            <translation>Entropiespitze</translation>
        </message>
        <message>
            <source>oscillation</source>
            <translation>Schwingung</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>sink share %1 above the last 5, limit %2</source>
            <translation>Senkenanteil %1 über den letzten 5, Grenze %2</translation>
        </message>
        <message>
            <source>step %1 × the last 4, limit %2</source>
            <translation>Schritt %1 × der letzten 4, Grenze %2</translation>
        </message>
        <message>
            <source>between syntax_floor and structure_ripple</source>
            <translation>zwischen syntax_floor und structure_ripple</translation>
        </message>
        <message>
            <source>entropy %1 × the last 5, limit %2</source>
            <translation>Entropie %1 × der letzten 5, Grenze %2</translation>
        </message>
        <message>
            <source>%1 zone changes in 5 steps, limit %2</source>
            <translation>%1 Zonenwechsel in 5 Schritten, Grenze %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln Zeile ist nicht lesbar und bleibt weg.</numerusform>
                <numerusform>%Ln Zeilen sind nicht lesbar und bleiben weg.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ErrorText</name>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <translation>%1 war nicht zu erreichen.</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 konnte nicht gelesen werden.</translation>
        </message>
        <message>
            <source>%1 could not be saved.</source>
            <translation>%1 konnte nicht gesichert werden.</translation>
        </message>
        <message>
            <source>The answer was interrupted.</source>
            <translation>Die Antwort wurde unterbrochen.</translation>
        </message>
        <message>
            <source>The step could not be run again.</source>
            <translation>Der Schritt konnte nicht wiederholt werden.</translation>
        </message>
        <message>
            <source>What is on the screen stays as it is.</source>
            <translation>Was auf dem Schirm steht, bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>The trace stays open and unsaved.</source>
            <translation>Der Trace bleibt offen und ungesichert.</translation>
        </message>
        <message>
            <source>What was written so far is kept.</source>
            <translation>Was bisher geschrieben wurde, bleibt.</translation>
        </message>
        <message>
            <source>The text and the trace stay as they are.</source>
            <translation>Text und Trace bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another.</source>
            <translation>Den Ordner gibt es nicht. Wähle einen anderen.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>Die Datei ist nicht da. Wähle eine andere.</translation>
        </message>
        <message>
            <source>The disk may be full or the folder read-only. Choose another place.</source>
            <translation>Der Datenträger ist vielleicht voll oder der Ordner schreibgeschützt. Wähle einen anderen Ort.</translation>
        </message>
        <message>
            <source>Check that the file may be read and the disk is connected.</source>
            <translation>Prüfe, ob die Datei gelesen werden darf und der Datenträger verbunden ist.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind. Download it again.</source>
            <translation>Die Datei ist beschädigt oder von anderer Art. Lade sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update this program to open it.</source>
            <translation>Sie wurde von einer neueren Version geschrieben. Aktualisiere dieses Programm, um sie zu öffnen.</translation>
        </message>
        <message>
            <source>This program cannot run it. Choose another model.</source>
            <translation>Dieses Programm kann es nicht ausführen. Wähle ein anderes Modell.</translation>
        </message>
        <message>
            <source>The file does not fit its own description. Download it again.</source>
            <translation>Die Datei passt nicht zu ihrer eigenen Beschreibung. Lade sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>Choose a smaller context or a smaller file.</source>
            <translation>Wähle einen kleineren Kontext oder eine kleinere Datei.</translation>
        </message>
        <message>
            <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
            <translation>Das Gerät ist nicht da. Wähle ein anderes unter Werkzeuge, Parameter, Modell.</translation>
        </message>
        <message>
            <source>Open the model again to go on.</source>
            <translation>Öffne das Modell noch einmal, um weiterzumachen.</translation>
        </message>
        <message>
            <source>Change the setting named below and try again.</source>
            <translation>Ändere die unten genannte Einstellung und versuche es noch einmal.</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>Es wurde abgebrochen.</translation>
        </message>
        <message>
            <source>This is a fault of the program. Details help to report it.</source>
            <translation>Das ist ein Fehler des Programms. Die Einzelheiten helfen, ihn zu melden.</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
            <translation>Sein Zertifikat ist nicht vertrauenswürdig. Nichts wurde gesendet, auch der Schlüssel nicht. Erneuere es auf dem Server, oder prüfe die Uhr dieses Computers.</translation>
        </message>
        <message>
            <source>It has no such model. Choose one from its list.</source>
            <translation>Er hat kein solches Modell. Wähle eines aus seiner Liste.</translation>
        </message>
        <message>
            <source>No known way to talk to it was found there. Look at the address and the port.</source>
            <translation>Dort wurde kein bekannter Weg gefunden, mit ihm zu sprechen. Prüfe Adresse und Port.</translation>
        </message>
        <message>
            <source>Look at the address and whether the server runs.</source>
            <translation>Prüfe die Adresse und ob der Server läuft.</translation>
        </message>
        <message>
            <source>%1 did not accept the key.</source>
            <translation>%1 nahm den Schlüssel nicht an.</translation>
        </message>
        <message>
            <source>Give the key that this server expects.</source>
            <translation>Gib den Schlüssel an, den dieser Server erwartet.</translation>
        </message>
        <message>
            <source>The connection to %1 ended.</source>
            <translation>Die Verbindung zu %1 brach ab.</translation>
        </message>
        <message>
            <source>What arrived is kept.</source>
            <translation>Was ankam, bleibt.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Versuche es noch einmal.</translation>
        </message>
        <message>
            <source>The details hold what the server said.</source>
            <translation>Die Einzelheiten enthalten, was der Server sagte.</translation>
        </message>
        <message>
            <source>%1 is cut short: %2.</source>
            <translation>%1 ist abgeschnitten: %2.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind.</source>
            <translation>Die Datei ist beschädigt oder von anderer Art.</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>Lade sie noch einmal herunter.</translation>
        </message>
        <message>
            <source>The message does not fit.</source>
            <translation>Die Nachricht passt nicht.</translation>
        </message>
        <message>
            <source>The chat would take %1 tokens, the context holds %2. Nothing was lost: it stands in the field again.</source>
            <translation>Der Chat bräuchte %1 Token, der Kontext fasst %2. Nichts ging verloren: es steht wieder im Feld.</translation>
        </message>
        <message>
            <source>The graphics card stopped answering.</source>
            <translation>Die Grafikkarte antwortet nicht mehr.</translation>
        </message>
        <message>
            <source>This trace stays open and complete.</source>
            <translation>Dieser Trace bleibt offen und vollständig.</translation>
        </message>
        <message>
            <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
            <translation>%1 braucht %2, %3 sind frei. Wähle einen kleineren Kontext oder eine kleinere Datei.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EventsModel</name>
        <message>
            <source>critical</source>
            <translation>kritisch</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>beobachten</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>heading spread</source>
            <translation>Richtungsstreuung</translation>
        </message>
        <message>
            <source>W %1, limit %2</source>
            <translation>W %1, Grenze %2</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1, Grenze %2</translation>
        </message>
        <message>
            <source>early stop</source>
            <translation>frühes Ende</translation>
        </message>
        <message>
            <source>the answer ended here: W %1, drift %2</source>
            <translation>die Antwort endete hier: W %1, Drift %2</translation>
        </message>
        <message>
            <source>re-route</source>
            <translation>Umleitung</translation>
        </message>
        <message>
            <source>halted at %1, written again with temperature %2, top-p %3</source>
            <translation>bei %1 angehalten, neu geschrieben mit Temperatur %2, top-p %3</translation>
        </message>
        <message>
            <source>advice applied</source>
            <translation>Rat übernommen</translation>
        </message>
        <message>
            <source>for %1: temperature %2, top-p %3</source>
            <translation>für %1: Temperatur %2, top-p %3</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>what, how often</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Drift</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Stufe</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionOverlay</name>
        <message>
            <source>Reading the text under the %1 policy: %2 of %3 tokens.</source>
            <translation>Liest den Text mit der Regel %1: %2 von %3 Token.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Es ist kein Modell geöffnet. Öffne das Modell dieses Trace, um es zu berechnen.</translation>
        </message>
        <message>
            <source>Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 (outlined).</source>
            <translation>Schlüssel, die die Regel %1 bei %2 % am Ende behielte: behalten %3 (gefüllt), verworfen %4 (umrandet).</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message>
            <source>Segment</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <source>Attention on dropped</source>
            <translation>Aufmerksamkeit auf Verworfenes</translation>
        </message>
        <message>
            <source>What an eviction policy keeps</source>
            <translation>Was eine Verdrängungsregel behält</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>No eviction policy is shown.</source>
            <translation>Es wird keine Verdrängungsregel gezeigt.</translation>
        </message>
        <message>
            <source>Choose one in the toolbar, or press X.</source>
            <translation>Wähle eine in der Werkzeugleiste, oder drücke X.</translation>
        </message>
        <message>
            <source>The text is being read.</source>
            <translation>Der Text wird gelesen.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>Nicht berechnet.</translation>
        </message>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>Die letzte Spalte: von aller Aufmerksamkeit, die die gezeigten Zeilen geben (%Ln), der Teil, der auf verworfenen Stellen liegt.</numerusform>
                <numerusform>Die letzte Spalte: von aller Aufmerksamkeit, die die gezeigten Zeilen geben (%Ln), der Teil, der auf verworfenen Stellen liegt.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceList</name>
        <message>
            <source>Evidence</source>
            <translation>Belege</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>sonst %1</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>erfüllt</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>nicht erfüllt</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>nicht ausgewertet</translation>
        </message>
        <message>
            <source>fired</source>
            <translation>ausgelöst</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>Zone and signal</source>
            <translation>Zone und Signal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Bedingung</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExampleQuestions</name>
        <message>
            <source>A copied word</source>
            <translation>Ein abgeschriebenes Wort</translation>
        </message>
        <message>
            <source>Its letters in the answer look back at the same letters in the question.</source>
            <translation>Seine Buchstaben in der Antwort blicken zurück auf dieselben in der Frage.</translation>
        </message>
        <message>
            <source>My password is heliotrope714. What is my password?</source>
            <translation>Mein Passwort ist heliotrope714. Wie lautet mein Passwort?</translation>
        </message>
        <message>
            <source>A fact in a long text</source>
            <translation>Eine Tatsache in einem langen Text</translation>
        </message>
        <message>
            <source>One sentence of many holds the answer; the tint shows which one was read.</source>
            <translation>Ein Satz von vielen enthält die Antwort; die Tönung zeigt, welcher gelesen wurde.</translation>
        </message>
        <message>
            <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
            <translation>Das Treffen wurde zweimal verlegt. Zuerst war es am Montag im blauen Zimmer, dann am Mittwoch im Garten. Die Kaffeemaschine wurde im März repariert, und die Lampen sind aus Wien. Der endgültige Termin ist Freitag um neun, in der Bibliothek, und Mara bringt die Schlüssel. Das Dach ist neu. Wann und wo ist das Treffen?</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>Eine Liste</translation>
        </message>
        <message>
            <source>Every new line looks at how the lines before it began.</source>
            <translation>Jede neue Zeile blickt darauf, wie die Zeilen davor begannen.</translation>
        </message>
        <message>
            <source>Write a numbered list of the days of the week.</source>
            <translation>Schreibe eine nummerierte Liste der Wochentage.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExpertLoadModel</name>
        <message>
            <source>Expert</source>
            <translation>Experte</translation>
        </message>
        <message>
            <source>Share of the load</source>
            <translation>Anteil der Last</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FactsModel</name>
        <message>
            <source>stable, below %1</source>
            <translation>stabil, unter %1</translation>
        </message>
        <message>
            <source>warning, from %1</source>
            <translation>Warnung, ab %1</translation>
        </message>
        <message>
            <source>halt, above %1</source>
            <translation>Halt, über %1</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>nicht ausgewertet</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
        <message>
            <source>Attached files</source>
            <translation>Angefügte Dateien</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters</source>
            <translation>
                <numerusform>%Ln Zeichen</numerusform>
                <numerusform>%Ln Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove this file</source>
            <translation>Diese Datei entfernen</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>In diesem Chat suchen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Vorige Stelle</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Nächste Stelle</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>nichts gefunden</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln Ort</numerusform>
                <numerusform>%Ln Orten</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message>
            <source>text</source>
            <comment>kind of file</comment>
            <translation>Text</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n Dokument, %1 Token</numerusform>
                <numerusform>%n Dokumente, %1 Token</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
        <message>
            <source>no UTF-8 text</source>
            <translation>kein UTF-8-Text</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message>
            <source>log16, sinks counted</source>
            <translation>log16, Senken gezählt</translation>
        </message>
        <message>
            <source>log16, sinks left out</source>
            <translation>log16, Senken weggelassen</translation>
        </message>
        <message>
            <source>log8layers8, sinks counted</source>
            <translation>log8layers8, Senken gezählt</translation>
        </message>
        <message>
            <source>learned20, whole</source>
            <translation>learned20, ganz</translation>
        </message>
        <message>
            <source>learned20, halves</source>
            <translation>learned20, Hälften</translation>
        </message>
        <message>
            <source>learned20, whole and surprisal</source>
            <translation>learned20, ganz und Surprisal</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Layout</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Tokenklasse</translation>
        </message>
        <message>
            <source>Surprisal, r</source>
            <translation>Surprisal, r</translation>
        </message>
        <message>
            <source>Learns for this model which 20 numbers say most about a token. Any text will do; each file is one document.</source>
            <translation>Lernt für dieses Modell, welche 20 Zahlen am meisten über ein Token sagen. Jeder Text taugt; jede Datei ist ein Dokument.</translation>
        </message>
        <message>
            <source>Only the first %1 tokens of a file are read.</source>
            <translation>Nur die ersten %1 Token einer Datei werden gelesen.</translation>
        </message>
        <message>
            <source>Sessions already recorded keep the layout they were recorded with.</source>
            <translation>Schon aufgezeichnete Sitzungen behalten ihr Layout.</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Dateien hinzufügen…</translation>
        </message>
        <message>
            <source>Add the files of a folder…</source>
            <translation>Dateien eines Ordners hinzufügen…</translation>
        </message>
        <message>
            <source>Remove the chosen documents</source>
            <translation>Gewählte Dokumente entfernen</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Passt</translation>
        </message>
        <message>
            <source>Use for new sessions</source>
            <translation>Für neue Sitzungen benutzen</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumente</translation>
        </message>
        <message>
            <source>Scores on documents it has not seen</source>
            <translation>Werte auf nicht gesehenen Dokumenten</translation>
        </message>
        <message>
            <source>&lt;b&gt;Documents&lt;/b&gt;</source>
            <translation>&lt;b&gt;Dokumente&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;Dokumente&lt;/b&gt; %n Datei, %1 Token</numerusform>
                <numerusform>&lt;b&gt;Dokumente&lt;/b&gt; %n Dateien, %1 Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;Dokumente&lt;/b&gt; %n Datei</numerusform>
                <numerusform>&lt;b&gt;Dokumente&lt;/b&gt; %n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>Fitting fingerprints</source>
            <translation>Fingerabdrücke werden angepasst</translation>
        </message>
        <message>
            <source>Stage 1 of 2, reading</source>
            <translation>Stufe 1 von 2, Lesen</translation>
        </message>
        <message>
            <source>Stage 2 of 2, fitting and scoring</source>
            <translation>Stufe 2 von 2, Anpassen und Bewerten</translation>
        </message>
        <message>
            <source>Fit again</source>
            <translation>Neu anpassen</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Öffne zuerst ein Modell dieses Computers.</translation>
        </message>
        <message>
            <source>Add two documents or more.</source>
            <translation>Füge zwei oder mehr Dokumente hinzu.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Scores on documents it has not seen&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;Werte auf nicht gesehenen Dokumenten&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Not fitted for this model yet.</source>
            <translation>Für dieses Modell noch nicht angepasst.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist offen.</translation>
        </message>
        <message>
            <source>Seven classes: newline, space, punctuation, digits, function word, word start, word continuation. Dashed: always naming the largest, %1. r: how well the next token's surprisal is foretold.</source>
            <translation>Sieben Klassen: neue Zeile, Leerzeichen, Satzzeichen, Ziffern, Funktionswort, Wortanfang, Wortfortsetzung. Gestrichelt: immer die größte nennen, %1. r: wie gut die Surprisal des nächsten Tokens vorhergesagt wird.</translation>
        </message>
        <message>
            <source>Used for new sessions</source>
            <translation>Für neue Sitzungen benutzt</translation>
        </message>
        <message>
            <source>%1 of the token classes are named.</source>
            <translation>%1 der Tokenklassen werden erkannt.</translation>
        </message>
        <message>
            <source>The best layout made by hand names %1. Fitted for this file of weights only.</source>
            <translation>Das beste von Hand gemachte Layout erkennt %1. Nur für diese Gewichtsdatei angepasst.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FittingDocumentsModel</name>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>reads, %1 %</source>
            <translation>liest, %1 %</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
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
            <translation>Balken: Senken, vorheriges, Kopieren</translation>
        </message>
        <message>
            <source>mean of heads</source>
            <translation>Mittel der Köpfe</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HeadsModel</name>
        <message>
            <source>L%1 · mean</source>
            <translation>L%1 · Mittel</translation>
        </message>
        <message>
            <source>L%1 · H%2</source>
            <translation>L%1 · H%2</translation>
        </message>
        <message>
            <source>on %1 %2</source>
            <translation>auf %1 %2</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HelpAsker</name>
        <message>
            <source>What this means (F1)</source>
            <translation>Was das bedeutet (F1)</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>Was das bedeutet</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramChart</name>
        <message>
            <source>local</source>
            <translation>lokal</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>mittel</translation>
        </message>
        <message>
            <source>long</source>
            <translation>fern</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>ab %1: %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramModel</name>
        <message>
            <source>and more</source>
            <translation>und mehr</translation>
        </message>
        <message>
            <source>Back from</source>
            <translation>Zurück von</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubDesk</name>
        <message>
            <source>%1 did not answer.</source>
            <translation>%1 hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>Look at the network and at the address in Preferences.</source>
            <translation>Prüfe das Netz und die Adresse in den Einstellungen.</translation>
        </message>
        <message>
            <source>%1 is not open to everybody.</source>
            <translation>%1 ist nicht für alle offen.</translation>
        </message>
        <message>
            <source>Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.</source>
            <translation>Nimm auf %1 im Browser die Bedingungen an und trage dein Token in den Einstellungen unter Modellverzeichnis ein.</translation>
        </message>
        <message>
            <source>The disk has no room for %1.</source>
            <translation>Für %1 ist auf dem Datenträger kein Platz.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller file. What arrived is kept.</source>
            <translation>Schaffe Platz, oder wähle eine kleinere Datei. Was ankam, bleibt.</translation>
        </message>
        <message>
            <source>%1 has no %2.</source>
            <translation>%1 hat kein %2.</translation>
        </message>
        <message>
            <source>Search for its name.</source>
            <translation>Suche nach dem Namen.</translation>
        </message>
        <message>
            <source>%1 is no hub of models.</source>
            <translation>%1 ist kein Modellverzeichnis.</translation>
        </message>
        <message>
            <source>Look at the address in Preferences.</source>
            <translation>Prüfe die Adresse in den Einstellungen.</translation>
        </message>
        <message>
            <source>%1 arrived damaged.</source>
            <translation>%1 kam beschädigt an.</translation>
        </message>
        <message>
            <source>Its checksum differs from the hub’s. Nothing was kept.</source>
            <translation>Die Prüfsumme ist nicht die des Verzeichnisses. Nichts wurde behalten.</translation>
        </message>
        <message>
            <source>%1 could not be fetched.</source>
            <translation>%1 ließ sich nicht holen.</translation>
        </message>
        <message>
            <source>The details say why.</source>
            <translation>Die Einzelheiten sagen, warum.</translation>
        </message>
        <message>
            <source>This is no address of a hub. Write it like https://huggingface.co.</source>
            <translation>Das ist keine Adresse eines Verzeichnisses. Schreibe sie wie https://huggingface.co.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message>
            <source>The weights take %1, %2 is free. The cache of the context comes on top.</source>
            <translation>Die Gewichte brauchen %1, frei sind %2. Der Cache des Kontexts kommt hinzu.</translation>
        </message>
        <message>
            <source>safetensors, whole repository</source>
            <translation>safetensors, ganzes Repository</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1, %n Teil</numerusform>
                <numerusform>%1, %n Teile</numerusform>
            </translation>
        </message>
        <message>
            <source>not told</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>Schon hier</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubRepositories</name>
        <message>
            <source>not told</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>asks for a token</source>
            <translation>verlangt ein Token</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repository</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>Geholt</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Zugang</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectDock</name>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>Hubs</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Find a token or a position</source>
            <translation>Token oder Position suchen</translation>
        </message>
        <message>
            <source>Find a head: 18.6</source>
            <translation>Kopf suchen: 18.6</translation>
        </message>
        <message>
            <source>Order of the tokens</source>
            <translation>Reihenfolge der Token</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Erhalten</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Find a token</source>
            <translation>Token suchen</translation>
        </message>
        <message>
            <source>Find a head</source>
            <translation>Kopf suchen</translation>
        </message>
        <message>
            <source>Places that got most attention</source>
            <translation>Stellen, die am meisten Aufmerksamkeit bekamen</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>Mengen</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Verdrängung</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Beachtet</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>Ebenso %Ln weitere Schicht.</numerusform>
                <numerusform>Ebenso %Ln weitere Schichten.</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Kein Modell ist offen. Öffne das Modell dieses Trace, um es zu berechnen.</translation>
        </message>
        <message>
            <source>layer %1, mean of its heads</source>
            <translation>Schicht %1, Mittel ihrer Köpfe</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>Schicht %1, Kopf %2</translation>
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
                <numerusform>Mittel von %Ln behaltener Schicht</numerusform>
                <numerusform>Mittel von %Ln behaltenen Schichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>Mittel von %Ln Kopf</numerusform>
                <numerusform>Mittel von %Ln Köpfen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message>
            <source>Queries</source>
            <translation>Queries</translation>
        </message>
        <message>
            <source>First query</source>
            <translation>Erste Query</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>Last query</source>
            <translation>Letzte Query</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Keys</translation>
        </message>
        <message>
            <source>First key</source>
            <translation>Erster Key</translation>
        </message>
        <message>
            <source>Last key</source>
            <translation>Letzter Key</translation>
        </message>
        <message>
            <source>Queries of this kind; the others are faded</source>
            <translation>Queries dieser Art; die anderen sind verblasst</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Skala</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Linear</translation>
        </message>
        <message>
            <source>Square root</source>
            <translation>Quadratwurzel</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>Logarithmisch</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Senken getrennt</translation>
        </message>
        <message>
            <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
            <translation>Die ersten Stellen sind schraffiert und aus der Skala gelassen (S). Fast jedes Token blickt auf sie, egal was im Text steht.</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Verdrängung</translation>
        </message>
        <message>
            <source>Eviction policy</source>
            <translation>Verdrängungsregel</translation>
        </message>
        <message>
            <source>What a policy would keep in the cache by the end of this text (X)</source>
            <translation>Was eine Regel am Ende dieses Textes im Cache behielte (X)</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>nicht gezeigt</translation>
        </message>
        <message>
            <source>Share of the positions that stay</source>
            <translation>Anteil der Positionen, die bleiben</translation>
        </message>
        <message>
            <source>keep </source>
            <translation>behält </translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Effect on</source>
            <translation>Wirkung auf</translation>
        </message>
        <message>
            <source>The pinned token and those that were scanned; choosing one pins it</source>
            <translation>Das festgehaltene Token und die untersuchten; eines zu wählen hält es fest</translation>
        </message>
        <message>
            <source>Cells that stand for several</source>
            <translation>Zellen, die für mehrere stehen</translation>
        </message>
        <message>
            <source>What a cell shows that stands for several</source>
            <translation>Was eine Zelle zeigt, die für mehrere steht</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Größtes</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Mittel</translation>
        </message>
        <message>
            <source>no token is pinned</source>
            <translation>kein Token ist festgehalten</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>Statistik</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Muster</translation>
        </message>
        <message>
            <source>Each head as three bars: sinks, the token before, copying</source>
            <translation>Jeder Kopf als drei Balken: Senken, das Token davor, Kopieren</translation>
        </message>
        <message>
            <source>How two heads are shown</source>
            <translation>Wie zwei Köpfe gezeigt werden</translation>
        </message>
        <message>
            <source>Two heads (Ctrl+click in the grid, or C): their mean, beside each other, or what parts them</source>
            <translation>Zwei Köpfe (Strg+Klick im Raster, oder C): ihr Mittel, nebeneinander, oder was sie trennt</translation>
        </message>
        <message>
            <source>Mean of both</source>
            <translation>Mittel beider</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>All of it (0)</source>
            <translation>Alles (0)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Linien</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>Map or lines</source>
            <translation>Karte oder Linien</translation>
        </message>
        <message>
            <source>Looked at and mattered</source>
            <translation>Beachtet und gezählt</translation>
        </message>
        <message>
            <source>Compare two heads</source>
            <translation>Zwei Köpfe vergleichen</translation>
        </message>
        <message>
            <source>See the whole map</source>
            <translation>Ganze Karte zeigen</translation>
        </message>
        <message>
            <source>Compute the statistics of all heads</source>
            <translation>Statistik aller Köpfe berechnen</translation>
        </message>
        <message>
            <source>All written tokens: %1 of %2 scanned.</source>
            <translation>Alle geschriebenen Token: %1 von %2 abgetastet.</translation>
        </message>
        <message>
            <source>Over %1 written tokens (sinks and own places left out): same first place in %2, shared among the first five %3 of 5, mean rank correlation over the kept places %4.</source>
            <translation>Über %1 geschriebene Token (Senken und eigene Plätze ausgenommen): derselbe erste Platz in %2, gemeinsam unter den ersten fünf %3 von 5, mittlere Rangkorrelation über die behaltenen Plätze %4.</translation>
        </message>
        <message>
            <source>The %1 that cost most: %2 together, %3 added up.</source>
            <translation>Die %1, die am meisten kosten: %2 zusammen, %3 einzeln addiert.</translation>
        </message>
        <message>
            <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
            <translation>Die Ausgabe eines Kopfs auf null für den Schritt, der %1 schrieb. Rechts: der stärkste Kopf jeder Schicht.</translation>
        </message>
        <message>
            <source>No head alone costs more than %1.</source>
            <translation>Kein Kopf allein kostet mehr als %1.</translation>
        </message>
        <message>
            <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
            <translation>Zeilen sind Schichten, Spalten Köpfe. Kräftige Striche: die aufgezeichneten Schichten.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln Kopf teilt einen Key-Satz.</numerusform>
                <numerusform>%Ln Köpfe teilen einen Key-Satz.</numerusform>
            </translation>
        </message>
        <message>
            <source>This trace holds the mean of each layer, not single heads.</source>
            <translation>Dieser Trace enthält das Mittel jeder Schicht, keine einzelnen Köpfe.</translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>Von jeder Zeile wurde %Ln größte Stelle behalten.</numerusform>
                <numerusform>Von jeder Zeile wurden die %Ln größten Stellen behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln Zeile</numerusform>
                <numerusform>%Ln Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>%1 rows kept</source>
            <translation>%1 Zeilen behalten</translation>
        </message>
        <message>
            <source>Attention lines</source>
            <translation>Aufmerksamkeitslinien</translation>
        </message>
        <message>
            <source>Attention map</source>
            <translation>Aufmerksamkeitskarte</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Row of query %1</source>
            <translation>Zeile der Query %1</translation>
        </message>
        <message>
            <source>what token %1 looked at</source>
            <translation>worauf Token %1 blickte</translation>
        </message>
        <message>
            <source>token %1 is outside this range</source>
            <translation>Token %1 liegt außerhalb dieses Bereichs</translation>
        </message>
        <message>
            <source>Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Einzelne Wirkungen können verbergen, was eine Menge zeigt, und sie addieren sich nicht.</translation>
        </message>
        <message>
            <source>Nearly certain (%1): single heads and places hardly show.</source>
            <translation>Nahezu sicher (%1): einzelne Köpfe und Stellen zeigen sich kaum.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>All written tokens</source>
            <translation>Alle geschriebenen Token</translation>
        </message>
        <message>
            <source>Scans the places of every written token, one after the other</source>
            <translation>Tastet die Stellen jedes geschriebenen Tokens ab, eines nach dem anderen</translation>
        </message>
        <message>
            <source>Looked at against mattered</source>
            <translation>Beachtet gegen gezählt</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>%Ln Kopf</numerusform>
                <numerusform>%Ln Köpfe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln Position</numerusform>
                <numerusform>%Ln Positionen</numerusform>
            </translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Führe ihn mit Aufzeichnung aus, oder öffne einen anderen.</translation>
        </message>
        <message>
            <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
            <translation>Skizzen enthalten Hubs, keine Zeilen; die Linse zeigt sie. Öffne das Modell dieses Trace, um die Zeilen zu berechnen.</translation>
        </message>
        <message>
            <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
            <translation>Fingerabdrücke enthalten keine Stellen. Öffne das Modell dieses Trace, um die Zeilen zu berechnen.</translation>
        </message>
        <message>
            <source>Nothing to inspect yet.</source>
            <translation>Noch nichts zu untersuchen.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Diese Sitzung hat keine aufgezeichnete Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>Nicht berechnet.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Das Gezeigte bleibt.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Scan again</source>
            <translation>Noch einmal untersuchen</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>Berechnen</translation>
        </message>
        <message>
            <source>Single heads are not computed yet.</source>
            <translation>Einzelne Köpfe sind noch nicht berechnet.</translation>
        </message>
        <message>
            <source>The model has to read all %1 tokens for it.</source>
            <translation>Das Modell muss dafür alle %1 Token lesen.</translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>Gezeigt wird das Behaltene: %Ln größte Stelle jeder Zeile.</numerusform>
                <numerusform>Gezeigt wird das Behaltene: die %Ln größten Stellen jeder Zeile.</numerusform>
            </translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>In %1 von %2 Schritten wurde Aufmerksamkeit verworfen, um mitzuhalten. Der Text ist vollständig.</translation>
        </message>
        <message>
            <source>From this trace alone.</source>
            <translation>Nur aus diesem Trace.</translation>
        </message>
        <message>
            <source>Reading the session</source>
            <translation>Sitzung wird gelesen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>Hefte zuerst ein Token an.</translation>
        </message>
        <message>
            <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
            <translation>Was es das angeheftete Token kostet, jede Stelle zu verbergen und jeden Kopf stummzuschalten (W)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InstrumentStyle</name>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Reiter</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LanesPlot</name>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>row %1, surprisal: A %2, B %3</source>
            <translation>Zeile %1, Surprisal: A %2, B %3</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same</source>
            <translation>%1 von %2 Zeilen gleich</translation>
        </message>
        <message>
            <source>first difference in row %1</source>
            <translation>erster Unterschied in Zeile %1</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
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
            <translation>erster Unterschied</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>%Ln Token an der dichtesten Stelle</numerusform>
                <numerusform>%Ln Token an der dichtesten Stelle</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LensHeader</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>The token before in the history (Alt+Left)</source>
            <translation>Das vorige Token im Verlauf (Alt+Links)</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>The next token in the history (Alt+Right)</source>
            <translation>Das nächste Token im Verlauf (Alt+Rechts)</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Dieses Token festhalten</translation>
        </message>
        <message>
            <source>Keep this token. Click again or Esc to let it go.</source>
            <translation>Dieses Token festhalten. Noch ein Klick oder Esc lässt es los.</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>bei %1</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Denken</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Werkzeug</translation>
        </message>
        <message>
            <source>Token %1, %2</source>
            <translation>Token %1, %2</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>Kein Token gewählt</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>Wahrscheinlichkeit</translation>
        </message>
        <message>
            <source>surprisal</source>
            <translation>Surprisal</translation>
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
            <translation>Läufe dieses Umfangs stehen hier nebeneinander.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksModel</name>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>Looked at most, hardly mattered</source>
            <translation>Am meisten beachtet, kaum gewirkt</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Senken sind Stellen, auf die fast jedes Token blickt, egal was im Text steht, oft die ersten paar. Sie werden getrennt gehalten, damit der Rest sichtbar ist. Ihr Anteil wird immer gezeigt.</translation>
        </message>
        <message>
            <source>Sinks, kept out of the tint and the ranking, %1</source>
            <translation>Senken, nicht in Tönung und Rangfolge, %1</translation>
        </message>
        <message>
            <source>%1 at %2: its own place. The token itself stays, only the look back at it is gone.</source>
            <translation>%1 bei %2: der eigene Platz. Das Token selbst bleibt, nur der Blick zurück darauf fehlt.</translation>
        </message>
        <message>
            <source>%1 at %2, a sink</source>
            <translation>%1 bei %2, eine Senke</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 bei %2</translation>
        </message>
        <message>
            <source>own place %1 at %2, effect %3</source>
            <translation>eigener Platz %1 bei %2, Wirkung %3</translation>
        </message>
        <message>
            <source>%1 at %2, effect %3, rank %4 of %5</source>
            <translation>%1 bei %2, Wirkung %3, Rang %4 von %5</translation>
        </message>
        <message>
            <source>sink %1 at %2, %3</source>
            <translation>Senke %1 bei %2, %3</translation>
        </message>
        <message>
            <source>%1 at %2, %3, rank %4 of %5</source>
            <translation>%1 bei %2, %3, Rang %4 von %5</translation>
        </message>
        <message>
            <source>own place</source>
            <translation>eigener Platz</translation>
        </message>
        <message>
            <source>Distance back in tokens</source>
            <translation>Entfernung zurück in Token</translation>
        </message>
        <message>
            <source>Distance forward in tokens</source>
            <translation>Entfernung nach vorn in Token</translation>
        </message>
        <message>
            <source>Probability, the mean over the rows that are read</source>
            <translation>Wahrscheinlichkeit, das Mittel über die gelesenen Zeilen</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
            <translation>Aufmerksamkeit, wie sie wäre, wenn alle Positionen gleich nah lägen. Ein großer Rückgang heißt: der Ort zählte, nicht das Wort.</translation>
        </message>
        <message>
            <source>Change of the log-probability of this token when it cannot see that position</source>
            <translation>Änderung der Log-Wahrscheinlichkeit dieses Tokens, wenn es jene Position nicht sieht</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Ahead</source>
            <translation>Voraus</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Without it</source>
            <translation>Ohne sie</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>In the order of attention (O)</source>
            <translation>In der Reihenfolge der Aufmerksamkeit (O)</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>In the order of what hiding a place does, losses and gains by their size (O)</source>
            <translation>In der Reihenfolge dessen, was das Verdecken einer Stelle bewirkt, Verluste und Gewinne nach Größe (O)</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Abtasten</translation>
        </message>
        <message>
            <source>not scanned</source>
            <translation>nicht abgetastet</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep in trace</source>
            <translation>Im Trace behalten</translation>
        </message>
        <message>
            <source>Writes these effects into the trace, as an event of the token</source>
            <translation>Schreibt diese Wirkungen in den Trace, als Ereignis des Tokens</translation>
        </message>
        <message>
            <source>Click the token to keep it, then scan it.</source>
            <translation>Klicke das Token an, um es zu halten, dann taste es ab.</translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>Verdeckt die %Ln Stelle einmal, in einem Durchgang (Umschalt+W).</numerusform>
                <numerusform>Verdeckt jede der %Ln Stellen einmal, alle in einem Durchgang (Umschalt+W).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>Verdeckt die %Ln Stelle einmal, in etwa %1 (Umschalt+W).</numerusform>
                <numerusform>Verdeckt jede der %Ln Stellen einmal, in etwa %1 (Umschalt+W).</numerusform>
            </translation>
        </message>
        <message>
            <source>Without each place: %1 of %2</source>
            <translation>Ohne jede Stelle: %1 von %2</translation>
        </message>
        <message>
            <source>The token was not scanned.</source>
            <translation>Das Token wurde nicht abgetastet.</translation>
        </message>
        <message>
            <source>Try without these	W</source>
            <translation>Ohne diese versuchen	W</translation>
        </message>
        <message>
            <source>Show in Inspect</source>
            <translation>In Inspect zeigen</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
            <translation>Aufmerksamkeit zeigt, wohin das Modell blickte, nicht warum es ein Wort wählte. Die letzte Spalte prüft es.</translation>
        </message>
        <message>
            <source>Attends to</source>
            <translation>Beachtet</translation>
        </message>
        <message>
            <source>Where this token's row looked (A)</source>
            <translation>Wohin die Zeile dieses Tokens blickte (A)</translation>
        </message>
        <message>
            <source>Attended by</source>
            <translation>Beachtet von</translation>
        </message>
        <message>
            <source>Later tokens that looked here (A)</source>
            <translation>Spätere Token, die hierher blickten (A)</translation>
        </message>
        <message>
            <source>Layers and heads</source>
            <translation>Schichten und Köpfe</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Verbindungen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>Der Schritt wird ohne %Ln Position wiederholt</numerusform>
                <numerusform>Der Schritt wird ohne %Ln Positionen wiederholt</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the context: %1 of %2 tokens</source>
            <translation>Kontext wird gelesen: %1 von %2 Token</translation>
        </message>
        <message>
            <source>The step was not run again.</source>
            <translation>Der Schritt wurde nicht wiederholt.</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word.</source>
            <translation>Aufmerksamkeit zeigt, wohin das Modell blickte, nicht warum es ein Wort wählte.</translation>
        </message>
        <message>
            <source>Show the first %1</source>
            <translation>Die ersten %1 zeigen</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Alle %1 zeigen</translation>
        </message>
        <message>
            <source>No later token kept a link to this one.</source>
            <translation>Kein späteres Token behielt eine Verbindung zu diesem.</translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>Beachtet von %Ln späteren Token</numerusform>
                <numerusform>Beachtet von %Ln späteren Token</numerusform>
            </translation>
        </message>
        <message>
            <source>no layers</source>
            <translation>keine Schichten</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln Kopf</numerusform>
                <numerusform>%Ln Köpfe</numerusform>
            </translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>Layers that were kept: %1. Their mean is shown.</source>
            <translation>Behaltene Schichten: %1. Gezeigt wird ihr Mittel.</translation>
        </message>
        <message>
            <source>Layers and heads that are read</source>
            <translation>Schichten und Köpfe, die gelesen werden</translation>
        </message>
        <message>
            <source>This layer was not recorded here.</source>
            <translation>Diese Schicht wurde hier nicht aufgezeichnet.</translation>
        </message>
        <message>
            <source>Choose another layer, or all that were kept.</source>
            <translation>Wähle eine andere Schicht, oder alle behaltenen.</translation>
        </message>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Nur die größten Hubs wurden aufgezeichnet.</translation>
        </message>
        <message>
            <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
            <translation>Der Lauf behielt eine Skizze: bis zu 32 Positionen je Schicht und die Entfernungen aller Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Nur der Fingerabdruck wurde aufgezeichnet.</translation>
        </message>
        <message>
            <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
            <translation>Er enthält, wie weit zurück das Modell blickte, nicht wohin. Siehe Reiter Signal. Schalte für den nächsten Lauf „raw“ ein, um die Verbindungen zu sehen.</translation>
        </message>
        <message>
            <source>Show Signal</source>
            <translation>Signal zeigen</translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>Das nächste ist %Ln Token entfernt.</numerusform>
                <numerusform>Das nächste ist %Ln Token entfernt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>Zu Token %1 gehen</translation>
        </message>
        <message>
            <source>Attention was dropped to keep up.</source>
            <translation>Aufmerksamkeit wurde verworfen, um mitzuhalten.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>In %1 von %2 Schritten wurde Aufmerksamkeit verworfen, um mitzuhalten. Der Text ist vollständig.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Diese Sitzung hat keine aufgezeichnete Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Führe ihn mit Aufzeichnung aus, oder öffne einen anderen.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Dieser Server gibt keine Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Er sendet Text und Log-Wahrscheinlichkeiten, daher zeigt die Linse die anderen Wörter, die er abwog.</translation>
        </message>
        <message>
            <source>Show Logits</source>
            <translation>Logits zeigen</translation>
        </message>
        <message>
            <source>Reading the row.</source>
            <translation>Die Zeile wird gelesen.</translation>
        </message>
        <message>
            <source>It has many links and is here in a moment.</source>
            <translation>Sie hat viele Verbindungen und ist gleich da.</translation>
        </message>
        <message>
            <source>Mean of all kept layers</source>
            <translation>Mittel aller behaltenen Schichten</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>Schicht %1</translation>
        </message>
        <message>
            <source>Mean of all kept heads</source>
            <translation>Mittel aller behaltenen Köpfe</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Kopf %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Ohne %Ln gewählte</numerusform>
                <numerusform>Ohne die %Ln gewählten</numerusform>
            </translation>
        </message>
        <message>
            <source>Try without it</source>
            <translation>Ohne sie versuchen</translation>
        </message>
        <message>
            <source>Open the model of this trace to run the step again.</source>
            <translation>Öffne das Modell dieses Trace, um den Schritt zu wiederholen.</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Wähle zuerst eine Zeile.</translation>
        </message>
        <message>
            <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
            <translation>Wiederholt den Schritt, ohne das Gewählte zu sehen (W). Der Text bleibt, wie er ist.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LiveHud</name>
        <message>
            <source>not offered by this server</source>
            <translation>gibt dieser Server nicht</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source> · %1 of %2 layers</source>
            <translation> · %1 von %2 Schichten</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitLensModel</name>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Likeliest</source>
            <translation>Wahrscheinlichstes</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>2.</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>3.</translation>
        </message>
        <message>
            <source>p of 1st</source>
            <translation>p des 1.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitsPage</name>
        <message>
            <source>Written with</source>
            <translation>Geschrieben mit</translation>
        </message>
        <message>
            <source>the likeliest token always</source>
            <translation>immer das wahrscheinlichste Token</translation>
        </message>
        <message>
            <source>Temperature when written</source>
            <translation>Temperatur beim Schreiben</translation>
        </message>
        <message>
            <source>Early layers are not trained to name the next token; read their words as hints.</source>
            <translation>Frühe Schichten sind nicht darauf trainiert, das nächste Token zu nennen; lies ihre Wörter als Hinweise.</translation>
        </message>
        <message>
            <source>What it could have written</source>
            <translation>Was es hätte schreiben können</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
        <message>
            <source>what each layer would say</source>
            <translation>was jede Schicht sagen würde</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>The mark at the right goes on from here with that token (F). The present text stays as a branch.</source>
            <translation>Die Marke rechts setzt von hier mit jenem Token fort (F). Der jetzige Text bleibt als Zweig.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 exportieren</translation>
        </message>
        <message>
            <source>No log-probabilities here.</source>
            <translation>Hier gibt es keine Log-Wahrscheinlichkeiten.</translation>
        </message>
        <message>
            <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
            <translation>Sie wurden für dieses Token nicht aufgezeichnet. Prompt-Token haben sie nur, wo der Lauf sie berechnete.</translation>
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
            <translation>Rang des geschriebenen Tokens</translation>
        </message>
        <message>
            <source>Lead of first over second, log-probability</source>
            <translation>Vorsprung des ersten vor dem zweiten, Log-Wahrscheinlichkeit</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message>
            <source>%1 view (%2)</source>
            <translation>Ansicht %1 (%2)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Darstellung</translation>
        </message>
        <message>
            <source>&amp;Theme of the system</source>
            <translation>&amp;Farben des Systems</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>&amp;Helle Farben</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>&amp;Dunkle Farben</translation>
        </message>
        <message>
            <source>&amp;Found models</source>
            <translation>&amp;Gefundene Modelle</translation>
        </message>
        <message>
            <source>Save this chat before a new one begins?</source>
            <translation>Diesen Chat sichern, bevor ein neuer beginnt?</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>Asking %1</source>
            <translation>%1 wird gefragt</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>In %1 von %2 Schritten wurde Aufmerksamkeit verworfen, um mitzuhalten.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>Der Text ist vollständig.</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Neuer Chat</translation>
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
            <translation>Zu Token %1 gehen</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>The settings could not be read.</source>
            <translation>Die Einstellungen ließen sich nicht lesen.</translation>
        </message>
        <message>
            <source>The settings were set aside.</source>
            <translation>Die Einstellungen wurden beiseitegelegt.</translation>
        </message>
        <message>
            <source>They lie in %1; this window began with none. Sessions and models are where they were.</source>
            <translation>Sie liegen in %1; dieses Fenster begann ohne. Sitzungen und Modelle sind, wo sie waren.</translation>
        </message>
        <message>
            <source>The program ended by itself on %1.</source>
            <translation>Das Programm endete am %1 von selbst.</translation>
        </message>
        <message>
            <source>A report of it lies on this computer. It holds no text of chats, and nothing is sent. Your chats were saved while they were written.</source>
            <translation>Ein Bericht darüber liegt auf diesem Rechner. Er enthält keinen Text von Chats, und nichts wird gesendet. Deine Chats wurden beim Schreiben gesichert.</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Den Bericht zeigen</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 wird gesichert</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 was not read whole.</source>
            <translation>%1 wurde nicht ganz gelesen.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gesichert als %1</translation>
        </message>
        <message>
            <source>The sample session</source>
            <translation>Die Beispielsitzung</translation>
        </message>
        <message>
            <source>Unsaved chat</source>
            <translation>Ungesicherter Chat</translation>
        </message>
        <message>
            <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
            <translation>Er ist noch nicht gesichert. Ohne Sichern gehen sein Text und seine aufgezeichnete Aufmerksamkeit verloren.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Sichern</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>Nicht sichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The file changed</source>
            <translation>Die Datei hat sich geändert</translation>
        </message>
        <message>
            <source>%1 was changed by another window or program since it was read here.</source>
            <translation>%1 wurde von einem anderen Fenster oder Programm geändert, seit sie hier gelesen wurde.</translation>
        </message>
        <message>
            <source>Overwriting it loses what was added there.</source>
            <translation>Beim Überschreiben geht verloren, was dort dazukam.</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>Unter anderem Namen sichern…</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Save trace</source>
            <translation>Trace sichern</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Traces (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Chat exportieren</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Webseite (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Text (*.txt)</translation>
        </message>
        <message>
            <source>Table of steps (*.csv)</source>
            <translation>Tabelle der Schritte (*.csv)</translation>
        </message>
        <message>
            <source>Trace (*.jsonl)</source>
            <translation>Trace (*.jsonl)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>Exportiert nach %1</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 konnte nicht geschrieben werden.</translation>
        </message>
        <message>
            <source>%1 is neither a trace nor a model.</source>
            <translation>%1 ist weder ein Trace noch ein Modell.</translation>
        </message>
        <message>
            <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
            <translation>Traces enden auf .jsonl oder .jsonl.zst, Modelle auf .gguf; ein Modell kann auch ein Ordner sein.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 konnte nicht geöffnet werden.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>Die Datei ist nicht da. Wähle eine andere.</translation>
        </message>
        <message>
            <source>Save this chat before another is opened?</source>
            <translation>Diesen Chat sichern, bevor ein anderer geöffnet wird?</translation>
        </message>
        <message>
            <source>Open trace</source>
            <translation>Trace öffnen</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All files (*)</source>
            <translation>Traces (*.jsonl *.jsonl.zst);;Datenbanken des früheren Projekts (*.db *.sqlite);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>Modell öffnen</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors);;All files (*)</source>
            <translation>Modelle (*.gguf *.safetensors);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open model folder</source>
            <translation>Modellordner öffnen</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>Nothing opened yet</source>
            <translation>Noch nichts geöffnet</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Auf diesem Computer wurde kein Modell gefunden.</translation>
        </message>
        <message>
            <source>Save this chat before the program ends?</source>
            <translation>Diesen Chat sichern, bevor das Programm endet?</translation>
        </message>
        <message>
            <source>Keep in the sessions</source>
            <translation>In die Sitzungen aufnehmen</translation>
        </message>
        <message>
            <source>Open here</source>
            <translation>Hier öffnen</translation>
        </message>
        <message>
            <source>Add to the message</source>
            <translation>An die Nachricht anfügen</translation>
        </message>
        <message>
            <source>Fit fingerprints</source>
            <translation>Fingerabdrücke anpassen</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Dateien hinzufügen</translation>
        </message>
        <message>
            <source>“%1” deleted, %2.</source>
            <translation>„%1“ gelöscht, %2.</translation>
        </message>
        <message>
            <source>The model could not be deleted.</source>
            <translation>Das Modell ließ sich nicht löschen.</translation>
        </message>
        <message>
            <source>Its files are where they were.</source>
            <translation>Seine Dateien sind, wo sie waren.</translation>
        </message>
        <message>
            <source>Marked positions</source>
            <translation>Markierte Stellen</translation>
        </message>
        <message>
            <source>Limit as measured</source>
            <translation>Grenze wie gemessen</translation>
        </message>
        <message>
            <source>The log of prompts could not be written, so it is off.</source>
            <translation>Das Protokoll der Prompts ließ sich nicht schreiben und ist darum aus.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>„%1“ gelöscht.</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Zweig</translation>
        </message>
        <message>
            <source>Rows of the prompt are not recorded any more.</source>
            <translation>Zeilen des Prompts werden nicht mehr aufgezeichnet.</translation>
        </message>
        <message>
            <source>Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.</source>
            <translation>Zeilen des Prompts brauchen etwa %1 für die %2 Token dieses Chats und die Nachricht%3.</translation>
        </message>
        <message>
            <source>, as measured here</source>
            <translation>, wie hier gemessen</translation>
        </message>
        <message>
            <source>The sidecar at %1 takes no fingerprints.</source>
            <translation>Der Sidecar unter %1 nimmt keine Fingerabdrücke an.</translation>
        </message>
        <message>
            <source>They wait here until it does, and stay in the session either way.</source>
            <translation>Sie warten hier, bis er es tut, und bleiben in jedem Fall in der Sitzung.</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>%Ln Sitzung nach %1 exportiert.</numerusform>
                <numerusform>%Ln Sitzungen nach %1 exportiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened read-only from %1.</source>
            <translation>Schreibgeschützt aus %1 geöffnet.</translation>
        </message>
        <message>
            <source>%1 was added to the sessions, read-only.</source>
            <translation>%1 steht jetzt bei den Sitzungen, schreibgeschützt.</translation>
        </message>
        <message>
            <source>Import traces</source>
            <translation>Traces importieren</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
            <translation>Traces (*.jsonl *.jsonl.zst);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Export session</source>
            <translation>Sitzung exportieren</translation>
        </message>
        <message>
            <source>Export sessions into</source>
            <translation>Sitzungen exportieren nach</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldBox</name>
        <message>
            <source>On the manifold?</source>
            <translation>Auf der Mannigfaltigkeit?</translation>
        </message>
        <message>
            <source>The last answer lies on borders, coherence %1.</source>
            <translation>Die letzte Antwort liegt an Rändern, Kohärenz %1.</translation>
        </message>
        <message>
            <source>The last answer: %1 % in cluster %2, coherence %3, %4 % off.</source>
            <translation>Die letzte Antwort: %1 % in Cluster %2, Kohärenz %3, %4 % außerhalb.</translation>
        </message>
        <message>
            <source>“%1” (%2 %)</source>
            <translation>„%1“ (%2 %)</translation>
        </message>
        <message>
            <source>Most like %1.</source>
            <translation>Am ähnlichsten: %1.</translation>
        </message>
        <message>
            <source>percentile %1</source>
            <translation>Perzentil %1</translation>
        </message>
        <message>
            <source>No discovery was run yet. Manifold looks for the places that tokens come back to.</source>
            <translation>Noch lief keine Entdeckung. Mannigfaltigkeit sucht die Orte, zu denen Token zurückkehren.</translation>
        </message>
        <message>
            <source>This token has no fingerprint of the kind that the discovery read.</source>
            <translation>Dieses Token hat keinen Fingerabdruck der Art, die die Entdeckung las.</translation>
        </message>
        <message>
            <source>Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th percentile.</source>
            <translation>Entfernung zu den 15 nächsten von %1 bekannten Token. Abseits beginnt beim 99,9. Perzentil.</translation>
        </message>
        <message>
            <source>off</source>
            <translation>abseits</translation>
        </message>
        <message>
            <source>on</source>
            <translation>darauf</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>an einer Grenze</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>Cluster %1</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>üblich</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldDesk</name>
        <message>
            <source>This chat</source>
            <translation>Dieser Chat</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Es wird gerade eine Antwort geschrieben.</translation>
        </message>
        <message>
            <source>The other session opens once it is complete or stopped.</source>
            <translation>Die andere Sitzung öffnet sich, sobald diese fertig oder angehalten ist.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldRuns</name>
        <message>
            <source>reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>Nachbarn</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>density tree</source>
            <translation>Dichtebaum</translation>
        </message>
        <message>
            <source>stability</source>
            <translation>Stabilität</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>Zusammenfassung</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message>
            <source>Time range</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>Token %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>an einer Grenze</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>Cluster %1</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>no clusters</source>
            <translation>keine Cluster</translation>
        </message>
        <message>
            <source>%1 clusters, %2 confirmed</source>
            <translation>%1 Cluster, %2 bestätigt</translation>
        </message>
        <message>
            <source>A first picture of a sample; clusters come with the whole.</source>
            <translation>Ein erstes Bild einer Stichprobe; Cluster kommen mit dem Ganzen.</translation>
        </message>
        <message>
            <source>A shapeless cloud of this size would look the same. No clusters are shown.</source>
            <translation>Eine formlose Wolke dieser Größe sähe gleich aus. Es werden keine Cluster gezeigt.</translation>
        </message>
        <message>
            <source>%1 of tokens lie in confirmed clusters</source>
            <translation>%1 der Token liegen in bestätigten Clustern</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>Senken weggelassen</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>position taken out</source>
            <translation>Position herausgerechnet</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldView</name>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Neue</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Gespeicherte</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>The chat that is shown</source>
            <translation>Der gezeigte Chat</translation>
        </message>
        <message>
            <source>Stored sessions of the last seven days</source>
            <translation>Gespeicherte Sitzungen der letzten sieben Tage</translation>
        </message>
        <message>
            <source>All stored sessions</source>
            <translation>Alle gespeicherten Sitzungen</translation>
        </message>
        <message>
            <source>All stored sessions, the shown chat, and what servers and campaigns recorded</source>
            <translation>Alle gespeicherten Sitzungen, der gezeigte Chat, und was Server und Kampagnen aufzeichneten</translation>
        </message>
        <message>
            <source>A file of points, traces, or another database</source>
            <translation>Eine Datei mit Punkten, Traces oder eine andere Datenbank</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Aus</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>Mannigfaltigkeit</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Entdeckung starten</translation>
        </message>
        <message>
            <source>Cancel discovery</source>
            <translation>Entdeckung abbrechen</translation>
        </message>
        <message>
            <source>Manifold of: %1</source>
            <translation>Mannigfaltigkeit von: %1</translation>
        </message>
        <message>
            <source>Open points, traces or a database…</source>
            <translation>Punkte, Traces oder eine Datenbank öffnen…</translation>
        </message>
        <message>
            <source>Points or density</source>
            <translation>Punkte oder Dichte</translation>
        </message>
        <message>
            <source>Colour by: %1</source>
            <translation>Farbe nach: %1</translation>
        </message>
        <message>
            <source>Next cluster</source>
            <translation>Nächster Cluster</translation>
        </message>
        <message>
            <source>Previous cluster</source>
            <translation>Voriger Cluster</translation>
        </message>
        <message>
            <source>Go to the live token</source>
            <translation>Zum laufenden Token</translation>
        </message>
        <message>
            <source>Show the whole manifold</source>
            <translation>Ganze Mannigfaltigkeit zeigen</translation>
        </message>
        <message>
            <source>Manifold as table</source>
            <translation>Mannigfaltigkeit als Tabelle</translation>
        </message>
        <message>
            <source>Play the times</source>
            <translation>Zeiten abspielen</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>Punkte öffnen</translation>
        </message>
        <message>
            <source>Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All files (*)</source>
            <translation>Punkte, Traces und Datenbanken (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Sinks as most tokens were recorded</source>
            <translation>Senken, wie die meisten Token aufgezeichnet wurden</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Senken weggelassen</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>Position taken out</source>
            <translation>Position herausgerechnet</translation>
        </message>
        <message>
            <source>Fingerprints there are most of</source>
            <translation>Fingerabdrücke, von denen es am meisten gibt</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Umfang</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Punkte</translation>
        </message>
        <message>
            <source>A dot for each token</source>
            <translation>Ein Punkt für jedes Token</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Dichte</translation>
        </message>
        <message>
            <source>How many tokens lie in a place</source>
            <translation>Wie viele Token an einer Stelle liegen</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>Which fingerprints are read</source>
            <translation>Welche Fingerabdrücke gelesen werden</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>Hand</translation>
        </message>
        <message>
            <source>Move the picture (H)</source>
            <translation>Bild verschieben (H)</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lasso</translation>
        </message>
        <message>
            <source>Draw around tokens (L)</source>
            <translation>Token umfahren (L)</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>Draw a box around tokens (B)</source>
            <translation>Rahmen um Token ziehen (B)</translation>
        </message>
        <message>
            <source>Find token text or session</source>
            <translation>Tokentext oder Sitzung suchen</translation>
        </message>
        <message>
            <source>Look for clusters again, with all tokens there are now</source>
            <translation>Noch einmal nach Clustern suchen, mit allen jetzigen Token</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Show as table (T)</source>
            <translation>Als Tabelle zeigen (T)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export the picture or its points</source>
            <translation>Bild oder Punkte exportieren</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Bild (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG-Bilder (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Zeichnung (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG-Zeichnungen (*.svg)</translation>
        </message>
        <message>
            <source>Points (CSV)…</source>
            <translation>Punkte (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV-Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Points (Parquet)…</source>
            <translation>Punkte (Parquet)…</translation>
        </message>
        <message>
            <source>Parquet tables (*.parquet)</source>
            <translation>Parquet-Tabellen (*.parquet)</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 exportieren</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gesichert</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 konnte nicht geschrieben werden. Wähle einen anderen Ort.</translation>
        </message>
        <message>
            <source>Discovery is running.</source>
            <translation>Die Entdeckung läuft.</translation>
        </message>
        <message>
            <source>The first picture comes within a second, clusters with the whole.</source>
            <translation>Das erste Bild kommt in einer Sekunde, Cluster mit dem Ganzen.</translation>
        </message>
        <message>
            <source>%1 tokens are too few to look for clusters; %2 are needed.</source>
            <translation>%1 Token sind zu wenige, um Cluster zu suchen; %2 sind nötig.</translation>
        </message>
        <message>
            <source>Chat on, or choose a larger scope.</source>
            <translation>Schreibe weiter, oder wähle einen größeren Umfang.</translation>
        </message>
        <message>
            <source>Discovery did not succeed.</source>
            <translation>Die Entdeckung gelang nicht.</translation>
        </message>
        <message>
            <source>Discovery was cancelled.</source>
            <translation>Die Entdeckung wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing is known of this scope yet.</source>
            <translation>Über diesen Umfang ist noch nichts bekannt.</translation>
        </message>
        <message>
            <source>No fingerprints of this kind yet.</source>
            <translation>Noch keine Fingerabdrücke dieser Art.</translation>
        </message>
        <message>
            <source>Capture records one kind at a time: choose it for the next run, or look at the kind there is most of.</source>
            <translation>Aufgezeichnet wird eine Art auf einmal: wähle sie für den nächsten Lauf, oder sieh dir die Art an, von der es am meisten gibt.</translation>
        </message>
        <message>
            <source>Show the kind there is most of</source>
            <translation>Die häufigste Art zeigen</translation>
        </message>
        <message>
            <source>No fingerprints yet.</source>
            <translation>Noch keine Fingerabdrücke.</translation>
        </message>
        <message>
            <source>Chat with fingerprint capture on, or open a database.</source>
            <translation>Chatte mit Fingerabdruck-Aufzeichnung, oder öffne eine Datenbank.</translation>
        </message>
        <message>
            <source>Open points or a database…</source>
            <translation>Punkte oder eine Datenbank öffnen…</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>%1 of %2 tokens shown</source>
            <translation>%1 von %2 Token gezeigt</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>Pause (Leertaste)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>Abspielen (Leertaste)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Abspielen</translation>
        </message>
        <message>
            <source>Discovery did not succeed. The earlier picture is kept.</source>
            <translation>Die Entdeckung gelang nicht. Das frühere Bild bleibt.</translation>
        </message>
        <message>
            <source>The position explains these clusters (shared information %1).</source>
            <translation>Die Position erklärt diese Cluster (gemeinsame Information %1).</translation>
        </message>
        <message>
            <source>Read them as places in the answer, not as ways of attending, or look without it:</source>
            <translation>Lies sie als Orte in der Antwort, nicht als Arten zu blicken, oder sieh ohne sie hin:</translation>
        </message>
        <message>
            <source>Leave sinks out</source>
            <translation>Senken weglassen</translation>
        </message>
        <message>
            <source>Take the position out</source>
            <translation>Position herausrechnen</translation>
        </message>
        <message>
            <source>Use fitted fingerprints</source>
            <translation>Angepasste Fingerabdrücke benutzen</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Nichts gefunden für „%1“.</translation>
        </message>
        <message>
            <source>%1 of %2 tokens found for “%3”.</source>
            <translation>%1 von %2 Token gefunden für „%3“.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManualPage</name>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>The manual is in English.</source>
            <translation>Das Handbuch ist auf Englisch.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Zurück, wo du warst (Esc)</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Links</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Rechts</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Das Handbuch durchsuchen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Page of the manual</source>
            <translation>Seite des Handbuchs</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapTable</name>
        <message>
            <source>Query</source>
            <translation>Query</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapView</name>
        <message>
            <source>pooled, zoom in</source>
            <translation>zusammengefasst, hineinzoomen</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>nicht behalten</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Query</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>distance %1</source>
            <translation>Entfernung %1</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>linear scale</source>
            <translation>lineare Skala</translation>
        </message>
        <message>
            <source>square-root scale</source>
            <translation>Quadratwurzel-Skala</translation>
        </message>
        <message>
            <source>logarithmic scale</source>
            <translation>logarithmische Skala</translation>
        </message>
        <message>
            <source>sinks hatched</source>
            <translation>Senken schraffiert</translation>
        </message>
        <message>
            <source>largest of %1 × %1</source>
            <translation>größtes aus %1 × %1</translation>
        </message>
        <message>
            <source>mean of %1 × %1</source>
            <translation>Mittel aus %1 × %1</translation>
        </message>
        <message>
            <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
            <translation>Linien werden für bis zu %1 Token gezeichnet; zu sehen sind %2. Zoome hinein (+), oder enge den Bereich ein.</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>Query %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>Key %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message>
            <source>function words</source>
            <translation>Funktionswörter</translation>
        </message>
        <message>
            <source>content words</source>
            <translation>Inhaltswörter</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>Satzzeichen</translation>
        </message>
        <message>
            <source>whitespace</source>
            <translation>Leerraum</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>Ziffern</translation>
        </message>
        <message>
            <source>Analyse marked</source>
            <translation>Auswerten</translation>
        </message>
        <message>
            <source>Mark words in the text by clicking (M)</source>
            <translation>Wörter im Text durch Klicken markieren (M)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Markieren</translation>
        </message>
        <message>
            <source>Clear the marks</source>
            <translation>Die Markierungen löschen</translation>
        </message>
        <message>
            <source>Save the whole report…</source>
            <translation>Den ganzen Bericht sichern…</translation>
        </message>
        <message>
            <source>Mark by rule</source>
            <translation>Nach Regel markieren</translation>
        </message>
        <message>
            <source>another word was likelier</source>
            <translation>ein anderes Wort war wahrscheinlicher</translation>
        </message>
        <message>
            <source>less likely than</source>
            <translation>unwahrscheinlicher als</translation>
        </message>
        <message>
            <source>members of sets</source>
            <translation>Mitglieder von Gruppen</translation>
        </message>
        <message>
            <source>as the trace says</source>
            <translation>wie der Trace sagt</translation>
        </message>
        <message>
            <source>Less likely than</source>
            <translation>Unwahrscheinlicher als</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>Less on marked</source>
            <translation>Weniger auf Markierten</translation>
        </message>
        <message>
            <source>p, by chance</source>
            <translation>p, durch Zufall</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Gilt</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>Minderung</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Drittel</translation>
        </message>
        <message>
            <source>marked filled, other outlined</source>
            <translation>markierte gefüllt, andere umrandet</translation>
        </message>
        <message>
            <source>Third</source>
            <translation>Drittel</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Markiert</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Reduction, %</source>
            <translation>Minderung, %</translation>
        </message>
        <message>
            <source>first third</source>
            <translation>erstes Drittel</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>Mitte</translation>
        </message>
        <message>
            <source>last third</source>
            <translation>letztes Drittel</translation>
        </message>
        <message>
            <source>Could it be chance?</source>
            <translation>Könnte es Zufall sein?</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>Quantil</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>gemessen</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>Nach Schicht</translation>
        </message>
        <message>
            <source>same scale, reduction below</source>
            <translation>gleiche Skala, Minderung darunter</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Difference at equal distance, with the labels exchanged between steps.</source>
            <translation>Unterschied bei gleicher Entfernung, mit zwischen Schritten getauschten Markierungen.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Paare</translation>
        </message>
        <message>
            <source>By kind of word</source>
            <translation>Nach Wortart</translation>
        </message>
        <message>
            <source>of the position looked at</source>
            <translation>der betrachteten Position</translation>
        </message>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>%n geschriebenes Token markiert.</numerusform>
                <numerusform>%n geschriebene Token markiert.</numerusform>
            </translation>
        </message>
        <message>
            <source>The report is of other marks.</source>
            <translation>Der Bericht gilt anderen Markierungen.</translation>
        </message>
        <message>
            <source>Analysing marked positions</source>
            <translation>Markierte Stellen werden ausgewertet</translation>
        </message>
        <message>
            <source>reading the attention of the answer</source>
            <translation>liest die Aufmerksamkeit der Antwort</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Wie gelesen</translation>
        </message>
        <message>
            <source>%1 and %2 pairs</source>
            <translation>%1 und %2 Paare</translation>
        </message>
        <message>
            <source>At equal distance</source>
            <translation>Bei gleicher Entfernung</translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n Entfernung enthält beide</numerusform>
                <numerusform>%n Entfernungen enthalten beide</numerusform>
            </translation>
        </message>
        <message>
            <source>As a place</source>
            <translation>Als ein Platz</translation>
        </message>
        <message>
            <source>members added up</source>
            <translation>Mitglieder zusammengezählt</translation>
        </message>
        <message>
            <source>No distance holds both kinds. The figure at equal distance is left out.</source>
            <translation>Keine Entfernung enthält beide Arten. Die Zahl bei gleicher Entfernung bleibt weg.</translation>
        </message>
        <message>
            <source>No clear difference at equal distance: exchanging the marks does as much in %1 of the cases.</source>
            <translation>Kein klarer Unterschied bei gleicher Entfernung: Vertauschen der Markierungen bewirkt in %1 der Fälle ebenso viel.</translation>
        </message>
        <message>
            <source>Marked positions get less attention at equal distance (%1).</source>
            <translation>Markierte Stellen bekommen bei gleicher Entfernung weniger Aufmerksamkeit (%1).</translation>
        </message>
        <message>
            <source>Marked positions get more attention at equal distance (%1).</source>
            <translation>Markierte Stellen bekommen bei gleicher Entfernung mehr Aufmerksamkeit (%1).</translation>
        </message>
        <message>
            <source>Exchanging the marks between steps does as much in %1 of the cases.</source>
            <translation>Vertauschen der Markierungen zwischen Schritten bewirkt in %1 der Fälle ebenso viel.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>The answer ends in a repetition loop: read the figures with care.</source>
            <translation>Die Antwort endet in einer Wiederholungsschleife: lies die Zahlen mit Vorsicht.</translation>
        </message>
        <message>
            <source>No repetition loop at the end of the answer.</source>
            <translation>Keine Wiederholungsschleife am Ende der Antwort.</translation>
        </message>
        <message>
            <source>No distance holds both kinds.</source>
            <translation>Keine Entfernung enthält beide Arten.</translation>
        </message>
        <message>
            <source>measured %1</source>
            <translation>gemessen %1</translation>
        </message>
        <message>
            <source>grey: 95 % of exchanges, %1 to %2</source>
            <translation>grau: 95 % der Vertauschungen, %1 bis %2</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Den Bericht sichern</translation>
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
            <translation>Es gibt keine Antwort, in der sich Wörter markieren ließen.</translation>
        </message>
        <message>
            <source>Open the model that wrote this to read its attention again.</source>
            <translation>Öffne das Modell, das dies schrieb, um seine Aufmerksamkeit noch einmal zu lesen.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Eine Antwort wird gerade geschrieben.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1).</source>
            <translation>Dieser Trace wurde von einem anderen Modell geschrieben (%1).</translation>
        </message>
        <message>
            <source>Nothing is marked. Click tokens, drag, or mark by rule.</source>
            <translation>Nichts ist markiert. Klicke Token an, ziehe, oder markiere nach Regel.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message>
            <source>Where all of this row’s attention went</source>
            <translation>Wohin die ganze Aufmerksamkeit dieser Zeile ging</translation>
        </message>
        <message>
            <source>%1 hubs kept %2</source>
            <translation>%1 Hubs behielten %2</translation>
        </message>
        <message>
            <source>top %1 kept %2</source>
            <translation>obere %1 behielten %2</translation>
        </message>
        <message>
            <source>sinks %1</source>
            <translation>Senken %1</translation>
        </message>
        <message>
            <source>not kept %1</source>
            <translation>nicht behalten %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>Mittel von %Ln Kopf</numerusform>
                <numerusform>Mittel von %Ln Köpfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>Mittel von %Ln Schicht</numerusform>
                <numerusform>Mittel von %Ln Schichten</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message>
            <source>tells</source>
            <translation>sagt etwas</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>nur hier</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>nicht besser</translation>
        </message>
        <message>
            <source>tells here</source>
            <translation>sagt hier etwas</translation>
        </message>
        <message>
            <source>Own set…</source>
            <translation>Eigene Fragen…</translation>
        </message>
        <message>
            <source>Use this limit</source>
            <translation>Diese Grenze benutzen</translation>
        </message>
        <message>
            <source>Show in Router</source>
            <translation>Im Router zeigen</translation>
        </message>
        <message>
            <source>Save the rows behind this table…</source>
            <translation>Die Zeilen hinter dieser Tabelle sichern…</translation>
        </message>
        <message>
            <source>The model answers questions whose answers are known. A signal is worth something if it is higher where the model was wrong.</source>
            <translation>Das Modell beantwortet Fragen, deren Antworten bekannt sind. Ein Signal taugt etwas, wenn es dort höher ist, wo das Modell falsch lag.</translation>
        </message>
        <message>
            <source>Measure signals</source>
            <translation>Signale messen</translation>
        </message>
        <message>
            <source>Measure signals on this model</source>
            <translation>Signale an diesem Modell messen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Zurück, wo du warst (Esc)</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Fragensatz</translation>
        </message>
        <message>
            <source>Second question set, that a signal must hold on too</source>
            <translation>Zweiter Fragensatz, an dem ein Signal auch halten muss</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>Stichproben</translation>
        </message>
        <message>
            <source>Per answer</source>
            <translation>Je Antwort</translation>
        </message>
        <message>
            <source>Per token</source>
            <translation>Je Token</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Signale</translation>
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
            <translation>0 bis 1</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>Bei gleicher Länge</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Übertragung</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Grenze</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Ausgewogen</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>ROC curves of both halves</source>
            <translation>ROC-Kurven beider Hälften</translation>
        </message>
        <message>
            <source>half A chooses, half B reports</source>
            <translation>Hälfte A wählt, Hälfte B berichtet</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Fragensätze</translation>
        </message>
        <message>
            <source>and</source>
            <translation>und</translation>
        </message>
        <message>
            <source>What may be concluded</source>
            <translation>Was sich schließen lässt</translation>
        </message>
        <message>
            <source>no second set</source>
            <translation>kein zweiter Satz</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1, %n Frage</numerusform>
                <numerusform>%1, %n Fragen</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring signals</source>
            <translation>Signale werden gemessen</translation>
        </message>
        <message>
            <source>Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out</source>
            <translation>Stufe %1 von %1, Stichproben; alles ist beantwortet, %2 falsch, %3 leer und ausgelassen</translation>
        </message>
        <message>
            <source>Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty</source>
            <translation>Stufe %1 von %2, fragt: %3 von %4, %5 falsch, %6 leer</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Messen</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Noch einmal messen</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Öffne zuerst ein Modell dieses Rechners.</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Without attention, to compare with</source>
            <translation>Ohne Aufmerksamkeit, zum Vergleich</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance · %1</source>
            <translation>AUROC mit 95-%-Intervall, 0,5 ist Zufall · %1</translation>
        </message>
        <message>
            <source>Discs: attention; squares: without it. Under 0.5: lower when wrong. Balanced: accuracy on half B. %1: %2 of %3 wrong.</source>
            <translation>Scheiben: Aufmerksamkeit; Quadrate: ohne sie. Unter 0,5: niedriger, wenn falsch. Ausgewogen: Trefferquote auf Hälfte B. %1: %2 von %3 falsch.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>Nur %n falsche Antwort: die Intervalle sind weit.</numerusform>
                <numerusform>Nur %n falsche Antworten: die Intervalle sind weit.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not measured on this model.</source>
            <translation>An diesem Modell nicht gemessen.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist geöffnet.</translation>
        </message>
        <message>
            <source>Choose the sets and measure. A chat waits until the questions are answered.</source>
            <translation>Wähle die Sätze und miss. Ein Chat wartet, bis die Fragen beantwortet sind.</translation>
        </message>
        <message>
            <source>Open a model of this computer, then measure.</source>
            <translation>Öffne ein Modell dieses Rechners, dann miss.</translation>
        </message>
        <message>
            <source>No signal tells wrong answers from right ones at equal length%1.</source>
            <translation>Kein Signal unterscheidet falsche Antworten von richtigen bei gleicher Länge%1.</translation>
        </message>
        <message>
            <source> and on the other set</source>
            <translation> und auf dem anderen Satz</translation>
        </message>
        <message>
            <source>Wrong answers are told from right ones at equal length%1 by: %2.</source>
            <translation>Falsche Antworten werden von richtigen bei gleicher Länge%1 unterschieden durch: %2.</translation>
        </message>
        <message>
            <source>No attention signal carries over, so drift raises no alarm here: read it as a note about the text.</source>
            <translation>Kein Signal der Aufmerksamkeit überträgt sich, darum löst Drift hier keinen Alarm aus: lies ihn als Bemerkung zum Text.</translation>
        </message>
        <message>
            <source>On this set only: %1.</source>
            <translation>Nur auf diesem Satz: %1.</translation>
        </message>
        <message>
            <source>Limit for %1</source>
            <translation>Grenze für %1</translation>
        </message>
        <message>
            <source>Fires at</source>
            <translation>Schlägt an ab</translation>
        </message>
        <message>
            <source>Wrong answers found</source>
            <translation>Gefundene falsche Antworten</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>Fehlalarme</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>Ausgewogene Trefferquote</translation>
        </message>
        <message>
            <source>No alarm reads this signal.</source>
            <translation>Kein Alarm liest dieses Signal.</translation>
        </message>
        <message>
            <source>It is lower where answers are wrong; the alarm fires above.</source>
            <translation>Es ist niedriger, wo Antworten falsch sind; der Alarm schlägt darüber an.</translation>
        </message>
        <message>
            <source>Takes effect with the next run.</source>
            <translation>Gilt ab dem nächsten Lauf.</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>Fehlalarme</translation>
        </message>
        <message>
            <source>Own set</source>
            <translation>Eigener Satz</translation>
        </message>
        <message>
            <source>Question sets (*.json)</source>
            <translation>Fragensätze (*.json)</translation>
        </message>
        <message>
            <source>Save the rows</source>
            <translation>Die Zeilen sichern</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Surprisal, mean</source>
            <translation>Surprisal, Mittel</translation>
        </message>
        <message>
            <source>Next-token entropy, mean</source>
            <translation>Entropie des nächsten Tokens, Mittel</translation>
        </message>
        <message>
            <source>Answer length</source>
            <translation>Länge der Antwort</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Vorsprung des ersten vor dem zweiten</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropie der Zeile</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Senkenanteil</translation>
        </message>
        <message>
            <source>Heading spread, highest</source>
            <translation>Richtungsstreuung, höchste</translation>
        </message>
        <message>
            <source>Drift, highest</source>
            <translation>Drift, höchster</translation>
        </message>
        <message>
            <source>Lookback, probe over heads</source>
            <translation>Lookback, Sonde über Köpfe</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelCatalog</name>
        <message>
            <source>Opened before</source>
            <translation>Früher geöffnet</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>passt</translation>
        </message>
        <message>
            <source>fits, little room left</source>
            <translation>passt, wenig Platz übrig</translation>
        </message>
        <message>
            <source>%1 short</source>
            <translation>%1 fehlen</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>nicht bekannt</translation>
        </message>
        <message>
            <source>%1 of %2 layers</source>
            <translation>%1 von %2 Schichten</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>alle Schichten</translation>
        </message>
        <message>
            <source>, %1 see a window</source>
            <translation>, %1 sehen ein Fenster</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>Holen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Repositories</source>
            <translation>Repositorys</translation>
        </message>
        <message>
            <source>Files of the repository</source>
            <translation>Dateien des Repositorys</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Downloads</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>Modelle auf diesem Rechner</translation>
        </message>
        <message>
            <source>Get models</source>
            <translation>Modelle holen</translation>
        </message>
        <message>
            <source>Address and token…</source>
            <translation>Adresse und Token…</translation>
        </message>
        <message>
            <source>Which hub is asked: Preferences, Model hub</source>
            <translation>Welches Verzeichnis gefragt wird: Einstellungen, Modellverzeichnis</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Zurück, wo du warst (Esc)</translation>
        </message>
        <message>
            <source>Downloads and models</source>
            <translation>Downloads und Modelle</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Teile der Seite</translation>
        </message>
        <message>
            <source>Words of its name, or OWNER/NAME</source>
            <translation>Wörter des Namens, oder EIGNER/NAME</translation>
        </message>
        <message>
            <source>Search the hub</source>
            <translation>Das Verzeichnis durchsuchen</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Memory: the weights against what is free now; the cache of the context comes on top.</source>
            <translation>Speicher: die Gewichte gegen das, was jetzt frei ist; der Cache des Kontexts kommt hinzu.</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>Auf diesem Rechner</translation>
        </message>
        <message>
            <source>Models of other programs are used where they are, and deleted there.</source>
            <translation>Modelle anderer Programme werden benutzt, wo sie liegen, und dort gelöscht.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Most fetched</source>
            <translation>Meistgeholte</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1 wird gefragt…</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Nichts gefunden.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Zu „%1“ wurde nichts gefunden.</translation>
        </message>
        <message>
            <source>Repositories with GGUF files or safetensors are listed.</source>
            <translation>Aufgeführt werden Repositorys mit GGUF-Dateien oder safetensors.</translation>
        </message>
        <message>
            <source>No server was asked so far.</source>
            <translation>Bisher wurde kein Server gefragt.</translation>
        </message>
        <message>
            <source>Search sends your words to %1, and nothing else.</source>
            <translation>Die Suche schickt deine Wörter an %1, sonst nichts.</translation>
        </message>
        <message>
            <source>asking for them…</source>
            <translation>wird erfragt…</translation>
        </message>
        <message>
            <source>, licence %1</source>
            <translation>, Lizenz %1</translation>
        </message>
        <message>
            <source>choose a repository</source>
            <translation>wähle ein Repository</translation>
        </message>
        <message>
            <source>It is here already, in %1. It is not fetched again.</source>
            <translation>Es ist schon hier, in %1. Es wird nicht noch einmal geholt.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Von der Liste nehmen</translation>
        </message>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>noch %n</numerusform>
                <numerusform>noch %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Downloads and models (%1)</source>
            <translation>Downloads und Modelle (%1)</translation>
        </message>
        <message>
            <source>Nothing is being fetched. What you get goes into the app’s own folder, %1.</source>
            <translation>Es wird nichts geholt. Was du holst, kommt in den Ordner der App, %1.</translation>
        </message>
        <message>
            <source>What is not whole when the program ends is paused, and goes on where it stopped.</source>
            <translation>Was nicht ganz da ist, wenn das Programm endet, wird angehalten und geht dort weiter, wo es stehen blieb.</translation>
        </message>
        <message>
            <source>It belongs to another program. Delete it there.</source>
            <translation>Es gehört einem anderen Programm. Lösche es dort.</translation>
        </message>
        <message>
            <source>%1 of memory free</source>
            <translation>%1 Speicher frei</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPlot</name>
        <message>
            <source>%1 answers, %2 tokens, %3 tokens/s</source>
            <translation>%1 Antworten, %2 Token, %3 Token/s</translation>
        </message>
        <message>
            <source>The two share no prompt.</source>
            <translation>Die beiden haben keinen Prompt gemeinsam.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
        </message>
        <message>
            <source>Percent of tokens</source>
            <translation>Prozent der Token</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A Token</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B Token</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>  B − A as read</source>
            <translation>  B − A wie gelesen</translation>
        </message>
        <message>
            <source>  at equal length</source>
            <translation>  bei gleicher Länge</translation>
        </message>
        <message>
            <source>B − A, points</source>
            <translation>B − A, Punkte</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>local mass</source>
            <translation>lokale Masse</translation>
        </message>
        <message>
            <source>long mass upwards; most in one cell %1 of the tokens</source>
            <translation>ferne Masse nach oben; am meisten in einem Feld %1 der Token</translation>
        </message>
        <message>
            <source>%1 tokens, %2 clusters, noise %3</source>
            <translation>%1 Token, %2 Cluster, Rauschen %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message>
            <source>At equal length B has more %1: %2 points (95 %: %3 to %4).</source>
            <translation>Bei gleicher Länge hat B mehr %1: %2 Punkte (95 %: %3 bis %4).</translation>
        </message>
        <message>
            <source>At equal length B has less %1: %2 points (95 %: %3 to %4).</source>
            <translation>Bei gleicher Länge hat B weniger %1: %2 Punkte (95 %: %3 bis %4).</translation>
        </message>
        <message>
            <source>In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>In %5 hat B bei gleicher Länge mehr %1: %2 Punkte (95 %: %3 bis %4).</translation>
        </message>
        <message>
            <source>In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>In %5 hat B bei gleicher Länge weniger %1: %2 Punkte (95 %: %3 bis %4).</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>%Ln weiterer steht in der Tabelle.</numerusform>
                <numerusform>%Ln weitere stehen in der Tabelle.</numerusform>
            </translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Kein klarer Unterschied.</translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>Über den %Ln Prompt, den beide beantwortet haben; Intervalle ziehen ganze Prompts neu, auf beiden Seiten dieselben.</numerusform>
                <numerusform>Über die %Ln Prompts, die beide beantwortet haben; Intervalle ziehen ganze Prompts neu, auf beiden Seiten dieselben.</numerusform>
            </translation>
        </message>
        <message>
            <source>So few prompts leave wide intervals.</source>
            <translation>So wenige Prompts lassen weite Intervalle.</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>verschieden</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>kein klarer Unterschied</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Tokens in the last discovery</source>
            <translation>Token in der letzten Entdeckung</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Cluster</translation>
        </message>
        <message>
            <source>Of them confirmed</source>
            <translation>Davon bestätigt</translation>
        </message>
        <message>
            <source>Noise, percent of the tokens</source>
            <translation>Rauschen, Prozent der Token</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsTable</name>
        <message>
            <source>needs %1 of %2, %3 is free</source>
            <translation>braucht %1 von %2, %3 sind frei</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Braucht</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Passt</translation>
        </message>
        <message>
            <source>Attention can be read from</source>
            <translation>Aufmerksamkeit lesbar aus</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoeModel</name>
        <message>
            <source>The top expert differs from the step before</source>
            <translation>Der oberste Experte ist ein anderer als im Schritt davor</translation>
        </message>
        <message>
            <source>%1, changed</source>
            <translation>%1, gewechselt</translation>
        </message>
        <message>
            <source>Entropy of the router over all experts, in bits</source>
            <translation>Entropie des Routers über alle Experten, in Bit</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Schicht</translation>
        </message>
        <message>
            <source>Experts 0 to %1, by weight</source>
            <translation>Experten 0 bis %1, nach Gewicht</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Oberster</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Gewicht</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>Bit</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoePage</name>
        <message>
            <source>The mark beside the top expert: it differs from the step before.</source>
            <translation>Die Marke neben dem obersten Experten: er ist ein anderer als im Schritt davor.</translation>
        </message>
        <message>
            <source>Experts by layer</source>
            <translation>Experten nach Schicht</translation>
        </message>
        <message>
            <source>No experts were recorded for this token.</source>
            <translation>Für dieses Token wurden keine Experten aufgezeichnet.</translation>
        </message>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>Benutzt %Ln Experten je Schicht</numerusform>
                <numerusform>Benutzt %Ln Experten je Schicht</numerusform>
            </translation>
        </message>
        <message>
            <source>Shared %1</source>
            <translation>Gemeinsame %1</translation>
        </message>
        <message>
            <source>Changed in %1 of %2</source>
            <translation>Gewechselt in %1 von %2</translation>
        </message>
        <message>
            <source>Load so far</source>
            <translation>Last bisher</translation>
        </message>
        <message>
            <source>layer %1 · %2 steps · dashed: even load</source>
            <translation>Schicht %1 · %2 Schritte · gestrichelt: gleichmäßige Last</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Note</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::OverlayPlot</name>
        <message>
            <source>not recorded</source>
            <translation>nicht aufgezeichnet</translation>
        </message>
        <message>
            <source>%1 tokens back: A %2, B %3</source>
            <translation>%1 Token zurück: A %2, B %3</translation>
        </message>
        <message>
            <source>No distances were recorded.</source>
            <translation>Es wurden keine Entfernungen aufgezeichnet.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>Token zurück</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PairRun</name>
        <message>
            <source>Stopped.</source>
            <translation>Angehalten.</translation>
        </message>
        <message>
            <source>Stopped: another session was opened.</source>
            <translation>Angehalten: eine andere Sitzung wurde geöffnet.</translation>
        </message>
        <message>
            <source>Two answers are being written.</source>
            <translation>Zwei Antworten werden geschrieben.</translation>
        </message>
        <message>
            <source>There is no question yet.</source>
            <translation>Es gibt noch keine Frage.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Das Modell wird geöffnet.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>Das Modell schreibt.</translation>
        </message>
        <message>
            <source>%1 runs on a server, and %2 would take its place. Put it first.</source>
            <translation>%1 läuft auf einem Server, und %2 träte an seine Stelle. Setz es an die erste Stelle.</translation>
        </message>
        <message>
            <source>The first answer did not come to its end. %1</source>
            <translation>Die erste Antwort kam nicht zu ihrem Ende. %1</translation>
        </message>
        <message>
            <source>The first answer is there, the second did not come to its end. %1</source>
            <translation>Die erste Antwort ist da, die zweite kam nicht zu ihrem Ende. %1</translation>
        </message>
        <message>
            <source>%1 is being opened</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>%1 reads the prompt</source>
            <translation>%1 liest den Prompt</translation>
        </message>
        <message>
            <source>%1 writes</source>
            <translation>%1 schreibt</translation>
        </message>
        <message>
            <source>%1 of 2: %2</source>
            <translation>%1 von 2: %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Palette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt benutzte Dateien</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Command, model, file or position</source>
            <translation>Befehl, Modell, Datei oder Position</translation>
        </message>
        <message>
            <source>Type a command, a model, a file, or # and a position</source>
            <translation>Gib einen Befehl, ein Modell, eine Datei ein, oder # und eine Position</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Ergebnisse</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
            <translation>↑ ↓ wählen · Enter ausführen · &gt; Befehle · # Position · Esc schließen</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>Nichts gefunden.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln Ergebnis</numerusform>
                <numerusform>%Ln Ergebnisse</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PaletteField</name>
        <message>
            <source>Search or run a command</source>
            <translation>Suchen oder einen Befehl ausführen</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Command palette (%1)</source>
            <translation>Befehlspalette (%1)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ParametersPanel</name>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>%1: “%2” was not understood. The former value stays.</source>
            <translation>%1: „%2“ wurde nicht verstanden. Der frühere Wert bleibt.</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Sampling</translation>
        </message>
        <message>
            <source>Takes effect with the next answer.</source>
            <translation>Gilt ab der nächsten Antwort.</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>Längste Antwort, Token</translation>
        </message>
        <message>
            <source>The answer stops there; it can be continued.</source>
            <translation>Dort endet die Antwort; sie kann fortgesetzt werden.</translation>
        </message>
        <message>
            <source>until the context is full</source>
            <translation>bis der Kontext voll ist</translation>
        </message>
        <message>
            <source>Alternatives kept</source>
            <translation>Behaltene Alternativen</translation>
        </message>
        <message>
            <source>Other words it weighed, kept for each token.</source>
            <translation>Andere Wörter, die es abwog, für jedes Token behalten.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Stop texts</source>
            <translation>Stopptexte</translation>
        </message>
        <message>
            <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
            <translation>Die Antwort endet vor jedem davon. Trenne sie mit |; \n steht für eine neue Zeile.</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Aufzeichnung</translation>
        </message>
        <message>
            <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
            <translation>Was von jedem Schritt aufgezeichnet wird, ab der nächsten Antwort. Die Statusleiste zeigt, was es kostet.</translation>
        </message>
        <message>
            <source>Zone rules</source>
            <translation>Zonenregeln</translation>
        </message>
        <message>
            <source>The rules that name the zone of a step.</source>
            <translation>Die Regeln, die die Zone eines Schritts benennen.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Takes effect when a model is opened.</source>
            <translation>Gilt, wenn ein Modell geöffnet wird.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingModel</name>
        <message>
            <source>own place</source>
            <translation>eigene Stelle</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>Senke</translation>
        </message>
        <message>
            <source>Rank looked at</source>
            <translation>Rang beachtet</translation>
        </message>
        <message>
            <source>Rank mattered</source>
            <translation>Rang gezählt</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Kopf</translation>
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
            <translation>Blick</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Effect, nat</source>
            <translation>Wirkung, nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingPanel</name>
        <message>
            <source>Where the two orders part</source>
            <translation>Wo die beiden Reihenfolgen auseinandergehen</translation>
        </message>
        <message>
            <source>rank in each</source>
            <translation>Rang in jeder</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PlotPanel</name>
        <message>
            <source>Show as table (T)</source>
            <translation>Als Tabelle zeigen (T)</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Als Tabelle zeigen</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 exportieren</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gesichert</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 konnte nicht geschrieben werden. Wähle einen anderen Ort.</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Bild (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG-Bilder (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Zeichnung (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG-Zeichnungen (*.svg)</translation>
        </message>
        <message>
            <source>Data (CSV)…</source>
            <translation>Daten (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV-Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Bild kopieren</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>Daten kopieren</translation>
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
            <translation>Sitzung</translation>
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
            <translation>Cluster</translation>
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
            <translation>Alles auf Vorgabe</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Zurück, wo du warst (Esc)</translation>
        </message>
        <message>
            <source>Every setting of this page as at the first start; Undo takes it back</source>
            <translation>Jede Einstellung dieser Seite wie beim ersten Start; Rückgängig nimmt es zurück</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Parts of the preferences</source>
            <translation>Teile der Einstellungen</translation>
        </message>
        <message>
            <source>Everything takes effect at once, unless a line says otherwise.</source>
            <translation>Alles gilt sofort, wenn eine Zeile nichts anderes sagt.</translation>
        </message>
        <message>
            <source>Every setting has its default already.</source>
            <translation>Jede Einstellung steht schon auf ihrer Vorgabe.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>%Ln Einstellung auf Vorgabe gesetzt.</numerusform>
                <numerusform>%Ln Einstellungen auf Vorgabe gesetzt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions, models, keys and tokens stay.</source>
            <translation>Sitzungen, Modelle, Schlüssel und Zugangstoken bleiben.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privates</translation>
        </message>
        <message>
            <source>Models on this computer: nothing you type or read leaves it. A server gets what you send to it, and nothing else.</source>
            <translation>Modelle auf diesem Computer: nichts, was du schreibst oder liest, verlässt ihn. Ein Server bekommt, was du ihm sendest, und sonst nichts.</translation>
        </message>
        <message>
            <source>Keys of servers are kept until the program ends.</source>
            <translation>Schlüssel von Servern bleiben, bis das Programm endet.</translation>
        </message>
        <message>
            <source>No keychain is running. Keys of servers are kept in %1, a file that only you can read.</source>
            <translation>Es läuft kein Schlüsselbund. Schlüssel von Servern liegen in %1, einer Datei, die nur du lesen kannst.</translation>
        </message>
        <message>
            <source>Keys of servers are kept in the keychain.</source>
            <translation>Schlüssel von Servern liegen im Schlüsselbund.</translation>
        </message>
        <message>
            <source>Chats are saved by themselves while they are written, on this computer alone.</source>
            <translation>Chats werden von selbst gesichert, während sie geschrieben werden, nur auf diesem Computer.</translation>
        </message>
        <message>
            <source>Chats are saved when you save them.</source>
            <translation>Chats werden gesichert, wenn du sie sicherst.</translation>
        </message>
        <message>
            <source>Write prompt text into a log</source>
            <translation>Text der Prompts in ein Protokoll schreiben</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Protokoll zeigen</translation>
        </message>
        <message>
            <source>Delete the log</source>
            <translation>Protokoll löschen</translation>
        </message>
        <message>
            <source>What models are asked from this window is in %1, %2, which only you can read.</source>
            <translation>Was Modelle aus diesem Fenster gefragt werden, steht in %1, %2, die nur du lesen kannst.</translation>
        </message>
        <message>
            <source>Each question with all the model gets to read, into %1, which only you can read. Nothing is written while this is off.</source>
            <translation>Jede Frage mit allem, was das Modell zu lesen bekommt, in %1, das nur du lesen kannst. Solange dies aus ist, wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>The log could not be written, so it is off: %1, %2</source>
            <translation>Das Protokoll ließ sich nicht schreiben und ist darum aus: %1, %2</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Zeigen …</translation>
        </message>
        <message>
            <source>Show crash reports</source>
            <translation>Absturzberichte zeigen</translation>
        </message>
        <message>
            <source>Delete crash reports</source>
            <translation>Absturzberichte löschen</translation>
        </message>
        <message>
            <source>Crash reports stay here: there are none.</source>
            <translation>Absturzberichte bleiben hier: es gibt keine.</translation>
        </message>
        <message>
            <source>Crash reports stay here: %1, %2</source>
            <translation>Absturzberichte bleiben hier: %1, %2</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <source>Ctrl +, −, 0</source>
            <translation>Strg +, −, 0</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>from the next start on</source>
            <translation>ab dem nächsten Start</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Modellordner</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Ordner hinzufügen…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Noch einmal suchen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln Modell</numerusform>
                <numerusform>%Ln Modelle</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>nicht da</translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln beschädigt</numerusform>
                <numerusform>%Ln beschädigt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln Ort</numerusform>
                <numerusform>%Ln Orten</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
        <message>
            <source>Sidecar</source>
            <translation>Sidecar</translation>
        </message>
        <message>
            <source>Push the fingerprints of answers</source>
            <translation>Fingerabdrücke der Antworten senden</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait, %3 lost: more did not fit.</source>
            <translation>%1 gesendet, %2 warten, %3 verloren: mehr passte nicht.</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait.</source>
            <translation>%1 gesendet, %2 warten.</translation>
        </message>
        <message>
            <source>Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints of many sessions; it gets no text.</source>
            <translation>Aus. Ein Sidecar (attnx sidecar) bewahrt und gruppiert die Fingerabdrücke vieler Sitzungen; Text bekommt er keinen.</translation>
        </message>
        <message>
            <source>This is no address of a sidecar. Write it like tcp://127.0.0.1:9001.</source>
            <translation>Das ist keine Adresse eines Sidecars. Schreib sie wie tcp://127.0.0.1:9001.</translation>
        </message>
        <message>
            <source>The sidecar is away.</source>
            <translation>Der Sidecar ist nicht da.</translation>
        </message>
        <message>
            <source>Connected.</source>
            <translation>Verbunden.</translation>
        </message>
        <message>
            <source>Model hub</source>
            <translation>Modellverzeichnis</translation>
        </message>
        <message>
            <source>Forget the token</source>
            <translation>Das Token vergessen</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>hinterlegt</translation>
        </message>
        <message>
            <source>only for gated models</source>
            <translation>nur für geschützte Modelle</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in a file that only you can read, and goes to this address alone.</source>
            <translation>Das Verzeichnis wird nur unter Modell, Modelle holen gefragt, wenn du dort suchst. Das Token liegt in einer Datei, die nur du lesen kannst, und geht nur an diese Adresse.</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in the keychain, and goes to this address alone.</source>
            <translation>Das Verzeichnis wird nur unter Modell, Modelle holen gefragt, wenn du dort suchst. Das Token liegt im Schlüsselbund und geht nur an diese Adresse.</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Grenzen</translation>
        </message>
        <message>
            <source>for the next model that is opened</source>
            <translation>für das nächste Modell, das geöffnet wird</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Prozessor-Threads</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatisch</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Numbers in the cache</source>
            <translation>Zahlen im Cache</translation>
        </message>
        <message>
            <source>The open model holds %1 tokens; its cache takes %2.</source>
            <translation>Das offene Modell fasst %1 Token; sein Cache braucht %2.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>noch %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PromptProgress</name>
        <message>
            <source>Reading the prompt</source>
            <translation>Prompt wird gelesen</translation>
        </message>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Prompt wird gelesen: %1 von %2 Token</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, noch %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::QuestionDesk</name>
        <message>
            <source>There is no text yet.</source>
            <translation>Noch gibt es keinen Text.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>Das Modell wird geöffnet.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Kein Modell ist offen. Öffne das Modell dieses Trace, um es zu berechnen.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Es wird gerade eine Antwort geschrieben.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1). It cannot be computed here.</source>
            <translation>Dieser Trace wurde von einem anderen Modell geschrieben (%1). Er kann hier nicht berechnet werden.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Dieser Server gibt keine Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so its context cannot be read.</source>
            <translation>Token %1 fehlt in diesem Trace, daher kann sein Kontext nicht gelesen werden.</translation>
        </message>
        <message>
            <source>There is no eviction policy %1.</source>
            <translation>Es gibt keine Verdrängungsregel %1.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Rail</name>
        <message>
            <source>Views</source>
            <translation>Ansichten</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RangeEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Es ist kein Modell geöffnet. Öffne das Modell dieses Trace, um es zu berechnen.</translation>
        </message>
        <message>
            <source>Nothing was written yet.</source>
            <translation>Noch wurde nichts geschrieben.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RegenerateDialog</name>
        <message>
            <source>%1, as now</source>
            <translation>%1, wie jetzt</translation>
        </message>
        <message>
            <source>As now  %1</source>
            <translation>Wie jetzt  %1</translation>
        </message>
        <message>
            <source>Another temperature</source>
            <translation>Andere Temperatur</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Sampling</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatur</translation>
        </message>
        <message>
            <source>Regenerate with</source>
            <translation>Neu schreiben mit</translation>
        </message>
        <message>
            <source>The answer that stands is kept as a branch. Another model is opened first and stays open; other sampling holds for this answer alone.</source>
            <translation>Die jetzige Antwort bleibt als Zweig. Ein anderes Modell wird zuerst geöffnet und bleibt offen; anderes Sampling gilt nur für diese Antwort.</translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Neu schreiben</translation>
        </message>
        <message>
            <source>Run both</source>
            <translation>Beide laufen lassen</translation>
        </message>
        <message>
            <source>The last question is answered twice, first by A, then by B, and Compare shows both. One model is open at a time; the second one stays open. The answer that stands now, and A’s, are kept as branches.</source>
            <translation>Die letzte Frage wird zweimal beantwortet, zuerst von A, dann von B, und Vergleich zeigt beide. Es ist immer ein Modell offen; das zweite bleibt offen. Die jetzige Antwort und die von A bleiben als Zweige erhalten.</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Auf diesem Computer wurde kein Modell gefunden.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RequestsModel</name>
        <message>
            <source>queued</source>
            <translation>wartet</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>liest</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>schreibt</translation>
        </message>
        <message>
            <source>done</source>
            <translation>fertig</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>response</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <source>message</source>
            <translation>Nachricht</translation>
        </message>
        <message>
            <source>completion</source>
            <translation>Fortsetzung</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>ohne Namen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>%1 zu lesen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 geschrieben</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Client</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Fragt nach</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>Tok/s</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Seit</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message>
            <source>Zone preset</source>
            <translation>Zonenregeln</translation>
        </message>
        <message>
            <source>Compass reads</source>
            <translation>Kompass liest</translation>
        </message>
        <message>
            <source>Rows of the compass</source>
            <translation>Zeilen des Kompasses</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source> steps</source>
            <translation> Schritte</translation>
        </message>
        <message>
            <source>Steps of the heading spread</source>
            <translation>Schritte der Richtungsstreuung</translation>
        </message>
        <message>
            <source>Window of the compass</source>
            <translation>Fenster des Kompasses</translation>
        </message>
        <message>
            <source>Sinks in the compass</source>
            <translation>Senken im Kompass</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Senken weggelassen</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at. They hide where the rest points; a run is always watched without them.</source>
            <translation>Senken sind Stellen, auf die fast jedes Token blickt. Sie verdecken, wohin der Rest zeigt; ein Lauf wird immer ohne sie beobachtet.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>Bei Drift</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Log only</source>
            <translation>Nur vermerken</translation>
        </message>
        <message>
            <source>Stop early</source>
            <translation>Früh beenden</translation>
        </message>
        <message>
            <source>Re-route</source>
            <translation>Umleiten</translation>
        </message>
        <message>
            <source>Limits W, D</source>
            <translation>Grenzen W, D</translation>
        </message>
        <message>
            <source>Limit of the heading spread for this model</source>
            <translation>Grenze der Richtungsstreuung für dieses Modell</translation>
        </message>
        <message>
            <source>Limit of the drift for this model</source>
            <translation>Grenze der Drift für dieses Modell</translation>
        </message>
        <message>
            <source>Kept for this model; takes effect with the next run</source>
            <translation>Für dieses Modell behalten; gilt ab dem nächsten Lauf</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Grenze der Richtungsstreuung</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Grenze der Drift</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>the token before</source>
            <translation>das Token davor</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>etwa %Ln Token zurück</numerusform>
                <numerusform>etwa %Ln Token zurück</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply advice to the next run</source>
            <translation>Empfehlung auf den nächsten Lauf anwenden</translation>
        </message>
        <message>
            <source>Next source of the compass</source>
            <translation>Nächste Quelle des Kompasses</translation>
        </message>
        <message>
            <source>Measure signals…</source>
            <translation>Signale messen…</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>Vorheriger Schritt</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Nächster Schritt</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Belege</translation>
        </message>
        <message>
            <source>Zone now</source>
            <translation>Zone jetzt</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Kompass</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>Senken weggelassen</translation>
        </message>
        <message>
            <source>Compass readings</source>
            <translation>Kompasswerte</translation>
        </message>
        <message>
            <source>Show the whole run (0)</source>
            <translation>Den ganzen Lauf zeigen (0)</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>Den ganzen Lauf zeigen</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export the events</source>
            <translation>Die Ereignisse exportieren</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Empfehlung</translation>
        </message>
        <message>
            <source>Nothing has run yet.</source>
            <translation>Noch ist nichts gelaufen.</translation>
        </message>
        <message>
            <source>Start a chat or open a session.</source>
            <translation>Beginne einen Chat oder öffne eine Sitzung.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Diese Sitzung hat keine aufgezeichnete Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Führe ihn mit Aufzeichnung aus, oder öffne einen anderen.</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>keine Zone</translation>
        </message>
        <message>
            <source>Token %1 %2</source>
            <translation>Token %1 %2</translation>
        </message>
        <message>
            <source>Confidence %1</source>
            <translation>Konfidenz %1</translation>
        </message>
        <message>
            <source>ahead of %1 by %2</source>
            <translation>vor %1 um %2</translation>
        </message>
        <message>
            <source>preset %1</source>
            <translation>Regeln %1</translation>
        </message>
        <message>
            <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
            <translation>%1: von diesem Lauf nicht aufgezeichnet; solche Regeln werden nicht ausgewertet und zählen nicht.</translation>
        </message>
        <message>
            <source>Drift timeline</source>
            <translation>Drift-Zeitleiste</translation>
        </message>
        <message>
            <source>no raw rows were kept</source>
            <translation>es wurden keine raw-Zeilen behalten</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln Schritt · graues Band: wo 90 % dieser Sitzung liegen</numerusform>
                <numerusform>%Ln Schritte · graues Band: wo 90 % dieser Sitzung liegen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln Auslöser</numerusform>
                <numerusform>%Ln Auslöser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln Episode, stärkste zuerst nach Drift</numerusform>
                <numerusform>%Ln Episoden, stärkste zuerst nach Drift</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>%Ln vom Lauf festgehalten</numerusform>
                <numerusform>%Ln vom Lauf festgehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>%Ln Mal gehandelt</numerusform>
                <numerusform>%Ln Mal gehandelt</numerusform>
            </translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Dieser Schritt wurde nicht aufgezeichnet.</translation>
        </message>
        <message>
            <source>The zone was not evaluated.</source>
            <translation>Die Zone wurde nicht bewertet.</translation>
        </message>
        <message>
            <source>The rows are being read.</source>
            <translation>Die Zeilen werden gelesen.</translation>
        </message>
        <message>
            <source>The compass is read on the tokens of an answer.</source>
            <translation>Der Kompass wird an den Token einer Antwort abgelesen.</translation>
        </message>
        <message>
            <source>The rows that the compass reads were not recorded here.</source>
            <translation>Die Zeilen, die der Kompass liest, wurden hier nicht aufgezeichnet.</translation>
        </message>
        <message>
            <source>The nearest one is token %1.</source>
            <translation>Das nächstgelegene ist Token %1.</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>The compass needs raw rows.</source>
            <translation>Der Kompass braucht raw-Zeilen.</translation>
        </message>
        <message>
            <source>This run kept none. Turn on “raw” for the next one.</source>
            <translation>Dieser Lauf behielt keine. Schalte „raw“ für den nächsten ein.</translation>
        </message>
        <message>
            <source>Drift: %1</source>
            <translation>Drift: %1</translation>
        </message>
        <message>
            <source>level %1, %2 from %3</source>
            <translation>Stufe %1, %2 ab %3</translation>
        </message>
        <message>
            <source>level %1, watch from %2</source>
            <translation>Stufe %1, beobachten ab %2</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Richtung</translation>
        </message>
        <message>
            <source>%1° of 270°</source>
            <translation>%1° von 270°</translation>
        </message>
        <message>
            <source>only sinks were kept</source>
            <translation>nur Senken wurden behalten</translation>
        </message>
        <message>
            <source>Focus of this row</source>
            <translation>Bündelung dieser Zeile</translation>
        </message>
        <message>
            <source>1 is one spot, 0 is everywhere</source>
            <translation>1 ist ein Punkt, 0 ist überall</translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>Streuung über %Ln Schritt</numerusform>
                <numerusform>Streuung über %Ln Schritte</numerusform>
            </translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Senkenanteil</translation>
        </message>
        <message>
            <source>usual here: %1 to %2</source>
            <translation>hier üblich: %1 bis %2</translation>
        </message>
        <message>
            <source>This is the strongest drift of the run.</source>
            <translation>Das ist die stärkste Drift des Laufs.</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>Advice and calibration</source>
            <translation>Empfehlung und Kalibrierung</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowModel</name>
        <message>
            <source>not kept</source>
            <translation>nicht behalten</translation>
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
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Beachtet</translation>
        </message>
        <message>
            <source>Mattered, nat</source>
            <translation>Gezählt, nat</translation>
        </message>
        <message>
            <source>Log odds</source>
            <translation>Log-Odds</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowPlot</name>
        <message>
            <source>sinks %1</source>
            <translation>Senken %1</translation>
        </message>
        <message>
            <source>Pin a token to see its row.</source>
            <translation>Hefte ein Token an, um seine Zeile zu sehen.</translation>
        </message>
        <message>
            <source>The row of query %1 is not known.</source>
            <translation>Die Zeile der Query %1 ist nicht bekannt.</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>beachtet</translation>
        </message>
        <message>
            <source>mattered</source>
            <translation>gezählt</translation>
        </message>
        <message>
            <source>A %1  B %2</source>
            <translation>A %1  B %2</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>nicht behalten</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Nur die größten Hubs wurden aufgezeichnet.</translation>
        </message>
        <message>
            <source>Turn on “raw” for the next run.</source>
            <translation>Schalte „raw“ für den nächsten Lauf ein.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Nur der Fingerabdruck wurde aufgezeichnet.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Dieser Schritt wurde nicht aufgezeichnet.</translation>
        </message>
        <message>
            <source>The run kept one step in %1.</source>
            <translation>Der Lauf behielt einen von %1 Schritten.</translation>
        </message>
        <message>
            <source>Prompt rows were not recorded.</source>
            <translation>Zeilen des Prompts wurden nicht aufgezeichnet.</translation>
        </message>
        <message>
            <source>Turn on “Prompt rows” for the next run.</source>
            <translation>Schalte „Prompt-Zeilen“ für den nächsten Lauf ein.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>In %1 von %2 Schritten wurde Aufmerksamkeit verworfen, um mitzuhalten.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>Der Text ist vollständig.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Diese Sitzung hat keine aufgezeichnete Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Führe ihn mit Aufzeichnung aus, oder öffne einen anderen.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Dieser Server gibt keine Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>The %1 largest of %2 positions were kept, %3 of the attention. The rest is not in this trace.</source>
            <translation>Die %1 größten von %2 Positionen wurden behalten, %3 der Aufmerksamkeit. Der Rest ist nicht in diesem Trace.</translation>
        </message>
        <message>
            <source>Layer %1 uses linear attention and keeps no attention rows.</source>
            <translation>Schicht %1 nutzt lineare Aufmerksamkeit und behält keine Aufmerksamkeitszeilen.</translation>
        </message>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>Schicht %1 sieht nur die letzten %Ln Token.</numerusform>
                <numerusform>Schicht %1 sieht nur die letzten %Ln Token.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RuleModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>sonst %1</translation>
        </message>
        <message>
            <source>✓ fired</source>
            <translation>✓ ausgelöst</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nein</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>nicht ausgewertet</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>nicht erreicht</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stand</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
        <message>
            <source>Manifold</source>
            <translation>Mannigfaltigkeit</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Vergrößern (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Verkleinern (−)</translation>
        </message>
        <message>
            <source>Show all (0)</source>
            <translation>Alles zeigen (0)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln session(s)</source>
            <translation>
                <numerusform>in %Ln Sitzung</numerusform>
                <numerusform>in %Ln Sitzungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Jetzt: %1</translation>
        </message>
        <message>
            <source>off the manifold</source>
            <translation>abseits der Mannigfaltigkeit</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>Cluster %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>an einer Grenze</translation>
        </message>
        <message>
            <source>chat token %1</source>
            <translation>Chat-Token %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterPlot</name>
        <message>
            <source>%1: attention %2, effect %3</source>
            <translation>%1: Aufmerksamkeit %2, Wirkung %3</translation>
        </message>
        <message>
            <source>%1, looked at rank %2, mattered rank %3</source>
            <translation>%1, Rang beachtet %2, Rang gezählt %3</translation>
        </message>
        <message>
            <source>Heads were not scanned for this token. Press W.</source>
            <translation>Köpfe wurden für dieses Token nicht untersucht. Drücke W.</translation>
        </message>
        <message>
            <source>Not scanned. Pin a token and press W.</source>
            <translation>Nicht untersucht. Hefte ein Token an und drücke W.</translation>
        </message>
        <message>
            <source>attention on the place that mattered most, square root</source>
            <translation>Aufmerksamkeit auf die Stelle, die am meisten zählte, Quadratwurzel</translation>
        </message>
        <message>
            <source>attention, %1, square root</source>
            <translation>Aufmerksamkeit, %1, Quadratwurzel</translation>
        </message>
        <message>
            <source>effect, nat, square root</source>
            <translation>Wirkung, nat, Quadratwurzel</translation>
        </message>
        <message>
            <source>looked at, gains</source>
            <translation>beachtet, Gewinn</translation>
        </message>
        <message>
            <source>mattered, hardly looked at</source>
            <translation>gezählt, kaum beachtet</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>gains</source>
            <translation>Gewinn</translation>
        </message>
        <message>
            <source>under %1</source>
            <translation>unter %1</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>Senke</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeDesk</name>
        <message>
            <source>No model is open.</source>
            <translation>Kein Modell ist geöffnet.</translation>
        </message>
        <message>
            <source>This model is on a server already.</source>
            <translation>Dieses Modell liegt schon auf einem Server.</translation>
        </message>
        <message>
            <source>A network address needs a key.</source>
            <translation>Eine Netzadresse braucht einen Schlüssel.</translation>
        </message>
        <message>
            <source>Give a key that every client needs.</source>
            <translation>Gib einen Schlüssel an, den jeder Client braucht.</translation>
        </message>
        <message>
            <source>Port %1 is taken. Choose another.</source>
            <translation>Port %1 ist belegt. Wähle einen anderen.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeLogModel</name>
        <message>
            <source>%1 read, %2 written</source>
            <translation>%1 gelesen, %2 geschrieben</translation>
        </message>
        <message>
            <source>no key, or a wrong one</source>
            <translation>kein Schlüssel, oder ein falscher</translation>
        </message>
        <message>
            <source>another Host was named</source>
            <translation>ein anderer Host war genannt</translation>
        </message>
        <message>
            <source>a web page of another origin</source>
            <translation>eine Webseite anderer Herkunft</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Anfrage</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Dauer</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message>
            <source>Serve this model</source>
            <translation>Dieses Modell bereitstellen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Back to the chat; what is served goes on (Esc)</source>
            <translation>Zurück zum Chat; was bereitsteht, läuft weiter (Esc)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>Das Netz</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Offen für</translation>
        </message>
        <message>
            <source>any free</source>
            <translation>ein freier</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Die Adresse kopieren</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Schlüssel</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Den Schlüssel zeigen</translation>
        </message>
        <message>
            <source>Make another key</source>
            <translation>Einen anderen Schlüssel machen</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Den Schlüssel kopieren</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Im Browser öffnen</translation>
        </message>
        <message>
            <source>Opens the page on this computer with a ticket that is good once, in place of the key.</source>
            <translation>Öffnet die Seite auf diesem Rechner mit einem Ticket, das einmal gilt, statt mit dem Schlüssel.</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Other origins</source>
            <translation>Andere Herkünfte</translation>
        </message>
        <message>
            <source>Every client needs the key. Web pages of other origins are refused unless they are named here.</source>
            <translation>Jeder Client braucht den Schlüssel. Webseiten anderer Herkunft werden abgewiesen, wenn sie hier nicht stehen.</translation>
        </message>
        <message>
            <source>Guardrails</source>
            <translation>Schranken</translation>
        </message>
        <message>
            <source>a request can tighten them, never loosen them</source>
            <translation>eine Anfrage kann sie enger machen, nie weiter</translation>
        </message>
        <message>
            <source>Hide the system prompt’s positions</source>
            <translation>Positionen der Systemanweisung verbergen</translation>
        </message>
        <message>
            <source>Fingerprints only</source>
            <translation>Nur Fingerabdrücke</translation>
        </message>
        <message>
            <source>No attention at all</source>
            <translation>Gar keine Aufmerksamkeit</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>keine Grenze</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Die ersten verbergen</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Capture at once</source>
            <translation>Zugleich aufzeichnen</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>Write at once</source>
            <translation>Zugleich schreiben</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>Laufen</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>Warten</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Geschrieben</translation>
        </message>
        <message>
            <source>From the cache</source>
            <translation>Aus dem Cache</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Anfragen</translation>
        </message>
        <message>
            <source>who is connected and what they ask for</source>
            <translation>wer verbunden ist und wonach gefragt wird</translation>
        </message>
        <message>
            <source>End the chosen request (Del)</source>
            <translation>Die gewählte Anfrage beenden (Entf)</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>prompt and answer text are never written here</source>
            <translation>Text von Fragen und Antworten steht hier nie</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>Es läuft kein Schlüsselbund. Der Schlüssel liegt in einer Datei, die nur du lesen kannst.</translation>
        </message>
        <message>
            <source>%1 answers any OpenAI-compatible program, attention included.</source>
            <translation>%1 antwortet jedem OpenAI-kompatiblen Programm, Aufmerksamkeit inbegriffen.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Öffne zuerst ein Modell.</translation>
        </message>
        <message>
            <source>Serving since %1</source>
            <translation>Bereitgestellt seit %1</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Startet</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Hält an</translation>
        </message>
        <message>
            <source>Off. Nobody can reach this model.</source>
            <translation>Aus. Niemand kann dieses Modell erreichen.</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Nicht mehr bereitstellen</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Bereitstellen</translation>
        </message>
        <message>
            <source>The model is not served.</source>
            <translation>Das Modell wird nicht bereitgestellt.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 read, %2 write</source>
            <translation>%1 lesen, %2 schreiben</translation>
        </message>
        <message>
            <source>longest %1</source>
            <translation>längste %1</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 Tok/s</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>höchstens %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 to read</source>
            <translation>%1 von %2 zu lesen</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln Anfrage</numerusform>
                <numerusform>%Ln Anfragen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>%Ln Client war hier.</numerusform>
                <numerusform>%Ln Clients waren hier.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has been here yet.</source>
            <translation>Noch war niemand hier.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln Anfrage wollte mehr, als hier erlaubt ist. Sie bekam weniger, und ihre Antwort sagt es.</numerusform>
                <numerusform>%Ln Anfragen wollten mehr, als hier erlaubt ist. Sie bekamen weniger, und ihre Antworten sagen es.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerGifts</name>
        <message>
            <source>Text as it is written</source>
            <translation>Text, während er geschrieben wird</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Other words weighed</source>
            <translation>Andere abgewogene Wörter</translation>
        </message>
        <message>
            <source>Attention modes</source>
            <translation>Aufmerksamkeitsarten</translation>
        </message>
        <message>
            <source>Heads reported</source>
            <translation>Gemeldete Köpfe</translation>
        </message>
        <message>
            <source>Experts, logit lens</source>
            <translation>Experten, Logit-Linse</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exakt</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>noch nicht gesagt</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>1 part of %1</source>
            <translation>1 Teil von %1</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>nicht gesagt</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>Logit-Linse</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerList</name>
        <message>
            <source>This is no address of a server.</source>
            <translation>Das ist keine Adresse eines Servers.</translation>
        </message>
        <message>
            <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
            <translation>Das ist keine Adresse eines Servers. Schreibe sie wie http://localhost:30000, den Schlüssel in sein eigenes Feld.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersDock</name>
        <message>
            <source>Connect to a server</source>
            <translation>Mit einem Server verbinden</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Jede OpenAI-kompatible Adresse. Aufmerksamkeit wird nur gezeigt, wenn der Server sie sendet.</translation>
        </message>
        <message>
            <source>What each one gives</source>
            <translation>Was jeder gibt</translation>
        </message>
        <message>
            <source>Keys stay in the keychain, never in traces, logs or settings.</source>
            <translation>Schlüssel bleiben im Schlüsselbund, nie in Traces, Protokollen oder Einstellungen.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Benutzen</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Adresse des Servers</translation>
        </message>
        <message>
            <source>key, if it asks for one</source>
            <translation>Schlüssel, falls er einen verlangt</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>name, optional</source>
            <translation>Name, freiwillig</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Model of the server</source>
            <translation>Modell des Servers</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>No server yet. Enter an address.</source>
            <translation>Noch kein Server. Gib eine Adresse ein.</translation>
        </message>
        <message>
            <source>Attention is shown only if the server sends it.</source>
            <translation>Aufmerksamkeit wird nur gezeigt, wenn der Server sie sendet.</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 benutzen</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>Es läuft kein Schlüsselbund. Der Schlüssel liegt in einer Datei, die nur du lesen kannst.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message>
            <source>Attention, all modes</source>
            <translation>Aufmerksamkeit, alle Arten</translation>
        </message>
        <message>
            <source>Attention: %1</source>
            <translation>Aufmerksamkeit: %1</translation>
        </message>
        <message>
            <source>Text and log-probabilities</source>
            <translation>Text und Log-Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>partial heads, %1 of %2</source>
            <translation>nur ein Teil der Köpfe, %1 von %2</translation>
        </message>
        <message>
            <source>partial heads, 1 part of %1</source>
            <translation>nur ein Teil der Köpfe, 1 Teil von %1</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>noch nicht gefragt</translation>
        </message>
        <message>
            <source>asking</source>
            <translation>wird gefragt</translation>
        </message>
        <message>
            <source>in use, %1 ms</source>
            <translation>in Benutzung, %1 ms</translation>
        </message>
        <message>
            <source>answers in %1 ms</source>
            <translation>antwortet in %1 ms</translation>
        </message>
        <message>
            <source>no answer since %1</source>
            <translation>keine Antwort seit %1</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>nicht verbunden</translation>
        </message>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln Modell</numerusform>
                <numerusform>%Ln Modelle</numerusform>
            </translation>
        </message>
        <message>
            <source>no key</source>
            <translation>kein Schlüssel</translation>
        </message>
        <message>
            <source>key in a file</source>
            <translation>Schlüssel in einer Datei</translation>
        </message>
        <message>
            <source>key in the keychain</source>
            <translation>Schlüssel im Schlüsselbund</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message>
            <source>The setting could not be kept.</source>
            <translation>Die Einstellung konnte nicht behalten werden.</translation>
        </message>
        <message>
            <source>The session could not be thinned out.</source>
            <translation>Die Sitzung konnte nicht ausgedünnt werden.</translation>
        </message>
        <message>
            <source>The sessions could not be thinned out.</source>
            <translation>Die Sitzungen konnten nicht ausgedünnt werden.</translation>
        </message>
        <message>
            <source>The session could not be changed.</source>
            <translation>Die Sitzung konnte nicht geändert werden.</translation>
        </message>
        <message>
            <source>The disk is full. The chat goes on; nothing more is saved.</source>
            <translation>Der Datenträger ist voll. Der Chat geht weiter; gesichert wird nichts mehr.</translation>
        </message>
        <message>
            <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
            <translation>Die Sitzungsdatenbank ist in Benutzung. Der Chat geht weiter; er wird gesichert, sobald das endet.</translation>
        </message>
        <message>
            <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
            <translation>Die Sitzungsdatenbank kann nicht geschrieben werden. Der Chat geht weiter; gesichert wird nichts.</translation>
        </message>
        <message>
            <source>The chat could not be saved.</source>
            <translation>Der Chat konnte nicht gesichert werden.</translation>
        </message>
        <message>
            <source>This session is read-only here, another window writes it.</source>
            <translation>Diese Sitzung ist hier schreibgeschützt, ein anderes Fenster schreibt sie.</translation>
        </message>
        <message>
            <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
            <translation>Was du hier anfügst, wird nicht gesichert. Verdopple die Sitzung, um in einer Kopie weiterzuschreiben.</translation>
        </message>
        <message>
            <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
            <translation>Die Sitzungsdatenbank konnte nicht gelesen werden. Sie wurde als %1 beiseitegelegt, und eine neue wurde begonnen.</translation>
        </message>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>Daraus übernommen: %Ln Sitzung.</numerusform>
                <numerusform>Daraus übernommen: %Ln Sitzungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be opened.</source>
            <translation>Die Sitzung konnte nicht geöffnet werden.</translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>Die Antwort wurde beim Schreiben unterbrochen, %Ln Token behalten.</numerusform>
                <numerusform>Die Antwort wurde beim Schreiben unterbrochen, %Ln Token behalten.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open its model and choose Session, Continue the last answer.</source>
            <translation>Öffne ihr Modell und wähle Sitzung, Letzte Antwort fortsetzen.</translation>
        </message>
        <message>
            <source>The session could not be renamed.</source>
            <translation>Die Sitzung konnte nicht umbenannt werden.</translation>
        </message>
        <message>
            <source>The session could not be pinned.</source>
            <translation>Die Sitzung konnte nicht angeheftet werden.</translation>
        </message>
        <message>
            <source>The session could not be put into the folder.</source>
            <translation>Die Sitzung ließ sich nicht in den Ordner legen.</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (Kopie)</translation>
        </message>
        <message>
            <source>The session could not be duplicated.</source>
            <translation>Die Sitzung konnte nicht verdoppelt werden.</translation>
        </message>
        <message>
            <source>The session could not be deleted.</source>
            <translation>Die Sitzung konnte nicht gelöscht werden.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>„%1“ gelöscht.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>%Ln Sitzung gelöscht.</numerusform>
                <numerusform>%Ln Sitzungen gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be brought back.</source>
            <translation>Die Sitzung konnte nicht zurückgebracht werden.</translation>
        </message>
        <message>
            <source>%1 could not be imported.</source>
            <translation>%1 konnte nicht importiert werden.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 konnte nicht geschrieben werden.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>mehr als %Ln Stelle</numerusform>
                <numerusform>mehr als %Ln Stellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln Stelle</numerusform>
                <numerusform>%Ln Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>Search titles and messages</source>
            <translation>Titel und Nachrichten durchsuchen</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>Sitzungen durchsuchen</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>Neuer Chat (Strg+N)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Neuer Chat</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sitzungen</translation>
        </message>
        <message>
            <source>%1 places in %2 of %3 sessions · %4 ms</source>
            <translation>%1 Stellen in %2 von %3 Sitzungen · %4 ms</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln Sitzung</numerusform>
                <numerusform>%Ln Sitzungen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>Nichts gefunden für „%1“.</translation>
        </message>
        <message>
            <source>Search looks at titles and messages.</source>
            <translation>Gesucht wird in Titeln und Nachrichten.</translation>
        </message>
        <message>
            <source>No sessions yet.</source>
            <translation>Noch keine Sitzungen.</translation>
        </message>
        <message>
            <source>Your chats are saved here by themselves while they are written.</source>
            <translation>Deine Chats werden hier von selbst gesichert, während sie geschrieben werden.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Lösen</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Verdoppeln</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Rename folder…</source>
            <translation>Ordner umbenennen …</translation>
        </message>
        <message>
            <source>Dissolve folder, keep its sessions</source>
            <translation>Ordner auflösen, Sitzungen behalten</translation>
        </message>
        <message>
            <source>Import traces…</source>
            <translation>Traces importieren…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Neuer Ordner …</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Neuer Ordner</translation>
        </message>
        <message>
            <source>Rename folder</source>
            <translation>Ordner umbenennen</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Name des Ordners</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>Letzte Woche</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Angeheftet</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, schreibgeschützt</translation>
        </message>
        <message>
            <source>Untitled chat</source>
            <translation>Chat ohne Titel</translation>
        </message>
        <message>
            <source>%1 tok</source>
            <translation>%1 Tok</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln Zweig</numerusform>
                <numerusform>%Ln Zweige</numerusform>
            </translation>
        </message>
        <message>
            <source>read-only here, another window writes it</source>
            <translation>hier schreibgeschützt, ein anderes Fenster schreibt sie</translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>beim Schreiben unterbrochen, %Ln Token behalten</numerusform>
                <numerusform>beim Schreiben unterbrochen, %Ln Token behalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsModel</name>
        <message>
            <source>segment</source>
            <translation>Segment</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>Satz</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 bisher</translation>
        </message>
        <message>
            <source>Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand in for one another. Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Allein ändert keine Stelle von %1 es um mehr als %2, alle %3 zusammen um %4: sie stehen füreinander ein. Einzelne Wirkungen können verbergen, was eine Menge zeigt, und sie addieren sich nicht.</translation>
        </message>
        <message>
            <source>The largest effect of a single place of the set</source>
            <translation>Die größte Wirkung einer einzelnen Stelle der Menge</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Menge</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Stellen</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Allein</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Zusammen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsPanel</name>
        <message>
            <source>Sets</source>
            <translation>Mengen</translation>
        </message>
        <message>
            <source>Places that are masked at once</source>
            <translation>Stellen, die zugleich verdeckt werden</translation>
        </message>
        <message>
            <source>Kind of sets</source>
            <translation>Art der Mengen</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmente</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>Gleiche</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Sätze</translation>
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
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>Nichts gewählt</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalModel</name>
        <message>
            <source>Local, under 8</source>
            <translation>Lokal, unter 8</translation>
        </message>
        <message>
            <source>Share of the attention less than 8 tokens back</source>
            <translation>Anteil der Aufmerksamkeit weniger als 8 Token zurück</translation>
        </message>
        <message>
            <source>Mid, 8 to 255</source>
            <translation>Mittel, 8 bis 255</translation>
        </message>
        <message>
            <source>Share of the attention 8 to 255 tokens back</source>
            <translation>Anteil der Aufmerksamkeit 8 bis 255 Token zurück</translation>
        </message>
        <message>
            <source>Long, 256 and more</source>
            <translation>Fern, 256 und mehr</translation>
        </message>
        <message>
            <source>Share of the attention 256 tokens back or more</source>
            <translation>Anteil der Aufmerksamkeit 256 Token zurück oder mehr</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Senken</translation>
        </message>
        <message>
            <source>Share of the attention on sinks</source>
            <translation>Anteil der Aufmerksamkeit auf Senken</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Null</translation>
        </message>
        <message>
            <source>Share that went to the learned sink of the architecture, to no token</source>
            <translation>Anteil, der an die gelernte Senke der Architektur ging, an kein Token</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropie der Zeile</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>How widely the attention is spread</source>
            <translation>Wie weit die Aufmerksamkeit gestreut ist</translation>
        </message>
        <message>
            <source>Entropy, normalised</source>
            <translation>Entropie, normiert</translation>
        </message>
        <message>
            <source>Entropy divided by the logarithm of the visible positions</source>
            <translation>Entropie geteilt durch den Logarithmus der sichtbaren Positionen</translation>
        </message>
        <message>
            <source>Entropy of distances</source>
            <translation>Entropie der Entfernungen</translation>
        </message>
        <message>
            <source>Entropy of the 16 distance bins, 0 to 1</source>
            <translation>Entropie der 16 Entfernungsklassen, 0 bis 1</translation>
        </message>
        <message>
            <source>Three largest</source>
            <translation>Drei größte</translation>
        </message>
        <message>
            <source>hubness: share of the three most attended positions</source>
            <translation>hubness: Anteil der drei am meisten beachteten Positionen</translation>
        </message>
        <message>
            <source>Layers agree</source>
            <translation>Schichten einig</translation>
        </message>
        <message>
            <source>consensus: common positions among the five largest of each pair of layers</source>
            <translation>consensus: gemeinsame Positionen unter den fünf größten jedes Schichtpaars</translation>
        </message>
        <message>
            <source>Ripple</source>
            <translation>Ripple</translation>
        </message>
        <message>
            <source>ripple: how regularly attention repeats over distance</source>
            <translation>ripple: wie regelmäßig sich Aufmerksamkeit über die Entfernung wiederholt</translation>
        </message>
        <message>
            <source>Positional share</source>
            <translation>Positionsanteil</translation>
        </message>
        <message>
            <source>How much of the attention comes from the places, not from the words</source>
            <translation>Wie viel der Aufmerksamkeit von den Orten kommt, nicht von den Wörtern</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Negative log-probability of the written token</source>
            <translation>Negative Log-Wahrscheinlichkeit des geschriebenen Tokens</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Vorsprung des ersten vor dem zweiten</translation>
        </message>
        <message>
            <source>margin: difference of the two largest logits</source>
            <translation>margin: Differenz der beiden größten Logits</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Signal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalPage</name>
        <message>
            <source>How far back</source>
            <translation>Wie weit zurück</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Signale</translation>
        </message>
        <message>
            <source>Rules of the zone</source>
            <translation>Regeln der Zone</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Kompass</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>nicht ausgewertet</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>stabil</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>halt</source>
            <translation>Halt</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>Senken weggelassen</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>Senken gezählt</translation>
        </message>
        <message>
            <source>Preset %1, first match wins.</source>
            <translation>Regeln %1, die erste, die passt, gilt.</translation>
        </message>
        <message>
            <source>Fired: %1.</source>
            <translation>Ausgelöst: %1.</translation>
        </message>
        <message>
            <source>Estimated from the text alone.</source>
            <translation>Allein aus dem Text geschätzt.</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
            <translation>Mit gezählten Senken folgen Zonen der Länge der Antwort: Position 0 wird nach 256 Token „fern“. Lass Senken weg, oder vergleiche bei gleicher Länge.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Dieser Server gibt keine Aufmerksamkeit.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Er sendet Text und Log-Wahrscheinlichkeiten, daher zeigt die Linse die anderen Wörter, die er abwog.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Dieser Schritt wurde nicht aufgezeichnet.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SimilarityPlot</name>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Noch wird nichts verglichen.</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>nicht aufgezeichnet</translation>
        </message>
        <message>
            <source>of 1: how alike the two runs attend</source>
            <translation>von 1: wie ähnlich die beiden Läufe blicken</translation>
        </message>
        <message>
            <source>Fingerprint cosine %1</source>
            <translation>Kosinus der Fingerabdrücke %1</translation>
        </message>
        <message>
            <source>Fingerprint cosine: not recorded by both</source>
            <translation>Kosinus der Fingerabdrücke: nicht von beiden aufgezeichnet</translation>
        </message>
        <message>
            <source>Same main zone: not recorded by both</source>
            <translation>Gleiche Hauptzone: nicht von beiden aufgezeichnet</translation>
        </message>
        <message>
            <source>Same main zone: yes</source>
            <translation>Gleiche Hauptzone: ja</translation>
        </message>
        <message>
            <source>Same main zone: no</source>
            <translation>Gleiche Hauptzone: nein</translation>
        </message>
        <message>
            <source>Entropy apart by %1</source>
            <translation>Entropie um %1 auseinander</translation>
        </message>
        <message>
            <source>Entropy: not recorded by both</source>
            <translation>Entropie: nicht von beiden aufgezeichnet</translation>
        </message>
        <message>
            <source>Not part of it: same text, %1 of %2 rows</source>
            <translation>Zählt nicht mit: gleicher Text, %1 von %2 Zeilen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SpeedChart</name>
        <message>
            <source>Tokens per second</source>
            <translation>Token je Sekunde</translation>
        </message>
        <message>
            <source>all requests</source>
            <translation>alle Anfragen</translation>
        </message>
        <message>
            <source>Seconds ago</source>
            <translation>Vor Sekunden</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>10 min ago</source>
            <translation>vor 10 min</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <source>Open a model</source>
            <translation>Ein Modell öffnen</translation>
        </message>
        <message>
            <source>The model runs on this computer. Nothing you type or read leaves it.</source>
            <translation>Das Modell läuft auf diesem Computer. Nichts, was du schreibst oder liest, verlässt ihn.</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Auf diesem Computer gefunden</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Noch einmal suchen</translation>
        </message>
        <message>
            <source>Model folders…</source>
            <translation>Modellordner…</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Auf diesem Computer gefundene Modelle</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>Auf diesem Computer wurde kein Modell gefunden.</translation>
        </message>
        <message>
            <source>Choose a model file or folder, or look at the sample session.</source>
            <translation>Wähle eine Modelldatei oder einen Ordner, oder sieh dir die Beispielsitzung an.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>The mark on each bar is the free memory now.</source>
            <translation>Die Marke auf jedem Balken ist der jetzt freie Speicher.</translation>
        </message>
        <message>
            <source>Other ways to start</source>
            <translation>Andere Anfänge</translation>
        </message>
        <message>
            <source>Look at the sample session</source>
            <translation>Beispielsitzung ansehen</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
            <translation>Ein aufgezeichneter Chat mit seiner Aufmerksamkeit. Braucht weder Modell noch Grafikkarte.</translation>
        </message>
        <message>
            <source>Open a trace…</source>
            <translation>Trace öffnen…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
            <translation>Eine .jsonl- oder .jsonl.zst-Datei, aufgezeichnet von diesem Programm oder dem früheren Webprojekt.</translation>
        </message>
        <message>
            <source>Choose a model file or folder…</source>
            <translation>Modelldatei oder -ordner wählen…</translation>
        </message>
        <message>
            <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
            <translation>Eine .gguf-Datei, oder ein Ordner mit Safetensors und Tokenizer.</translation>
        </message>
        <message>
            <source>Get a model…</source>
            <translation>Ein Modell holen…</translation>
        </message>
        <message>
            <source>Search a hub for one that fits. Nothing is asked before you search.</source>
            <translation>In einem Verzeichnis nach einem passenden suchen. Vor der Suche wird nichts gefragt.</translation>
        </message>
        <message>
            <source>Connect to a server…</source>
            <translation>Mit einem Server verbinden…</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Jede OpenAI-kompatible Adresse. Aufmerksamkeit wird nur gezeigt, wenn der Server sie sendet.</translation>
        </message>
        <message>
            <source>Where it looked</source>
            <translation>Wo gesucht wurde</translation>
        </message>
        <message>
            <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
            <translation>Oder lege eine .gguf-Datei, einen Modellordner oder einen Trace irgendwo in diesem Fenster ab</translation>
        </message>
        <message>
            <source>What you send goes to %1.</source>
            <translation>Was du sendest, geht an %1.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>nicht da</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln Modell</numerusform>
                <numerusform>%Ln Modelle</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 damaged</source>
            <translation>, %1 beschädigt</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <source>Add a folder to search: Tools, Model folders…</source>
            <translation>Ordner zum Suchen hinzufügen: Werkzeuge, Modellordner…</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>wird gesucht…</translation>
        </message>
        <message>
            <source>%1 in %2 · %3 of %4 memory free</source>
            <translation>%1 in %2 · %3 von %4 Speicher frei</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln Ort</numerusform>
                <numerusform>%Ln Orten</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
            <translation>%1, %2 Schichten, %3 Köpfe, Breite %4, Vokabular %5, trainiert für %6 Token</translation>
        </message>
        <message>
            <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
            <translation>Speicher: Gewichte %1, Kontext von %2 Token %3, Arbeitsspeicher %4</translation>
        </message>
        <message>
            <source>It has no chat template and cannot hold a chat.</source>
            <translation>Es hat keine Chatvorlage und kann keinen Chat führen.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StatusHud</name>
        <message numerus="yes">
            <source>CPU · %Ln thread(s)</source>
            <translation>
                <numerusform>CPU · %Ln Thread</numerusform>
                <numerusform>CPU · %Ln Threads</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>What fills the context</source>
            <translation>Was den Kontext füllt</translation>
        </message>
        <message>
            <source>No graphics card is used: %1</source>
            <translation>Es wird keine Grafikkarte benutzt: %1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 wird geöffnet</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Kein Modell offen</translation>
        </message>
        <message>
            <source>Tokens of this chat, and how many the open model can hold</source>
            <translation>Token dieses Chats, und wie viele das offene Modell fasst</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>Schreibt</translation>
        </message>
        <message>
            <source>Reading the prompt</source>
            <translation>Prompt wird gelesen</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Öffnet</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>Ruht</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>Written in this answer</source>
            <translation>In dieser Antwort geschrieben</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 Tok/s</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Aufzeichnung</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>What is recorded of each step</source>
            <translation>Was von jedem Schritt aufgezeichnet wird</translation>
        </message>
        <message>
            <source>%1/step</source>
            <translation>%1/Schritt</translation>
        </message>
        <message>
            <source>Measured size of what is recorded</source>
            <translation>Gemessene Größe des Aufgezeichneten</translation>
        </message>
        <message>
            <source>%1 of time</source>
            <translation>%1 der Zeit</translation>
        </message>
        <message>
            <source>Measured share of the writing time that recording took</source>
            <translation>Gemessener Anteil der Schreibzeit, den das Aufzeichnen brauchte</translation>
        </message>
        <message>
            <source>%1 cache</source>
            <translation>%1 Cache</translation>
        </message>
        <message>
            <source>What the positions that stayed take in the cache</source>
            <translation>Was die gebliebenen Positionen im Cache brauchen</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Ablage</translation>
        </message>
        <message>
            <source>What all sessions take on the disk</source>
            <translation>Was alle Sitzungen auf der Platte belegen</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>The chat goes on; it is written as soon as that is possible.</source>
            <translation>Der Chat geht weiter; er wird geschrieben, sobald das möglich ist.</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Gespeichert %1</translation>
        </message>
        <message>
            <source>When this chat was written into the store last</source>
            <translation>Wann dieser Chat zuletzt in die Ablage geschrieben wurde</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StepsModel</name>
        <message>
            <source>At</source>
            <translation>Bei</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Wahrscheinlichkeit</translation>
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
            <translation>Frei auf diesem Datenträger</translation>
        </message>
        <message>
            <source>Something lies there already. Choose another folder.</source>
            <translation>Dort liegt schon etwas. Wähle einen anderen Ordner.</translation>
        </message>
        <message>
            <source>There is too little room. Free space there, or choose another folder.</source>
            <translation>Dort ist zu wenig Platz. Mach dort Platz, oder wähle einen anderen Ordner.</translation>
        </message>
        <message>
            <source>Another program has them open. Close it and move again.</source>
            <translation>Ein anderes Programm hat sie offen. Schließ es und verschieb noch einmal.</translation>
        </message>
        <message>
            <source>Choose a folder that can be written.</source>
            <translation>Wähle einen Ordner, in den geschrieben werden kann.</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <source>In full for</source>
            <translation>Vollständig für</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Gar nicht</translation>
        </message>
        <message>
            <source>Thin out now…</source>
            <translation>Jetzt ausdünnen…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Verschieben …</translation>
        </message>
        <message>
            <source>Move the sessions to another folder</source>
            <translation>Die Sitzungen in einen anderen Ordner verschieben</translation>
        </message>
        <message>
            <source>How long attention is kept</source>
            <translation>Wie lange Aufmerksamkeit aufbewahrt wird</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <source>days, then fingerprints and signals only</source>
            <translation>Tage, danach nur Fingerabdrücke und Signale</translation>
        </message>
        <message>
            <source>only while a chat is open; kept are text, tokens, signals</source>
            <translation>nur solange ein Chat offen ist; behalten werden Text, Token, Signale</translation>
        </message>
        <message>
            <source>Pinned sessions and those marked below keep everything.</source>
            <translation>Angeheftete Sitzungen und die unten markierten behalten alles.</translation>
        </message>
        <message>
            <source>What stays and goes</source>
            <translation>Was bleibt und was geht</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Bleibt</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>Geht</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>Bytes je Token</translation>
        </message>
        <message>
            <source>Largest sessions</source>
            <translation>Größte Sitzungen</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sitzung</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Alles behalten</translation>
        </message>
        <message>
            <source>Giving space back</source>
            <translation>Gibt Platz zurück</translation>
        </message>
        <message>
            <source>%1 of %2; chats go on</source>
            <translation>%1 von %2; Chats gehen weiter</translation>
        </message>
        <message>
            <source>Thin out</source>
            <translation>Ausdünnen</translation>
        </message>
        <message>
            <source>This cannot be undone. Text, tokens, signals and fingerprints stay; rows can be computed again while the model is on this computer.</source>
            <translation>Das lässt sich nicht rückgängig machen. Text, Token, Signale und Fingerabdrücke bleiben; Zeilen können neu berechnet werden, solange das Modell auf diesem Computer ist.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 wurden frei, aus %Ln Sitzung.</numerusform>
                <numerusform>%1 wurden frei, aus %Ln Sitzungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move the sessions to</source>
            <translation>Die Sitzungen verschieben nach</translation>
        </message>
        <message>
            <source>Moving the sessions</source>
            <translation>Verschiebt die Sitzungen</translation>
        </message>
        <message>
            <source>copied %1</source>
            <translation>%1 kopiert</translation>
        </message>
        <message>
            <source>read back %1</source>
            <translation>%1 zurückgelesen</translation>
        </message>
        <message>
            <source>The sessions lie in %1 now.</source>
            <translation>Die Sitzungen liegen jetzt in %1.</translation>
        </message>
        <message>
            <source>The old file could not be removed: %1</source>
            <translation>Die alte Datei ließ sich nicht entfernen: %1</translation>
        </message>
        <message>
            <source>The sessions could not be moved.</source>
            <translation>Die Sitzungen ließen sich nicht verschieben.</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>Sie sind, wo sie waren.</translation>
        </message>
        <message>
            <source>Not moved.</source>
            <translation>Nicht verschoben.</translation>
        </message>
        <message>
            <source>The sessions are where they were.</source>
            <translation>Die Sitzungen sind, wo sie waren.</translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 würden jetzt zurückgegeben, aus %Ln Sitzung.</numerusform>
                <numerusform>%1 würden jetzt zurückgegeben, aus %Ln Sitzungen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>Mit %1 Tagen würden jetzt %2 frei, aus %Ln Sitzung.</numerusform>
                <numerusform>Mit %1 Tagen würden jetzt %2 frei, aus %Ln Sitzungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows can be computed again while the model is on this computer.</source>
            <translation>Zeilen können neu berechnet werden, solange das Modell auf diesem Computer ist.</translation>
        </message>
        <message>
            <source>Lens, Links</source>
            <translation>Linse, Verbindungen</translation>
        </message>
        <message>
            <source>rows, head statistics, layer readings</source>
            <translation>Zeilen, Kopfstatistik, Ablesungen der Schichten</translation>
        </message>
        <message>
            <source>%1 → 0</source>
            <translation>%1 → 0</translation>
        </message>
        <message>
            <source>Signal, Router, Manifold</source>
            <translation>Signal, Router, Mannigfaltigkeit</translation>
        </message>
        <message>
            <source>signals, zones, fingerprints</source>
            <translation>Signale, Zonen, Fingerabdrücke</translation>
        </message>
        <message>
            <source>Text, Logits</source>
            <translation>Text, Logits</translation>
        </message>
        <message>
            <source>text, tokens, probabilities</source>
            <translation>Text, Token, Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>%1 in %2, %3 · %4</source>
            <translation>%1 in %2, %3 · %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln Sitzung</numerusform>
                <numerusform>%Ln Sitzungen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>Attention and signals</source>
            <translation>Aufmerksamkeit und Signale</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>Fingerabdrücke</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>grows by about %1 a day as you use it now</source>
            <translation>wächst um etwa %1 am Tag, so wie du es jetzt benutzt</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>What the model should know and how it should answer. Empty: the template's own.</source>
            <translation>Was das Modell wissen und wie es antworten soll. Leer: der Text der Vorlage.</translation>
        </message>
        <message>
            <source>Takes effect with the next message. The whole chat is read again then.</source>
            <translation>Gilt ab der nächsten Nachricht. Dann wird der ganze Chat neu gelesen.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimeStrip</name>
        <message>
            <source>It is not known when these tokens were written.</source>
            <translation>Es ist nicht bekannt, wann diese Token geschrieben wurden.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message>
            <source>scanned %1 of %2 tokens, Esc cancels</source>
            <translation>%1 von %2 Token abgetastet, Esc bricht ab</translation>
        </message>
        <message>
            <source>nat, square root, most %1</source>
            <translation>Nat, Quadratwurzel, höchstens %1</translation>
        </message>
        <message>
            <source>Not scanned. Press W.</source>
            <translation>Nicht abgetastet. Drücke W.</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 bisher</translation>
        </message>
        <message>
            <source>mean %1 · most %2 at %3 %4</source>
            <translation>Mittel %1 · am meisten %2 bei %3 %4</translation>
        </message>
        <message>
            <source>nothing of it yet</source>
            <translation>noch nichts davon</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Wirkung</translation>
        </message>
        <message>
            <source>What hiding each segment costs the written tokens (W). Shift+arrows choose a range.</source>
            <translation>Was das Verdecken jedes Segments die geschriebenen Token kostet (W). Umschalt+Pfeile wählen einen Bereich.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Aufmerksamkeit</translation>
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
                <numerusform>%Ln Token</numerusform>
                <numerusform>%Ln Token</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at %2 of %3</source>
            <translation>%1 bei %2 von %3</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>segment, tokens</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 bei %2</translation>
        </message>
        <message>
            <source> · surprisal %1 nat</source>
            <translation> · Surprisal %1 nat</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Du</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Denken</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Werkzeug</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TintScale</name>
        <message>
            <source>Scale of the tint</source>
            <translation>Skala der Tönung</translation>
        </message>
        <message>
            <source>%1 to %2 nat</source>
            <translation>%1 bis %2 Nat</translation>
        </message>
        <message>
            <source>0 to %1</source>
            <translation>0 bis %1</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>Nat</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 Nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenDelegate</name>
        <message>
            <source>kept out of the tint and the ranking</source>
            <translation>nicht in Tönung und Rangfolge</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>Es ist kein Modell geöffnet. Öffne das Modell dieses Trace, um es zu berechnen.</translation>
        </message>
        <message>
            <source>No token is pinned.</source>
            <translation>Es ist kein Token angeheftet.</translation>
        </message>
        <message>
            <source>Stopped at %1 of %2; what was there stays.</source>
            <translation>Bei %1 von %2 angehalten; was da war, bleibt.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenLens</name>
        <message>
            <source>Token Lens</source>
            <translation>Token-Linse</translation>
        </message>
        <message>
            <source>Lens tabs</source>
            <translation>Reiter der Linse</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Verbindungen</translation>
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
            <translation>Kein Token gewählt</translation>
        </message>
        <message>
            <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
            <translation>Zeige auf ein Token, um zu sehen, wohin das Modell blickte. Klick hält es fest, Esc lässt es los.</translation>
        </message>
        <message>
            <source>This model has no experts.</source>
            <translation>Dieses Modell hat keine Experten.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenText</name>
        <message>
            <source>space</source>
            <translation>Leerzeichen</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>neue Zeile</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>Tabulator</translation>
        </message>
        <message>
            <source>carriage return</source>
            <translation>Wagenrücklauf</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>geschütztes Leerzeichen</translation>
        </message>
        <message>
            <source>[empty]</source>
            <translation>[leer]</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>Bytes %1</translation>
        </message>
        <message>
            <source>%1 spaces</source>
            <translation>%1 Leerzeichen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message>
            <source>own place</source>
            <translation>eigener Platz</translation>
        </message>
        <message>
            <source>pinned, probability %1</source>
            <translation>festgehalten, Wahrscheinlichkeit %1</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>behalten</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>verworfen</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>keine Zone</translation>
        </message>
        <message>
            <source>What the pinned token looked at</source>
            <translation>Wohin das festgehaltene Token blickte</translation>
        </message>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>Aufmerksamkeit, die diese Stelle bekam, über %Ln Zeile addiert.</numerusform>
                <numerusform>Aufmerksamkeit, die diese Stelle bekam, über %Ln Zeilen addiert.</numerusform>
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
            <translation>Abschnitt</translation>
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
            <translation>Beachtet</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Erhalten</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Gezählt</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceFiles</name>
        <message>
            <source>Line %1, field %2: expected %3.</source>
            <translation>Zeile %1, Feld %2: erwartet %3.</translation>
        </message>
        <message>
            <source>%1 more lines were not taken.</source>
            <translation>%1 weitere Zeilen wurden nicht übernommen.</translation>
        </message>
        <message>
            <source>The file ends in the middle of line %1.</source>
            <translation>Die Datei endet mitten in Zeile %1.</translation>
        </message>
        <message>
            <source>The file ends in the middle of its last line.</source>
            <translation>Die Datei endet mitten in ihrer letzten Zeile.</translation>
        </message>
        <message>
            <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
            <translation>Von einer neueren Version (%1) geschrieben. Was diese nicht kennt, wird behalten, aber nicht gezeigt.</translation>
        </message>
        <message>
            <source>%1 records were kept.</source>
            <translation>%1 Datensätze wurden behalten.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceShelf</name>
        <message>
            <source>shown now</source>
            <translation>jetzt gezeigt</translation>
        </message>
        <message>
            <source>Branch %1</source>
            <translation>Zweig %1</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>ab Token %1</translation>
        </message>
        <message>
            <source>file</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>This session is not there any more.</source>
            <translation>Diese Sitzung ist nicht mehr da.</translation>
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
            <translation>Unten</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Oben</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>Bei gleicher Länge</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zonen</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over prompts</source>
            <translation>Prozent der Token, 95-%-Intervalle über Prompts</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zone</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A Token</translation>
        </message>
        <message>
            <source>A, %</source>
            <translation>A, %</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B Token</translation>
        </message>
        <message>
            <source>B, %</source>
            <translation>B, %</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesart</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>at equal length; filled: the interval leaves out zero</source>
            <translation>bei gleicher Länge; gefüllt: das Intervall lässt die Null aus</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Geschwindigkeit</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>Token je Sekunde</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Dichte</translation>
        </message>
        <message>
            <source>local and long mass of each token</source>
            <translation>lokale und ferne Masse jedes Tokens</translation>
        </message>
        <message>
            <source>Local mass from</source>
            <translation>Lokale Masse ab</translation>
        </message>
        <message>
            <source>Long mass from</source>
            <translation>Ferne Masse ab</translation>
        </message>
        <message>
            <source>Manifolds</source>
            <translation>Mannigfaltigkeiten</translation>
        </message>
        <message>
            <source>each of its own discovery: shapes may be compared, places may not</source>
            <translation>jede aus ihrer eigenen Entdeckung: Formen lassen sich vergleichen, Orte nicht</translation>
        </message>
        <message>
            <source>Last discovery</source>
            <translation>Letzte Entdeckung</translation>
        </message>
        <message>
            <source>The two campaigns</source>
            <translation>Die beiden Kampagnen</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>In Worten</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>nur Unterschiede, deren Intervall die Null auslässt</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Unterschiede</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Reading both campaigns</source>
            <translation>Liest beide Kampagnen</translation>
        </message>
        <message>
            <source>Not compared.</source>
            <translation>Nicht verglichen.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Das Gezeigte bleibt.</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Noch keine Kampagnen.</translation>
        </message>
        <message>
            <source>There is one campaign only.</source>
            <translation>Es gibt nur eine Kampagne.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again. Run the same suite with two models (Tools, Campaigns), or choose folders of attnx explore in the lists above.</source>
            <translation>Eine Kampagne stellt eine Reihe von Prompts immer wieder. Lass dieselbe Reihe mit zwei Modellen laufen (Werkzeuge, Kampagnen), oder wähle oben in den Listen Ordner von attnx explore.</translation>
        </message>
        <message>
            <source>Choose two campaigns.</source>
            <translation>Wähle zwei Kampagnen.</translation>
        </message>
        <message>
            <source>They are compared over the prompts that both answered.</source>
            <translation>Verglichen werden sie über die Prompts, die beide beantwortet haben.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::UndoNotice</name>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ViewBar</name>
        <message>
            <source>Chat tools</source>
            <translation>Chat-Werkzeuge</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Weitere Werkzeuge</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>The open model; the others that were found, with the memory they need</source>
            <translation>Das offene Modell; die anderen gefundenen, mit dem Speicher, den sie brauchen</translation>
        </message>
        <message>
            <source>Sampling preset</source>
            <translation>Sampling-Voreinstellung</translation>
        </message>
        <message>
            <source>How the next word is drawn</source>
            <translation>Wie das nächste Wort gezogen wird</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>System-Prompt</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>%1 wird geöffnet…</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Kein Modell offen</translation>
        </message>
        <message>
            <source>Choose a model file…</source>
            <translation>Modelldatei wählen…</translation>
        </message>
        <message>
            <source>Own  %1</source>
            <translation>Eigene  %1</translation>
        </message>
        <message>
            <source>All parameters…</source>
            <translation>Alle Parameter…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Without %1 at %2</source>
            <translation>Ohne %1 bei %2</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Ohne %Ln gewählte</numerusform>
                <numerusform>Ohne die %Ln gewählten</numerusform>
            </translation>
        </message>
        <message>
            <source>Probability of %1 stays at %2 (log-probability %3).</source>
            <translation>Die Wahrscheinlichkeit von %1 bleibt bei %2 (Log-Wahrscheinlichkeit %3).</translation>
        </message>
        <message>
            <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
            <translation>Die Wahrscheinlichkeit von %1 fällt von %2 auf %3 (Log-Wahrscheinlichkeit %4).</translation>
        </message>
        <message>
            <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
            <translation>Die Wahrscheinlichkeit von %1 steigt von %2 auf %3 (Log-Wahrscheinlichkeit %4).</translation>
        </message>
        <message>
            <source>The model would write %1 instead (%2).</source>
            <translation>Das Modell würde stattdessen %1 schreiben (%2).</translation>
        </message>
        <message>
            <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
            <translation>Keine Änderung über 0,01. Andere können für sie einstehen: wähle mehrere Zeilen und versuche sie zusammen.</translation>
        </message>
        <message>
            <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
            <translation>Jede allein ändert es um weniger als %1: die %2 stehen füreinander ein.</translation>
        </message>
        <message>
            <source>%1 was recorded when it was written; read again now it has %2.</source>
            <translation>%1 wurde beim Schreiben aufgezeichnet; jetzt neu gelesen hat es %2.</translation>
        </message>
        <message>
            <source>%1 tokens read first, %2.</source>
            <translation>%1 Token zuerst gelesen, %2.</translation>
        </message>
        <message>
            <source>One forward pass, %1.</source>
            <translation>Ein Durchlauf, %1.</translation>
        </message>
        <message>
            <source>The text and the saved trace stay as they are.</source>
            <translation>Der Text und der gesicherte Trace bleiben, wie sie sind.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WordsBox</name>
        <message>
            <source>Copy the sentences</source>
            <translation>Die Sätze kopieren</translation>
        </message>
        <message>
            <source>Differences in words</source>
            <translation>Unterschiede in Worten</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WriteAgain</name>
        <message>
            <source>%1 times as much</source>
            <translation>%1-mal so viel</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Wähle zuerst eine Zeile.</translation>
        </message>
        <message>
            <source>An answer is being written, or no model is open.</source>
            <translation>Eine Antwort wird geschrieben, oder es ist kein Modell geöffnet.</translation>
        </message>
        <message>
            <source>Only a written token can be written again, by the model of this trace.</source>
            <translation>Nur ein geschriebenes Token lässt sich noch einmal schreiben, mit dem Modell dieses Trace.</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Wie viel die betonten Stellen wiegen</translation>
        </message>
        <message>
            <source>Write again without these	R</source>
            <translation>Ohne diese noch einmal schreiben	R</translation>
        </message>
        <message>
            <source>Write again with these stressed	Shift+R</source>
            <translation>Mit diesen betont noch einmal schreiben	Umschalt+R</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ZoneLine</name>
        <message>
            <source>Zone %1, confidence %2</source>
            <translation>Zone %1, Konfidenz %2</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>Konfidenz</translation>
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
            <translation>unter 1 ms</translation>
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
