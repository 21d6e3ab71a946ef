<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ax::ui::Advice</name>
    <message>
        <source>aggressive cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full context</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off-manifold alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::AdviceModel</name>
    <message>
        <source>For the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advised</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::AdvicePanel</name>
    <message>
        <source>Apply to next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to advise yet: no step of this run has a zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is advised for the zone %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · most of this run, %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every n-th step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: %1 %2 rows a token
Detail of the record: %3
Variety of the text: %4
Expected from the settings; not measured on this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model to apply it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied. It takes effect with the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next run. This one is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply advice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::AlignedModel</name>
    <message>
        <source>only B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B pos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
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
        <source>Relation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <name>ax::ui::AxesPlot</name>
    <message>
        <source>No fingerprints of the layout log16 were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CalibrationPanel</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUROC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not calibrated for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has measured whether drift tells wrong answers from right ones on this model. Read it as a note about the text, not as an error alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a signal tell wrong answers from right ones? AUROC with 95 % interval; 0.5 is chance. %1, %2 questions, %3 wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attention signal tells them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between answers of equal length none is better than chance on this model. Read drift as a note about the text, not as an error alarm.</source>
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
    <message>
        <source>This server cannot run a step again.</source>
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
    <message>
        <source>stopped for drift</source>
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
    <message>
        <source>Ser&amp;vers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers, and what each one gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To&amp;kens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model on this or another computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export chat…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page, Markdown, text, or a table of its steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same main zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropies close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same text (not part of it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next-token entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d &lt; 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 to 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consensus of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading spread W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CompareState</name>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CompareText</name>
    <message>
        <source>Text of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::CompareView</name>
    <message>
        <source>Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the last answer again and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B minus A, 95 % block bootstrap over tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only differences whose interval leaves out zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reference axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap A and B (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the present settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At temperature %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a trace file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a trace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traces (*.jsonl *.jsonl.zst)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two sessions. They need not come from the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows the same · grey: same text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts part at row %1: A writes %2, B writes %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither side holds written tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A holds no written tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B holds no written tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts alone are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
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
    <name>ax::ui::DifferencesPlot</name>
    <message>
        <source>Neither of the measures was recorded on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean over written tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B − A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more in B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation type="unfinished"></translation>
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
    <name>ax::ui::DriftLanes</name>
    <message>
        <source>Drift timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>W, %Ln steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>halt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum, decays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alert 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>step %1: drift %2, heading spread %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::DriftModel</name>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
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
        <source>Heading spread W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
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
    <message>
        <source>On drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the heading spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The heading spread W above which --firewall acts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drift D from which on --firewall acts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps the heading spread looks at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most re-routes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often one answer may be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contexts held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::EpisodesModel</name>
    <message>
        <source>%1 × %2</source>
        <comment>what, how often</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::EvidenceList</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::EvidenceModel</name>
    <message>
        <source>otherwise %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not evaluated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone and signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
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
    <name>ax::ui::HeadGrid</name>
    <message>
        <source>nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bars: sinks, previous, copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of heads</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::HeadsModel</name>
    <message>
        <source>L%1 · mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L%1 · H%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
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
    <name>Inspect</name>
    <message>
        <source>Copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean attention on earlier places of the token that is written next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How spread a row is: 0 one place, 1 all places alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance back, in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the attention on the sinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share on the token right before the query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share outside the sinks up to 7 tokens back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share outside the sinks 64 tokens back or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a row that this trace holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the largest value outside the sinks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous ≥</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share on the token right before the query, where it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the token’s log-probability with this head’s output set to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention of this head on the place that mattered most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::InspectDock</name>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hubs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a token or a position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a head: 18.6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mattered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::InspectState</name>
    <message>
        <source>No model is open. Open the model of this trace to compute it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, mean of its heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1, head %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln kept layer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of %Ln head(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ax::ui::InspectView</name>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each head as three bars: sinks, the token before, copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map or lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at and mattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the statistics of all heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queries of this kind; the others are faded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that stand for several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a cell shows that stands for several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln head(s) share one key set.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This trace holds the mean of each layer, not single heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of every row the %Ln largest place(s) were kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row of query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what token %1 looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>token %1 is outside this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at against mattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln position(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Run it with capture on, or open another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to inspect yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no recorded attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single heads are not computed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has to read all %1 tokens for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this trace alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a token first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No head alone costs more than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single effects may hide what a set shows, and they do not add up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly certain (%1): single heads and places hardly show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::LanesPlot</name>
    <message>
        <source>%1 of %2 rows the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first difference in row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first difference</source>
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
    <message>
        <source>not offered by this server</source>
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
    <message>
        <source>Asking %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of steps (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MapTable</name>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::MapView</name>
    <message>
        <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>query %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pooled, zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>square-root scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logarithmic scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinks hatched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest of %1 × %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of %1 × %1</source>
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
    <name>ax::ui::OverlayPlot</name>
    <message>
        <source>No distances were recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens back</source>
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
    <name>ax::ui::PartingModel</name>
    <message>
        <source>own place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank mattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect, nat</source>
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
    <name>ax::ui::QuestionDesk</name>
    <message>
        <source>There is no text yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is open. Open the model of this trace to compute it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This trace was written by another model (%1). It cannot be computed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is not available from this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token %1 is missing in this trace, so its context cannot be read.</source>
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
    <name>ax::ui::RouterView</name>
    <message>
        <source>the token before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %Ln tokens back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Apply advice to the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next source of the compass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass readings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compass reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the heading spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits W, D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the heading spread for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the drift for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for this model; takes effect with the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the heading spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a chat or open a session.</source>
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
        <source>no zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead of %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step was not recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no raw rows were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps · grey band: where 90 % of this session lies</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln triggers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln episodes, strongest first by drift</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>acted on %Ln times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The compass needs raw rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run kept none. Turn on “raw” for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1° of 270°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only sinks were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus of this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is one spot, 0 is everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Spread over %Ln steps</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sink share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usual here: %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the strongest drift of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice and calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sinks left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::RowModel</name>
    <message>
        <source>not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pos.</source>
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
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mattered, nat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log odds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::RowPlot</name>
    <message>
        <source>sinks %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin a token to see its row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row of query %1 is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mattered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not kept</source>
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
    <name>ax::ui::ScatterPlot</name>
    <message>
        <source>%1, looked at rank %2, mattered rank %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scanned. Pin a token and press W.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attention, %1, square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effect, nat, square root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looked at, gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mattered, hardly looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: attention %3, effect %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ServerGifts</name>
    <message>
        <source>Text as it is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words weighed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heads reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts, logit lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>experts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logit lens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ServerList</name>
    <message>
        <source>This is no address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ServersDock</name>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each one gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys stay in the keychain, never in traces, logs or settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key, if it asks for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server yet. Enter an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is shown only if the server sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is running. The key is kept in a file that only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ax::ui::ServersModel</name>
    <message>
        <source>Attention, all modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text and log-probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial heads, %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partial heads, 1 part of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in use, %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln models</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the keychain</source>
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
    <name>ax::ui::SideHead</name>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln token(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
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
    <name>ax::ui::SimilarityPlot</name>
    <message>
        <source>Nothing is compared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 1: how alike the two runs attend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint cosine %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same main zone: yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same main zone: no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy apart by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of it: same text, %1 of %2 rows</source>
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
    <message>
        <source>Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send goes to %1.</source>
        <translation type="unfinished"></translation>
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
    <name>ax::ui::TokensModel</name>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Attention that this place got, added up over %Ln row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pos.</source>
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
        <source>Surprisal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mattered</source>
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
    <name>ax::ui::TraceShelf</name>
    <message>
        <source>shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session is not there any more.</source>
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
    <message>
        <source>Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Router</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
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
    <name>ax::ui::DriftModel</name>
    <message>
        <source>sink collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sudden jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zone violation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy spike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oscillation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sink share %1 above the last 5, limit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 × the last 4, limit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>between syntax_floor and structure_ripple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entropy %1 × the last 5, limit %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 zone changes in 5 steps, limit %2</source>
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
        <source>%1 could not be reached.</source>
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
        <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no such model. Choose one from its list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known way to talk to it was found there. Look at the address and the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the address and whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key that this server expects.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What arrived is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The details hold what the server said.</source>
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
    <name>ax::ui::RouterView</name>
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
