<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln branch</numerusform>
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
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
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
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1, %n prompt</numerusform>
                <numerusform>%1, %n prompts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>%Ln answer</numerusform>
                <numerusform>%Ln answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>Stopped after %n answer; nothing was lost.</numerusform>
                <numerusform>Stopped after %n answers; nothing was lost.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n run</numerusform>
                <numerusform>%n runs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>%n finding that an interval supports.</numerusform>
                <numerusform>%n findings that an interval supports.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>with token %1 weighing %2 times as much</numerusform>
                <numerusform>with tokens %1 weighing %2 times as much</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>without token %1</numerusform>
                <numerusform>without tokens %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>What was recorded of %Ln earlier token (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</numerusform>
                <numerusform>What was recorded of %Ln earlier tokens (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatText</name>
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
                <numerusform>%Ln set, each at one place</numerusform>
                <numerusform>%Ln sets, each at one place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>%Ln place found inside</numerusform>
                <numerusform>%Ln places found inside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln head</numerusform>
                <numerusform>%Ln heads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
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
                <numerusform>%Ln token with the file</numerusform>
                <numerusform>%Ln tokens with the file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>%Ln token with the files</numerusform>
                <numerusform>%Ln tokens with the files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>%Ln run of this scope</numerusform>
                <numerusform>%Ln runs of this scope</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W, %Ln step</numerusform>
                <numerusform>W, %Ln steps</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln step</numerusform>
                <numerusform>%Ln steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln row cannot be read and are left out.</numerusform>
                <numerusform>%Ln rows cannot be read and are left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</numerusform>
                <numerusform>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
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
                <numerusform>%Ln character</numerusform>
                <numerusform>%Ln characters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n document, %1 tokens</numerusform>
                <numerusform>%n documents, %1 tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n file, %1 tokens</numerusform>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n files, %1 tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n file</numerusform>
                <numerusform>&lt;b&gt;Documents&lt;/b&gt; %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1, %n part</numerusform>
                <numerusform>%1, %n parts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>So does %Ln other layer.</numerusform>
                <numerusform>So do %Ln other layers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln kept layer(s)</source>
            <translation>
                <numerusform>mean of %Ln kept layer</numerusform>
                <numerusform>mean of %Ln kept layers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>mean of %Ln head</numerusform>
                <numerusform>mean of %Ln heads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln head share one key set.</numerusform>
                <numerusform>%Ln heads share one key set.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>Of every row the %Ln largest place were kept.</numerusform>
                <numerusform>Of every row the %Ln largest places were kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>%Ln head</numerusform>
                <numerusform>%Ln heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln position</numerusform>
                <numerusform>%Ln positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>Shown is what was kept: the %Ln largest place of each row.</numerusform>
                <numerusform>Shown is what was kept: the %Ln largest places of each row.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>%Ln token in the densest place</numerusform>
                <numerusform>%Ln tokens in the densest place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>Hides each of the %Ln place once, all in one pass (Shift+W).</numerusform>
                <numerusform>Hides each of the %Ln places once, all in one pass (Shift+W).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>Hides each of the %Ln place once, in about %1 (Shift+W).</numerusform>
                <numerusform>Hides each of the %Ln places once, in about %1 (Shift+W).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>Running the step again without %Ln position</numerusform>
                <numerusform>Running the step again without %Ln positions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>Looked at by %Ln later token</numerusform>
                <numerusform>Looked at by %Ln later tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln head</numerusform>
                <numerusform>%Ln heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>The nearest one is %Ln token away.</numerusform>
                <numerusform>The nearest one is %Ln tokens away.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Without the %Ln selected</numerusform>
                <numerusform>Without the %Ln selected</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>%Ln session exported into %1.</numerusform>
                <numerusform>%Ln sessions exported into %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>%n written token marked.</numerusform>
                <numerusform>%n written tokens marked.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n distance hold both</numerusform>
                <numerusform>%n distances hold both</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>mean of %Ln head</numerusform>
                <numerusform>mean of %Ln heads</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>mean of %Ln layer</numerusform>
                <numerusform>mean of %Ln layers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1, %n question</numerusform>
                <numerusform>%1, %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>Only %n wrong answer: the intervals are wide.</numerusform>
                <numerusform>Only %n wrong answers: the intervals are wide.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>%n to come</numerusform>
                <numerusform>%n to come</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>%Ln more stand in the table.</numerusform>
                <numerusform>%Ln more stands in the table.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>Over the %Ln prompt that both answered; intervals draw whole prompts again, the same ones on both sides.</numerusform>
                <numerusform>Over the %Ln prompts that both answered; intervals draw whole prompts again, the same ones on both sides.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoePage</name>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>Uses %Ln expert a layer</numerusform>
                <numerusform>Uses %Ln experts a layer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Palette</name>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln result</numerusform>
                <numerusform>%Ln results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PreferencesPage</name>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>%Ln setting set to default.</numerusform>
                <numerusform>%Ln settings set to default.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln model</numerusform>
                <numerusform>%Ln models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln damaged</numerusform>
                <numerusform>%Ln damaged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>about %Ln token back</numerusform>
                <numerusform>about %Ln tokens back</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln step · grey band: where 90 % of this session lies</numerusform>
                <numerusform>%Ln steps · grey band: where 90 % of this session lies</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln trigger</numerusform>
                <numerusform>%Ln triggers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln episode, strongest first by drift</numerusform>
                <numerusform>%Ln episodes, strongest first by drift</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>%Ln written down by the run</numerusform>
                <numerusform>%Ln written down by the run</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>acted on %Ln time</numerusform>
                <numerusform>acted on %Ln times</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>Spread over %Ln step</numerusform>
                <numerusform>Spread over %Ln steps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>Layer %1 sees only the last %Ln token.</numerusform>
                <numerusform>Layer %1 sees only the last %Ln tokens.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
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
                <numerusform>in %Ln session</numerusform>
                <numerusform>in %Ln sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln request</numerusform>
                <numerusform>%Ln requests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>%Ln client has been here.</numerusform>
                <numerusform>%Ln clients have been here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln request asked for more than this allows. It got less, and its answer says so.</numerusform>
                <numerusform>%Ln requests asked for more than this allows. They got less, and their answers say so.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln model</numerusform>
                <numerusform>%Ln models</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>Taken over from it: %Ln session.</numerusform>
                <numerusform>Taken over from it: %Ln sessions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>The answer was interrupted while it was written, %Ln token kept.</numerusform>
                <numerusform>The answer was interrupted while it was written, %Ln tokens kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>%Ln session deleted.</numerusform>
                <numerusform>%Ln sessions deleted.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>more than %Ln place</numerusform>
                <numerusform>more than %Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln branche</numerusform>
                <numerusform>%Ln branches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>interrupted while writing, %Ln token kept</numerusform>
                <numerusform>interrupted while writing, %Ln tokens kept</numerusform>
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
        <name>ax::ui::SideHead</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln model</numerusform>
                <numerusform>%Ln models</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
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
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StoragePanel</name>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 were given back, from %Ln session.</numerusform>
                <numerusform>%1 were given back, from %Ln sessions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 would be given back now, from %Ln session.</numerusform>
                <numerusform>%1 would be given back now, from %Ln sessions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>With %1 days %2 would be given back now, from %Ln session.</numerusform>
                <numerusform>With %1 days %2 would be given back now, from %Ln sessions.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln token</numerusform>
                <numerusform>%Ln tokens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>Attention that this place got, added up over %Ln row.</numerusform>
                <numerusform>Attention that this place got, added up over %Ln rows.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Without the %Ln selected</numerusform>
                <numerusform>Without the %Ln selected</numerusform>
            </translation>
        </message>
    </context>
</TS>
