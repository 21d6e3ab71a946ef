<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ax::ui::AlternativesModel</name>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, probability %2, written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, probability %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Natural logarithm of the probability, before temperature and penalties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ChatController</name>
    <message>
        <source>No model is open. Open one to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace comes from another model. Open that one to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open. Open the model of this trace to try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template. Choose how it reads what you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reads this chat anew; %2 wrote it so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system prompt changed, so the chat is read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ChatText</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attends most to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attended most by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 position %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · p %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · click lets it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · click keeps it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at end of turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at the token limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at a stop text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended by an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of this row is in here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: the context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version written before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version written after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, message %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ChatView</name>
    <message>
        <source>No messages yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention from this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines to the five most attended tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, or the tokens as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens answer to the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the chat template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a model without a template reads what you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no chat template.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with my text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address outside of the program?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program opens web and mail addresses only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the beginning of a text below; the model goes on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write below to begin, or ask one of these.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .jsonl or .jsonl.zst file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sa&amp;mple session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recorded chat with its attention. Needs no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trace &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts the keyboard into the message field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command &amp;palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models on this computer and other ways to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token &amp;Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Regenerate the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue the last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System &amp;prompt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Let go of the pinned token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pinned token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt pinned token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with safetensors and a tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ancel opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Parameters…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling, capture and model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look for models again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further folders to look for models in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Attention Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import traces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes trace files into the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;essions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The former one stays as a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at titles and messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this &amp;version of the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the version next to it. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete t&amp;his session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings it back for a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CompassDial</name>
    <message>
        <source>near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CompassModel</name>
    <message>
        <source>%1°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::Composer</name>
    <message>
        <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop writing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::DockTitle</name>
    <message>
        <source>Float or dock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>Links (raw)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint and zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each head alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off, or a list of raw,sketch,fingerprint,heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last, auto, all, or a list such as 0,5,-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list such as 0,3,5; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the heads of a layer become one row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The k most attended positions of each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records every Nth step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records no more steps than this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the last positions are candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These positions never leave the engine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves positions out of what is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the twenty numbers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sinks counted, zones follow the length of the answer: position 0 becomes &quot;long&quot; after 256 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content (de-rotated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention as it would be if all positions were equally near.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which experts were chosen; only in models that have some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likeliest words after each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the prompt&apos;s tokens too, not only of the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processors to use; 0: all that are usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as trained, at most 8,192</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positions of the cache; longer contexts take more memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 takes the likeliest token; higher values spread the choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the k likeliest tokens are drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1 discourages tokens of prompt and answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtracted once from tokens already in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtracted each time a token is already in the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the likeliest token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy: no chance at all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ExpertLoadModel</name>
    <message>
        <source>Expert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the load</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::HistogramChart</name>
    <message>
        <source>local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::HistogramModel</name>
    <message>
        <source>and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LensHeader</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token before in the history (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next token in the history (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this token. Click again or Esc to let it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LinksModel</name>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks, kept out of the tint and the ranking, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, a sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink %1 at %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2, %3, rank %4 of %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance back in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance forward in tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability, the mean over the rows that are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the log-probability of this token when it cannot see that position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LinksPage</name>
    <message>
        <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attends to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this token&apos;s row looked (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later tokens that looked here (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers and heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the context: %1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step was not run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No later token kept a link to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This layer was not recorded here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another layer, or all that were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the largest hubs were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the fingerprint was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run kept one step in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt rows were not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “Prompt rows” for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention was dropped to keep up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no recorded attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it with capture on, or open another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is not available from this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all kept layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of all kept heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model of this trace to run the step again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the first %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers that were kept: %1. Their mean is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers and heads that are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has many links and is here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Running the step again without %Ln positions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attention shows where the model looked, not why it chose a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Looked at by %Ln later tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln heads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest one is %Ln tokens away.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the %Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::LiveHud</name>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 of %2 layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LogitLensModel</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p of 1st</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LogitsPage</name>
    <message>
        <source>What it could have written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logit lens: what each layer would say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early layers are not trained to name the next token; read their words as hints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No log-probabilities here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead of first over second: %1 in log-probability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature when written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written with the likeliest token always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal: %1 nat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank of the written token: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MainWindow</name>
    <message>
        <source>%1 view (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Found models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this chat before a new one begins?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention was dropped in %1 of %2 steps to keep up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] – Attention Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not read whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.jsonl.zst)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is neither a trace nor a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this chat before another is opened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.gguf *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this chat before the program ends?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files of text up to %1 can be added to a message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed by another window or program since it was read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwriting it loses what was added there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import traces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MassBar</name>
    <message>
        <source>Where all of this row’s attention went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 largest positions of each row were kept, %2 of the attention. The rest is not in this trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hubs kept %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top %1 kept %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln heads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln layers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::ModelCatalog</name>
    <message>
        <source>fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits, little room left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 see a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ModelsTable</name>
    <message>
        <source>needs %1 of %2, %3 is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention can be read from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MoeModel</name>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The top expert differs from the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the router over all experts, in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts 0 to %1, by weight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MoePage</name>
    <message>
        <source>Experts by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No experts were recorded for this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed in %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark beside the top expert: it differs from the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 · %2 steps · dashed: even load</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Uses %Ln experts a layer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::Note</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::Palette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command, model, file or position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a model, a file, or # and a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::PaletteField</name>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ParametersPanel</name>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: “%2” was not understood. The former value stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer, tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer stops there; it can be continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the context is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternatives kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words it weighed, kept for each token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules that name the zone of a step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect when a model is opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::PlotPanel</name>
    <message>
        <source>Show as table (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::PromptProgress</name>
    <message>
        <source>Reading the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the prompt: %1 of %2 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::Rail</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::RuleModel</name>
    <message>
        <source>otherwise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::SessionStore</name>
    <message>
        <source>The disk is full. The chat goes on; nothing more is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is read-only here, another window writes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its model and choose Session, Continue the last answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be pinned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be duplicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken over from it: %Ln session(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::SessionsDock</name>
    <message>
        <source>Search titles and messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places in %2 of %3 sessions · %4 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search looks at titles and messages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your chats are saved here by themselves while they are written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import traces…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::SessionsModel</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only here, another window writes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln branches</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>interrupted while writing, %Ln token(s) kept</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::SignalModel</name>
    <message>
        <source>Local, under 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention less than 8 tokens back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid, 8 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention 8 to 255 tokens back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long, 256 and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention 256 tokens back or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention on sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Null</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that went to the learned sink of the architecture, to no token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How widely the attention is spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy divided by the logarithm of the visible positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of distances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy of the 16 distance bins, 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hubness: share of the three most attended positions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consensus: common positions among the five largest of each pair of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ripple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ripple: how regularly attention repeats over distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positional share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the attention comes from the places, not from the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative log-probability of the written token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead of first over second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin: difference of the two largest logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy, normalised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::SignalPage</name>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinks left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinks counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset %1, first match wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimated from the text alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt rows were not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on “Prompt rows” for the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is not available from this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run kept one step in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of the zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>halt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::StartPage</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model runs on this computer. Nothing you type or read leaves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models found on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file or folder, or look at the sample session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark on each bar is the free memory now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ways to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file or folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder to search: Tools, Model folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 · %3 of %4 memory free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no chat template and cannot hold a chat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::StatusHud</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of this chat, and how many the open model can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written in this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is recorded of each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured size of what is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured share of the writing time that recording took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graphics card is used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>CPU · %Ln thread(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::StepsModel</name>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal, nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy, nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::SystemPromptPanel</name>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model should know and how it should answer. Empty: the template&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next message. The whole chat is read again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::TimelineWidget</name>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>segment, tokens</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · surprisal %1 nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::TintScale</name>
    <message>
        <source>Scale of the tint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::TokenDelegate</name>
    <message>
        <source>kept out of the tint and the ranking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::TokenLens</name>
    <message>
        <source>Token Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MoE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model has no experts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::TraceFiles</name>
    <message>
        <source>Line %1, field %2: expected %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more lines were not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of line %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends in the middle of its last line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records were kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ViewBar</name>
    <message>
        <source>Chat tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open model; the others that were found, with the memory they need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the next word is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parameters…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::WithoutCard</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of %1 stays at %2 (log-probability %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model would write %1 instead (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens read first, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One forward pass, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text and the saved trace stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Without the %Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was recorded when it was written; read again now it has %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ZoneLine</name>
    <message>
        <source>Zone %1, confidence %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ChatSettings</name>
    <message>
        <source>Precise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always the likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no chance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::Dialogs</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message field: send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message field: new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message field, empty: edit the last question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat text: token, line, message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat text: pin the token; open the lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space; Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token Lens: tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token Lens: choose a row; try without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space; W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the pin, then stop generating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Attention Explorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ErrorText</name>
    <message>
        <source>%1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step could not be run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the screen stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trace stays open and unsaved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text and the trace stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder does not exist. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk may be full or the folder read-only. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file may be read and the disk is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or of another kind. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by a newer version. Update this program to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program cannot run it. Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not fit its own description. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller context or a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the model again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the setting named below and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program. Details help to report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut short: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chat would take %1 tokens, the context holds %2. Open the model with a larger context (Tools, Parameters, Model), shorten the message or start a new chat. Nothing was lost: it stands in the field again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graphics card stopped answering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace stays open and complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ExampleQuestions</name>
    <message>
        <source>A copied word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its letters in the answer look back at the same letters in the question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My password is heliotrope714. What is my password?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fact in a long text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence of many holds the answer; the tint shows which one was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every new line looks at how the lines before it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a numbered list of the days of the week.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::TokenText</name>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carriage return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[empty]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 spaces</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::text</name>
    <message>
        <source>%1 %</source>
        <comment>a share, 20.3 %</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
