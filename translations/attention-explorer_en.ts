<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ax::ui::ChatText</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::Composer</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::LinksPage</name>
    <message numerus="yes">
        <source>Running the step again without %n positions</source>
        <translation>
            <numerusform>Running the step again without %n position</numerusform>
            <numerusform>Running the step again without %n positions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked at by %n later tokens</source>
        <translation>
            <numerusform>Looked at by %n later token</numerusform>
            <numerusform>Looked at by %n later tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest one is %n tokens away.</source>
        <translation>
            <numerusform>The nearest one is %n token away.</numerusform>
            <numerusform>The nearest one is %n tokens away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the %n selected</source>
        <translation>
            <numerusform>Without the %n selected</numerusform>
            <numerusform>Without the %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::MassBar</name>
    <message numerus="yes">
        <source>mean of %n heads</source>
        <translation>
            <numerusform>mean of %n head</numerusform>
            <numerusform>mean of %n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %n layers</source>
        <translation>
            <numerusform>mean of %n layer</numerusform>
            <numerusform>mean of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::MoePage</name>
    <message numerus="yes">
        <source>Uses %n experts a layer</source>
        <translation>
            <numerusform>Uses %n expert a layer</numerusform>
            <numerusform>Uses %n experts a layer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::Palette</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::StartPage</name>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::StatusHud</name>
    <message numerus="yes">
        <source>CPU · %n thread(s)</source>
        <translation>
            <numerusform>CPU · %n thread</numerusform>
            <numerusform>CPU · %n threads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::SystemPromptPanel</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::TimelineWidget</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message numerus="yes">
        <source>%n token(s)</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::WithoutCard</name>
    <message numerus="yes">
        <source>Without the %n selected</source>
        <translation>
            <numerusform>Without the %n selected</numerusform>
            <numerusform>Without the %n selected</numerusform>
        </translation>
    </message>
</context>
</TS>
