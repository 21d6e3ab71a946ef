<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>aggressive cache</source>
            <translation>节省缓存</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>full context</source>
            <translation>完整上下文</translation>
        </message>
        <message>
            <source>pattern</source>
            <translation>规律</translation>
        </message>
        <message>
            <source>off-manifold alert</source>
            <translation>警告：偏离流形</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;New chat</source>
            <translation>新对话(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open trace…</source>
            <translation>打开轨迹(&amp;O)…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file</source>
            <translation>.jsonl 或 .jsonl.zst 文件</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple session</source>
            <translation>打开示例会话(&amp;M)</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model.</source>
            <translation>带有注意力的已录对话。不需要模型。</translation>
        </message>
        <message>
            <source>&amp;Import traces…</source>
            <translation>导入轨迹(&amp;I)…</translation>
        </message>
        <message>
            <source>Takes trace files into the sessions</source>
            <translation>把轨迹文件收入会话</translation>
        </message>
        <message>
            <source>&amp;Save trace</source>
            <translation>保存轨迹(&amp;S)</translation>
        </message>
        <message>
            <source>Save trace &amp;as…</source>
            <translation>轨迹另存为(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>导出对话(&amp;E)…</translation>
        </message>
        <message>
            <source>Web page, Markdown, text, or a table of its steps</source>
            <translation>网页、Markdown、文本或步骤表</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>The conversation on paper or as a PDF file</source>
            <translation>把对话印在纸上或存为 PDF 文件</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>剪切(&amp;T)</translation>
        </message>
        <message>
            <source>Ctrl+X, where one writes</source>
            <translation>Ctrl+X，在输入框中</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Ctrl+C: what is chosen, or the message</source>
            <translation>Ctrl+C：所选内容，或该消息</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>粘贴(&amp;P)</translation>
        </message>
        <message>
            <source>Ctrl+V; files are attached</source>
            <translation>Ctrl+V；文件会作为附件</translation>
        </message>
        <message>
            <source>&amp;Find in this chat</source>
            <translation>在此对话中查找(&amp;F)</translation>
        </message>
        <message>
            <source>All of its text, thinking too</source>
            <translation>全部文本，包括思考</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>查找下一处(&amp;N)</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>查找上一处(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Write a message</source>
            <translation>写消息(&amp;W)</translation>
        </message>
        <message>
            <source>Puts the keyboard into the message field</source>
            <translation>把键盘放到消息框</translation>
        </message>
        <message>
            <source>Prefere&amp;nces…</source>
            <translation>首选项(&amp;N)…</translation>
        </message>
        <message>
            <source>Storage, privacy, appearance, folders, limits</source>
            <translation>存储、隐私、外观、文件夹、限制</translation>
        </message>
        <message>
            <source>Command &amp;palette</source>
            <translation>命令面板(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>起始页(&amp;S)</translation>
        </message>
        <message>
            <source>Models on this computer and other ways to start</source>
            <translation>本机的模型和其他开始方式</translation>
        </message>
        <message>
            <source>S&amp;essions</source>
            <translation>会话(&amp;E)</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>服务器(&amp;V)</translation>
        </message>
        <message>
            <source>Servers, and what each one gives</source>
            <translation>服务器，以及各自提供什么</translation>
        </message>
        <message>
            <source>Token &amp;Lens</source>
            <translation>词元透镜(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Branches</source>
            <translation>分支(&amp;B)</translation>
        </message>
        <message>
            <source>The tree of this conversation</source>
            <translation>这段对话的树</translation>
        </message>
        <message>
            <source>Disco&amp;very</source>
            <translation>发现(&amp;V)</translation>
        </message>
        <message>
            <source>To&amp;kens</source>
            <translation>词元(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>时间线(&amp;T)</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>下一区域(&amp;X)</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>上一区域(&amp;V)</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>放大文字(&amp;G)</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>缩小文字(&amp;M)</translation>
        </message>
        <message>
            <source>Te&amp;xt size 100 %</source>
            <translation>文字大小 100 %(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全屏(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>重置布局(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>What was written so far is kept</source>
            <translation>已写的内容会保留</translation>
        </message>
        <message>
            <source>&amp;Regenerate the last answer</source>
            <translation>重写最后的回答(&amp;R)</translation>
        </message>
        <message>
            <source>The former one stays as a version</source>
            <translation>原来的保留为一个版本</translation>
        </message>
        <message>
            <source>Regenerate &amp;with…</source>
            <translation>用其他设置重写(&amp;W)…</translation>
        </message>
        <message>
            <source>Another model or other settings, as a version</source>
            <translation>另一个模型或其他设置，作为一个版本</translation>
        </message>
        <message>
            <source>&amp;Continue the last answer</source>
            <translation>继续最后的回答(&amp;C)</translation>
        </message>
        <message>
            <source>System &amp;prompt…</source>
            <translation>系统提示(&amp;P)…</translation>
        </message>
        <message>
            <source>W&amp;hat fills the context</source>
            <translation>什么占满上下文(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Find in sessions</source>
            <translation>在会话中查找(&amp;F)</translation>
        </message>
        <message>
            <source>Looks at titles and messages</source>
            <translation>查找标题和消息</translation>
        </message>
        <message>
            <source>Re&amp;name this session</source>
            <translation>重命名此会话(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Duplicate this session</source>
            <translation>复制此会话(&amp;D)</translation>
        </message>
        <message>
            <source>Delete this &amp;version of the answer</source>
            <translation>删除回答的这个版本(&amp;V)</translation>
        </message>
        <message>
            <source>Shows the version next to it. Undo brings it back.</source>
            <translation>显示相邻的版本。撤销可以取回。</translation>
        </message>
        <message>
            <source>Delete the last &amp;message</source>
            <translation>删除最后一条消息(&amp;M)</translation>
        </message>
        <message>
            <source>Undo brings it back</source>
            <translation>撤销可以取回</translation>
        </message>
        <message>
            <source>Delete t&amp;his session</source>
            <translation>删除此会话(&amp;H)</translation>
        </message>
        <message>
            <source>Undo brings it back for a few seconds</source>
            <translation>几秒内可用撤销取回</translation>
        </message>
        <message>
            <source>&amp;Let go of the pinned token</source>
            <translation>放开固定的词元(&amp;L)</translation>
        </message>
        <message>
            <source>Pre&amp;vious pinned token</source>
            <translation>上一个固定的词元(&amp;V)</translation>
        </message>
        <message>
            <source>Ne&amp;xt pinned token</source>
            <translation>下一个固定的词元(&amp;X)</translation>
        </message>
        <message>
            <source>Next &amp;event</source>
            <translation>下一个事件(&amp;N)</translation>
        </message>
        <message>
            <source>Drift, early stops, re-routes, applied advice</source>
            <translation>漂移、提前结束、改道、已采纳的建议</translation>
        </message>
        <message>
            <source>Previo&amp;us event</source>
            <translation>上一个事件(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Open model file…</source>
            <translation>打开模型文件(&amp;O)…</translation>
        </message>
        <message>
            <source>Open model &amp;folder…</source>
            <translation>打开模型文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>A folder with safetensors and a tokenizer</source>
            <translation>含 safetensors 和分词器的文件夹</translation>
        </message>
        <message>
            <source>C&amp;onnect to a server…</source>
            <translation>连接服务器(&amp;O)…</translation>
        </message>
        <message>
            <source>A model on this or another computer</source>
            <translation>本机或另一台计算机上的模型</translation>
        </message>
        <message>
            <source>&amp;Get models…</source>
            <translation>获取模型(&amp;G)…</translation>
        </message>
        <message>
            <source>Search a hub and fetch what fits</source>
            <translation>搜索模型库并下载合适的</translation>
        </message>
        <message>
            <source>&amp;Close the model</source>
            <translation>关闭模型(&amp;C)</translation>
        </message>
        <message>
            <source>The trace stays open</source>
            <translation>轨迹保持打开</translation>
        </message>
        <message>
            <source>C&amp;ancel opening</source>
            <translation>取消打开(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Parameters…</source>
            <translation>参数(&amp;P)…</translation>
        </message>
        <message>
            <source>Sampling, capture and model settings</source>
            <translation>采样、记录和模型设置</translation>
        </message>
        <message>
            <source>Ser&amp;ve this model…</source>
            <translation>提供此模型(&amp;V)…</translation>
        </message>
        <message>
            <source>Other programs can ask the open model over HTTP</source>
            <translation>其他程序可通过 HTTP 询问打开的模型</translation>
        </message>
        <message>
            <source>&amp;Fit fingerprints…</source>
            <translation>拟合指纹(&amp;F)…</translation>
        </message>
        <message>
            <source>Learns which 20 numbers say most about a token of this model</source>
            <translation>学习哪 20 个数最能说明此模型的词元</translation>
        </message>
        <message>
            <source>Measure &amp;signals…</source>
            <translation>测量信号(&amp;S)…</translation>
        </message>
        <message>
            <source>Which signals tell wrong answers from right ones</source>
            <translation>哪些信号能区分错误回答与正确回答</translation>
        </message>
        <message>
            <source>Mar&amp;ked positions</source>
            <translation>已标记位置(&amp;K)</translation>
        </message>
        <message>
            <source>Do later words look less at what is marked?</source>
            <translation>后面的词是否更少看向标记之处？</translation>
        </message>
        <message>
            <source>&amp;Campaigns…</source>
            <translation>测试活动(&amp;C)…</translation>
        </message>
        <message>
            <source>Asks suites of prompts and keeps every fingerprint</source>
            <translation>成批提问，并保存每个指纹</translation>
        </message>
        <message>
            <source>Record prompt &amp;rows</source>
            <translation>记录提示的行(&amp;R)</translation>
        </message>
        <message>
            <source>So that the lens works on the question too, from the next answer on</source>
            <translation>让透镜也能用于问题，从下一个回答起</translation>
        </message>
        <message>
            <source>&amp;Look for models again</source>
            <translation>再次查找模型(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Model folders…</source>
            <translation>模型文件夹(&amp;M)…</translation>
        </message>
        <message>
            <source>Further folders to look for models in</source>
            <translation>查找模型的其他文件夹</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>手册(&amp;M)</translation>
        </message>
        <message>
            <source>The page about the panel that has the keyboard</source>
            <translation>关于键盘所在面板的页面</translation>
        </message>
        <message>
            <source>A &amp;tour of ten minutes</source>
            <translation>十分钟导览(&amp;T)</translation>
        </message>
        <message>
            <source>On the sample session. Needs no model.</source>
            <translation>使用示例会话，不需要模型。</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>按键(&amp;K)</translation>
        </message>
        <message>
            <source>Crash &amp;reports…</source>
            <translation>崩溃报告(&amp;R)…</translation>
        </message>
        <message>
            <source>What was written when the program ended by itself</source>
            <translation>程序自行终止时所写的内容</translation>
        </message>
        <message>
            <source>&amp;About Attention Explorer</source>
            <translation>关于 Attention Explorer(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>会话(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>模型(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>工具(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>无明显差异</translation>
        </message>
        <message>
            <source>Fingerprint cosine</source>
            <translation>指纹余弦</translation>
        </message>
        <message>
            <source>Same main zone</source>
            <translation>主区域相同</translation>
        </message>
        <message>
            <source>Entropies close</source>
            <translation>熵相近</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Same text (not part of it)</source>
            <translation>文本相同（不计入）</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Next-token entropy</source>
            <translation>下一词元的熵</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行的熵</translation>
        </message>
        <message>
            <source>Local mass</source>
            <translation>近处质量</translation>
        </message>
        <message>
            <source>d &lt; 8</source>
            <translation>d &lt; 8</translation>
        </message>
        <message>
            <source>Mid mass</source>
            <translation>中程质量</translation>
        </message>
        <message>
            <source>8 to 255</source>
            <translation>8 到 255</translation>
        </message>
        <message>
            <source>Long mass</source>
            <translation>远处质量</translation>
        </message>
        <message>
            <source>from 256</source>
            <translation>256 起</translation>
        </message>
        <message>
            <source>Hubness</source>
            <translation>枢纽度</translation>
        </message>
        <message>
            <source>top 3</source>
            <translation>前 3</translation>
        </message>
        <message>
            <source>Consensus of layers</source>
            <translation>层间一致</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>汇的份额</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>航向离散 W</translation>
        </message>
        <message>
            <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 在 B 中更高：%2（95 %：%3 到 %4）。</translation>
        </message>
        <message>
            <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 在 B 中更低：%2（95 %：%3 到 %4）。</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>Links (raw)</source>
            <translation>连接 (raw)</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>草图</translation>
        </message>
        <message>
            <source>Fingerprint and zone</source>
            <translation>指纹与区域</translation>
        </message>
        <message>
            <source>Head statistics</source>
            <translation>头统计</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>each head alone</source>
            <translation>每个头单独</translation>
        </message>
        <message>
            <source>mean of logits</source>
            <translation>logit 平均</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>计入</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>不计</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>off, or a list of raw,sketch,fingerprint,heads</source>
            <translation>off，或 raw,sketch,fingerprint,heads 的列表</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>last, auto, all, or a list such as 0,5,-1.</source>
            <translation>last、auto、all，或如 0,5,-1 的列表。</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头</translation>
        </message>
        <message>
            <source>A list such as 0,3,5; empty for all.</source>
            <translation>如 0,3,5 的列表；空表示全部。</translation>
        </message>
        <message>
            <source>Heads together</source>
            <translation>头的合并</translation>
        </message>
        <message>
            <source>How the heads of a layer become one row.</source>
            <translation>一层的头如何变成一行。</translation>
        </message>
        <message>
            <source>Positions kept</source>
            <translation>保留的位置</translation>
        </message>
        <message>
            <source>The k most attended positions of each row.</source>
            <translation>每行最受关注的 k 个位置。</translation>
        </message>
        <message>
            <source>One step in</source>
            <translation>每几步一次</translation>
        </message>
        <message>
            <source>Records every Nth step.</source>
            <translation>每 N 步记录一次。</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无限制</translation>
        </message>
        <message>
            <source>Most steps</source>
            <translation>最多步数</translation>
        </message>
        <message>
            <source>Records no more steps than this.</source>
            <translation>记录不超过这么多步。</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>所有位置</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Only the last positions are candidates.</source>
            <translation>只有最后的位置是候选。</translation>
        </message>
        <message>
            <source>nothing hidden</source>
            <translation>不隐藏</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>隐藏最前面的</translation>
        </message>
        <message>
            <source>These positions never leave the engine.</source>
            <translation>这些位置永不离开引擎。</translation>
        </message>
        <message>
            <source>Fingerprint only</source>
            <translation>只要指纹</translation>
        </message>
        <message>
            <source>Leaves positions out of what is kept.</source>
            <translation>保留的内容里不含位置。</translation>
        </message>
        <message>
            <source>Fingerprint layout</source>
            <translation>指纹布局</translation>
        </message>
        <message>
            <source>What the twenty numbers are.</source>
            <translation>二十个数是什么。</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes "long" after 256 tokens.</source>
            <translation>计入汇时，区域随回答的长度变化：256 个词元后位置 0 变成“远”。</translation>
        </message>
        <message>
            <source>Content (de-rotated)</source>
            <translation>内容（去旋转）</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near.</source>
            <translation>假如所有位置同样近时的注意力。</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Which experts were chosen; only in models that have some.</source>
            <translation>选了哪些专家；只在有专家的模型里。</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Logit 透镜</translation>
        </message>
        <message>
            <source>The likeliest words after each layer.</source>
            <translation>每一层之后最可能的词。</translation>
        </message>
        <message>
            <source>Prompt rows</source>
            <translation>提示的行</translation>
        </message>
        <message>
            <source>Rows of the prompt's tokens too, not only of the answer.</source>
            <translation>也包括提示词元的行，不只是回答。</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>漂移时</translation>
        </message>
        <message>
            <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
            <translation>观察注意力如何游移：记下、结束回答，或从最后一个稳定的词元重写。为此会记录 raw 行。</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>航向离散的界限</translation>
        </message>
        <message>
            <source>The heading spread W above which --firewall acts.</source>
            <translation>超过此航向离散 W，--firewall 就会行动。</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>漂移的界限</translation>
        </message>
        <message>
            <source>The drift D from which on --firewall acts.</source>
            <translation>从此漂移 D 起，--firewall 就会行动。</translation>
        </message>
        <message>
            <source>Compass window</source>
            <translation>罗盘窗口</translation>
        </message>
        <message>
            <source>How many steps the heading spread looks at.</source>
            <translation>航向离散看多少步。</translation>
        </message>
        <message>
            <source>Layers of the compass</source>
            <translation>罗盘的层</translation>
        </message>
        <message>
            <source>Layers whose rows the compass reads, such as 18,21; all: those recorded. They are recorded for it.</source>
            <translation>罗盘读取其行的层，例如 18,21；all：已记录的层。会为此记录它们。</translation>
        </message>
        <message>
            <source>Heads of the compass</source>
            <translation>罗盘的头</translation>
        </message>
        <message>
            <source>Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head is recorded alone for it.</source>
            <translation>罗盘读取其行的查询头，例如 3,7；all：它们的平均。为此会单独记录每个头。</translation>
        </message>
        <message>
            <source>Most re-routes</source>
            <translation>最多改道次数</translation>
        </message>
        <message>
            <source>How often one answer may be written again.</source>
            <translation>一个回答可以重写多少次。</translation>
        </message>
        <message>
            <source>by arithmetic</source>
            <translation>按运算方式</translation>
        </message>
        <message>
            <source>fast</source>
            <translation>快速</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>auto, cpu, cuda or cuda:N</source>
            <translation>auto、cpu、cuda 或 cuda:N</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>缓存</translation>
        </message>
        <message>
            <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
            <translation>键值缓存的数值格式；auto：f16，精确运算时 f32</translation>
        </message>
        <message>
            <source>all processors</source>
            <translation>全部处理器</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>线程</translation>
        </message>
        <message>
            <source>Processors to use; 0: all that are usable</source>
            <translation>使用的处理器数；0：全部可用的</translation>
        </message>
        <message>
            <source>as trained, at most 8,192</source>
            <translation>按训练长度，至多 8,192</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>上下文，词元</translation>
        </message>
        <message>
            <source>Positions of the cache; longer contexts take more memory</source>
            <translation>缓存的位置数；更长的上下文占更多内存</translation>
        </message>
        <message>
            <source>Contexts held</source>
            <translation>保留的上下文</translation>
        </message>
        <message>
            <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
            <translation>缓存保留的完整上下文数，由所有回答共享；每个都占这么多内存</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>运算</translation>
        </message>
        <message>
            <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
            <translation>快速：量化内核；精确：在反量化权重上用 float32，较慢</translation>
        </message>
        <message>
            <source>App folder</source>
            <translation>应用文件夹</translation>
        </message>
        <message>
            <source>Hugging Face cache</source>
            <translation>Hugging Face 缓存</translation>
        </message>
        <message>
            <source>What leaves the cache</source>
            <translation>什么离开缓存</translation>
        </message>
        <message>
            <source>Keeps a share of the positions: the newest, the most looked at, a skeleton, or any.</source>
            <translation>保留一部分位置：最新的、最受关注的、骨架，或任意的。</translation>
        </message>
        <message>
            <source>Share that stays</source>
            <translation>保留的份额</translation>
        </message>
        <message>
            <source>The share of the positions that stays in the cache.</source>
            <translation>留在缓存中的位置份额。</translation>
        </message>
        <message>
            <source>Weight of the skeleton</source>
            <translation>骨架的权重</translation>
        </message>
        <message>
            <source>spectral: 0 keeps what was looked at most, 1 the skeleton.</source>
            <translation>spectral：0 保留最受关注的，1 保留骨架。</translation>
        </message>
        <message>
            <source>Positions that stay anyway</source>
            <translation>总会保留的位置</translation>
        </message>
        <message>
            <source>So many positions stay, whatever their share.</source>
            <translation>无论份额多少，都保留这么多位置。</translation>
        </message>
        <message>
            <source>Parallel positions from</source>
            <translation>并行位置起点</translation>
        </message>
        <message>
            <source>Every token at least so probable is written, all of a step at one position.</source>
            <translation>概率至少如此的每个词元都写，同一步的都在一个位置。</translation>
        </message>
        <message>
            <source>Tokens of one position</source>
            <translation>一个位置的词元</translation>
        </message>
        <message>
            <source>Whether tokens that share a position see each other.</source>
            <translation>共享一个位置的词元是否互相可见。</translation>
        </message>
        <message>
            <source>Tokens of one position at most</source>
            <translation>一个位置最多的词元</translation>
        </message>
        <message>
            <source>No more than so many tokens share a position.</source>
            <translation>共享一个位置的词元不超过这么多。</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>重新抽取</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>种子</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
            <translation>相同的种子和设置给出相同的回答；0 和 -1 会抽取一个。</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>0 takes the likeliest token; higher values spread the choice.</source>
            <translation>0 取最可能的词元；更高的值让选择更分散。</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only the k likeliest tokens are drawn from.</source>
            <translation>只从最可能的 k 个词元中抽取。</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
            <translation>只取合计达到此概率的最可能词元。1 表示关闭。</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
            <translation>去掉概率低于最可能者此份额的词元。0 表示关闭。</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>重复惩罚</translation>
        </message>
        <message>
            <source>Above 1 discourages tokens of prompt and answer.</source>
            <translation>大于 1 会抑制提示和回答中已有的词元。</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>出现惩罚</translation>
        </message>
        <message>
            <source>Subtracted once from tokens already in the answer.</source>
            <translation>对回答中已有的词元减去一次。</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>频率惩罚</translation>
        </message>
        <message>
            <source>Subtracted each time a token is already in the answer.</source>
            <translation>词元在回答中每出现一次就减去一次。</translation>
        </message>
        <message>
            <source>Always the likeliest token</source>
            <translation>总是最可能的词元</translation>
        </message>
        <message>
            <source>Greedy: no chance at all.</source>
            <translation>贪心：毫无随机。</translation>
        </message>
    </context>
    <context>
        <name>Inspect</name>
        <message>
            <source>Copying</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Mean attention on earlier places of the token that is written next.</source>
            <translation>对接下来要写的词元的早先位置的平均注意力。</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>熵</translation>
        </message>
        <message>
            <source>How spread a row is: 0 one place, 1 all places alike.</source>
            <translation>一行有多分散：0 一处，1 处处相同。</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Mean distance back, in tokens.</source>
            <translation>平均向后距离，按词元。</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Share of the attention on the sinks.</source>
            <translation>注意力落在汇上的份额。</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>前一个</translation>
        </message>
        <message>
            <source>Share on the token right before the query.</source>
            <translation>落在查询前一个词元上的份额。</translation>
        </message>
        <message>
            <source>Consensus</source>
            <translation>共识</translation>
        </message>
        <message>
            <source>Of the layer: share of the five largest places that two of its heads have in common.</source>
            <translation>整层：两个头的五个最大位置中共有的比例。</translation>
        </message>
        <message>
            <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
            <translation>去掉汇后一行有多分散：0 一处，1 处处相同。</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>近</translation>
        </message>
        <message>
            <source>Share outside the sinks up to 7 tokens back.</source>
            <translation>汇之外、向后 7 个词元以内的份额。</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>远</translation>
        </message>
        <message>
            <source>Share outside the sinks 64 tokens back or more.</source>
            <translation>汇之外、向后 64 个词元及以上的份额。</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Share of a row that this trace holds.</source>
            <translation>这条轨迹含有的一行的份额。</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Mean of the largest value outside the sinks.</source>
            <translation>汇之外最大值的平均。</translation>
        </message>
        <message>
            <source>Sinks ≥</source>
            <translation>汇 ≥</translation>
        </message>
        <message>
            <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
            <translation>保留部分中落在汇上的份额；一行的其余部分可能还有更多。</translation>
        </message>
        <message>
            <source>Previous ≥</source>
            <translation>前一个 ≥</translation>
        </message>
        <message>
            <source>Share on the token right before the query, where it was kept.</source>
            <translation>落在查询前一个词元上的份额，在保留之处。</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影响</translation>
        </message>
        <message>
            <source>Change of the token’s log-probability with this head’s output set to zero.</source>
            <translation>把此头输出置零时，词元对数概率的变化。</translation>
        </message>
        <message>
            <source>On place</source>
            <translation>在该处</translation>
        </message>
        <message>
            <source>Attention of this head on the place that mattered most.</source>
            <translation>此头对影响最大的位置的注意力。</translation>
        </message>
    </context>
    <context>
        <name>Manifold</name>
        <message>
            <source>Half samples, mean Rand index</source>
            <translation>半样本，平均 Rand 指数</translation>
        </message>
        <message>
            <source>%1 times half of the answers</source>
            <translation>%1 次取一半回答</translation>
        </message>
        <message>
            <source>%1 times half of the tokens</source>
            <translation>%1 次取一半词元</translation>
        </message>
        <message>
            <source>… the least</source>
            <translation>… 最小</translation>
        </message>
        <message>
            <source>Clusters of a shapeless cloud</source>
            <translation>无形点云的簇数</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>正应如此</translation>
        </message>
        <message>
            <source>so many may be nothing but chance</source>
            <translation>这么多可能只是偶然</translation>
        </message>
        <message>
            <source>Prominence needed</source>
            <translation>所需突出度</translation>
        </message>
        <message>
            <source>of ln density, both sides of a split</source>
            <translation>以密度的 ln 计，分裂的两侧</translation>
        </message>
        <message>
            <source>Tokens in confirmed clusters</source>
            <translation>在已确认簇中的词元</translation>
        </message>
        <message>
            <source>not prominent enough</source>
            <translation>不够突出</translation>
        </message>
        <message>
            <source>Jaccard below 0.75</source>
            <translation>Jaccard 低于 0.75</translation>
        </message>
        <message>
            <source>in one session only</source>
            <translation>只在一个会话里</translation>
        </message>
        <message>
            <source>Cluster %1, prominence / noise</source>
            <translation>簇 %1，突出度 / 噪声</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <source>not known, or all the same</source>
            <translation>未知，或全都相同</translation>
        </message>
        <message>
            <source>explains the clusters</source>
            <translation>解释了簇</translation>
        </message>
        <message>
            <source>has a part in them</source>
            <translation>部分有关</translation>
        </message>
        <message>
            <source>hardly matters</source>
            <translation>几乎无关</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>词元类别</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Think phase</source>
            <translation>思考阶段</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>On borders</source>
            <translation>在边界上</translation>
        </message>
        <message>
            <source>Cluster %1</source>
            <translation>簇 %1</translation>
        </message>
        <message>
            <source>Position, median</source>
            <translation>位置，中位数</translation>
        </message>
        <message>
            <source>Surprisal, mean (nat)</source>
            <translation>惊奇度，平均 (nat)</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>保留 %1</translation>
        </message>
        <message>
            <source>born %1</source>
            <translation>新生 %1</translation>
        </message>
        <message>
            <source>gone %1</source>
            <translation>消失 %1</translation>
        </message>
        <message>
            <source>split %1 → %2</source>
            <translation>分裂 %1 → %2</translation>
        </message>
        <message>
            <source>merged %2 → %1</source>
            <translation>合并 %2 → %1</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>没有变化</translation>
        </message>
        <message>
            <source>line break</source>
            <translation>换行</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>空白</translation>
        </message>
        <message>
            <source>signs</source>
            <translation>符号</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>function words</source>
            <translation>功能词</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>其他词</translation>
        </message>
        <message>
            <source>parts of words</source>
            <translation>词的部分</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>on borders</source>
            <translation>在边界上</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>other sessions</source>
            <translation>其他会话</translation>
        </message>
        <message>
            <source>other models</source>
            <translation>其他模型</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>簇</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>more local</source>
            <translation>更近</translation>
        </message>
        <message>
            <source>less local</source>
            <translation>更不近</translation>
        </message>
        <message>
            <source>more mid-range</source>
            <translation>更多中程</translation>
        </message>
        <message>
            <source>less mid-range</source>
            <translation>更少中程</translation>
        </message>
        <message>
            <source>more long-range</source>
            <translation>更多远处</translation>
        </message>
        <message>
            <source>less long-range</source>
            <translation>更少远处</translation>
        </message>
        <message>
            <source>spread over distances</source>
            <translation>分散在各距离</translation>
        </message>
        <message>
            <source>at few distances</source>
            <translation>集中在少数距离</translation>
        </message>
        <message>
            <source>early layers spread</source>
            <translation>浅层分散</translation>
        </message>
        <message>
            <source>early layers focused</source>
            <translation>浅层集中</translation>
        </message>
        <message>
            <source>middle layers spread</source>
            <translation>中层分散</translation>
        </message>
        <message>
            <source>middle layers focused</source>
            <translation>中层集中</translation>
        </message>
        <message>
            <source>late layers spread</source>
            <translation>深层分散</translation>
        </message>
        <message>
            <source>late layers focused</source>
            <translation>深层集中</translation>
        </message>
        <message>
            <source>more %1 back</source>
            <translation>更多向后 %1</translation>
        </message>
        <message>
            <source>less %1 back</source>
            <translation>更少向后 %1</translation>
        </message>
        <message>
            <source>more of column %1</source>
            <translation>更多第 %1 列</translation>
        </message>
        <message>
            <source>less of column %1</source>
            <translation>更少第 %1 列</translation>
        </message>
        <message>
            <source>PC%1</source>
            <translation>PC%1</translation>
        </message>
        <message>
            <source>Balanced: no axis stands out.</source>
            <translation>均衡：没有突出的轴。</translation>
        </message>
        <message>
            <source>Strong: %1.</source>
            <translation>强：%1。</translation>
        </message>
        <message>
            <source>Moderate: %1.</source>
            <translation>中等：%1。</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>检视</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>流形</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>路由</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Token Lens</source>
            <translation>词元透镜</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdviceModel</name>
        <message>
            <source>For the next run</source>
            <translation>用于下一次运行</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>建议</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdvicePanel</name>
        <message>
            <source>no change expected</source>
            <translation>预计没有变化</translation>
        </message>
        <message>
            <source>bytes are captured, now none are</source>
            <translation>将记录字节，目前没有</translation>
        </message>
        <message>
            <source>about %1 × fewer captured bytes</source>
            <translation>记录的字节约少 %1 倍</translation>
        </message>
        <message>
            <source>about %1 × as many captured bytes</source>
            <translation>记录的字节约为 %1 倍</translation>
        </message>
        <message>
            <source>expected, not measured here</source>
            <translation>预期值，此处未测量</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>成本：%1</translation>
        </message>
        <message>
            <source>Quality: %1</source>
            <translation>质量：%1</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>速度：%1</translation>
        </message>
        <message>
            <source>Apply to next run</source>
            <translation>应用到下一次运行</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Nothing to advise yet: no step of this run has a zone.</source>
            <translation>还没有可建议的：这次运行没有一步有区域。</translation>
        </message>
        <message>
            <source>Nothing is advised for the zone %1.</source>
            <translation>对区域 %1 没有建议。</translation>
        </message>
        <message>
            <source>%1 · the last tokens lie off the manifold · %2</source>
            <translation>%1 · 最后的词元偏离流形 · %2</translation>
        </message>
        <message>
            <source>%1 · most of this run, %2 · %3</source>
            <translation>%1 · 这次运行的大部分，%2 · %3</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪心</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Every n-th step</source>
            <translation>每 n 步一次</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>已采纳</translation>
        </message>
        <message>
            <source>Open a model to apply it.</source>
            <translation>打开一个模型才能应用。</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; later ones keep it until you take it back.</source>
            <translation>本次运行以针对 %1 的建议开始；之后的运行会保留它，直到你收回。</translation>
        </message>
        <message>
            <source>Applied. It takes effect with the next run.</source>
            <translation>已应用。从下一次运行起生效。</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; the next one is not.</source>
            <translation>本次运行以针对 %1 的建议开始；下一次则不是。</translation>
        </message>
        <message>
            <source>Takes effect with the next run. This one is not touched.</source>
            <translation>从下一次运行起生效。这一次不变。</translation>
        </message>
        <message>
            <source>Apply advice</source>
            <translation>应用建议</translation>
        </message>
        <message>
            <source>Take advice back</source>
            <translation>收回建议</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Again</name>
        <message>
            <source>Write without these</source>
            <translation>不用这些来写</translation>
        </message>
        <message>
            <source>Write again without these</source>
            <translation>不用这些重新写</translation>
        </message>
        <message>
            <source>Stress these</source>
            <translation>强调这些</translation>
        </message>
        <message>
            <source>Write again with these stressed</source>
            <translation>强调这些重新写</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>强调之处权重多大</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>%1 倍</translation>
        </message>
        <message>
            <source>Write again without these (R)</source>
            <translation>不用这些重新写 (R)</translation>
        </message>
        <message>
            <source>Write again with these stressed (Shift+R)</source>
            <translation>强调这些重新写 (Shift+R)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlignedModel</name>
        <message>
            <source>only B</source>
            <translation>只在 B</translation>
        </message>
        <message>
            <source>only A</source>
            <translation>只在 A</translation>
        </message>
        <message>
            <source>same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>A pos.</source>
            <translation>A 位置</translation>
        </message>
        <message>
            <source>B pos.</source>
            <translation>B 位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>关系</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlternativesModel</name>
        <message>
            <source>written</source>
            <translation>已写</translation>
        </message>
        <message>
            <source>%1, probability %2, written</source>
            <translation>%1，概率 %2，已写</translation>
        </message>
        <message>
            <source>%1, probability %2</source>
            <translation>%1，概率 %2</translation>
        </message>
        <message>
            <source>Natural logarithm of the probability, before temperature and penalties</source>
            <translation>概率的自然对数，在温度和惩罚之前</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>对数</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AxesPlot</name>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1：A %2，B %3</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 和 %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message>
            <source>shown in the chat</source>
            <translation>显示在对话中</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <source>tokens of its own</source>
            <translation>自己的词元</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比较</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>Shows this branch in the chat (Enter)</source>
            <translation>在对话中显示此分支 (Enter)</translation>
        </message>
        <message>
            <source>Beside the one that is shown, in Compare</source>
            <translation>在“比较”中与所示分支并排</translation>
        </message>
        <message>
            <source>Deletes this branch; undo brings it back (Del)</source>
            <translation>删除此分支；撤销可取回 (Del)</translation>
        </message>
        <message>
            <source>[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back</source>
            <translation>[ 和 ] 在消息处切换 · Enter 显示 · Del 删除，Ctrl+Z 取回</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>由来</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Its own</source>
            <translation>自有</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>写于</translation>
        </message>
        <message>
            <source>This conversation · %1, %2</source>
            <translation>这段对话 · %1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln 个分支</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>This conversation</source>
            <translation>这段对话</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>还没有消息</translation>
        </message>
        <message>
            <source>One branch so far.</source>
            <translation>目前只有一个分支。</translation>
        </message>
        <message>
            <source>Editing, writing again or forking from a token adds one; nothing is lost.</source>
            <translation>编辑、重写或从某个词元分叉会增加一个；不会丢失任何内容。</translation>
        </message>
        <message>
            <source>Its tokens come from another tokenizer, so its beginning is stored apart and its positions differ.</source>
            <translation>它的词元来自另一个分词器，所以开头单独保存，位置也不同。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
        <message>
            <source>likeliest</source>
            <translation>最可能</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>top-p %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>种子 %1</translation>
        </message>
        <message>
            <source>an edited question</source>
            <translation>编辑过的问题</translation>
        </message>
        <message>
            <source>writing the answer again</source>
            <translation>重写回答</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>另一个词元</translation>
        </message>
        <message>
            <source>drift, written again from the last stable token</source>
            <translation>漂移，从最后稳定的词元重写</translation>
        </message>
        <message>
            <source>going on with the answer</source>
            <translation>继续回答</translation>
        </message>
        <message>
            <source>the first answer</source>
            <translation>第一个回答</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Branch %1 of %2</source>
            <translation>第 %1 / %2 个分支</translation>
        </message>
        <message>
            <source>The branch that is shown</source>
            <translation>所示的分支</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%1 代替 %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln 条消息</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>You</source>
            <translation>你</translation>
        </message>
        <message>
            <source> becomes </source>
            <translation> 变为 </translation>
        </message>
        <message>
            <source>shown in the chat</source>
            <translation>显示在对话中</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <source>Tokens of its own</source>
            <translation>自己的词元</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1（%2 到 %3）</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>from</source>
            <translation>起</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>等长</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>校准</translation>
        </message>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance</source>
            <translation>AUROC 及 95 % 区间，0.5 为随机</translation>
        </message>
        <message>
            <source>Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. Discs read attention, squares do not.</source>
            <translation>有没有信号能区分错误与正确的回答？%1，%2 个问题，%3 个错误。圆点读取注意力，方块不读取。</translation>
        </message>
        <message>
            <source>Not calibrated for this model.</source>
            <translation>未针对此模型校准。</translation>
        </message>
        <message>
            <source>Drift is shown, not judged. Measure it against a labelled set (about %1).</source>
            <translation>漂移只显示，不评判。请用带标签的集合测量它（约 %1）。</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>已校准</translation>
        </message>
        <message>
            <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
            <translation>在这组问题上，至少一个注意力信号能区分等长的错误与正确回答。</translation>
        </message>
        <message>
            <source>Between answers of equal length, %1 is no better than chance on this model.</source>
            <translation>在长度相同的回答之间，%1 在此模型上不比随机更好。</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Read drift as a note about the text, not as an error alarm.</source>
            <translation>请把漂移当作关于文本的提示，而不要单独当作错误警报。</translation>
        </message>
        <message>
            <source>Measure again…</source>
            <translation>重新测量…</translation>
        </message>
        <message>
            <source>Measure…</source>
            <translation>测量…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPicture</name>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>等长</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1，%n 个提示</numerusform>
            </translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新测试活动</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>题集</translation>
        </message>
        <message>
            <source>Own suite…</source>
            <translation>自己的题集…</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>%1, of the server</source>
            <translation>%1，来自服务器</translation>
        </message>
        <message>
            <source>%1, as open</source>
            <translation>%1，当前打开的</translation>
        </message>
        <message>
            <source>Model file…</source>
            <translation>模型文件…</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复次数</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>每个回答的词元</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>第一个种子</translation>
        </message>
        <message>
            <source>Discover every</source>
            <translation>每隔多少发现一次</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> 个词元</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>全速</translation>
        </message>
        <message>
            <source>Half of the time</source>
            <translation>一半时间</translation>
        </message>
        <message>
            <source>A quarter of the time</source>
            <translation>四分之一时间</translation>
        </message>
        <message>
            <source>Zone preset</source>
            <translation>区域预设</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>It runs as attnx explore beside the chat, with the model loaded once more, and goes on where it was when it is interrupted.</source>
            <translation>它以 attnx explore 的形式与聊天同时运行，模型会再加载一次；中断后从原处继续。</translation>
        </message>
        <message>
            <source>Tokens of an answer, at most</source>
            <translation>每个回答最多的词元数</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
        <message>
            <source>Own suite</source>
            <translation>自己的题集</translation>
        </message>
        <message>
            <source>Suites (*.json)</source>
            <translation>题集 (*.json)</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>模型文件</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors)</source>
            <translation>模型 (*.gguf *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message>
            <source>This campaign has no discovery yet.</source>
            <translation>这个测试活动还没有发现结果。</translation>
        </message>
        <message>
            <source>Its discovery was made without a picture.</source>
            <translation>它的发现没有生成图。</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 / %2 个回答</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>%Ln 个回答</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignPictures</name>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>词元/秒</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>writes %1</source>
            <translation>正在写 %1</translation>
        </message>
        <message>
            <source>All zones, as read</source>
            <translation>所有区域，按原读法</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>按原读法</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>等长比较</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>重复次数</translation>
        </message>
        <message>
            <source>Tokens, sd</source>
            <translation>词元，标准差</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>相同文本</translation>
        </message>
        <message>
            <source>%1 ± %2</source>
            <translation>%1 ± %2</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>R%1</source>
            <translation>第%1次</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 千</translation>
        </message>
        <message>
            <source>0 min</source>
            <translation>0 分钟</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Campaigns</name>
        <message>
            <source>greedy</source>
            <translation>贪心</translation>
        </message>
        <message>
            <source>T %1, seeds %2 to %3</source>
            <translation>T %1，种子 %2 至 %3</translation>
        </message>
        <message>
            <source>T %1, seed %2</source>
            <translation>T %1，种子 %2</translation>
        </message>
        <message>
            <source>, at most %1 tokens</source>
            <translation>，最多 %1 个词元</translation>
        </message>
        <message>
            <source>attnx was not found beside this program.</source>
            <translation>在本程序旁没有找到 attnx。</translation>
        </message>
        <message>
            <source>Campaigns are run by it. Install attnx, or put it on the PATH.</source>
            <translation>测试活动由它运行。请安装 attnx，或把它放进 PATH。</translation>
        </message>
        <message>
            <source>The campaign could not be started.</source>
            <translation>无法启动测试活动。</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1 is no suite of prompts.</source>
            <translation>%1 不是题集。</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>无法创建文件夹 %1。</translation>
        </message>
        <message>
            <source>This folder does not say how it was made.</source>
            <translation>这个文件夹没有说明它是怎样产生的。</translation>
        </message>
        <message>
            <source>Go on with the attnx explore that began it.</source>
            <translation>请用开始它的 attnx explore 继续。</translation>
        </message>
        <message>
            <source>The report could not be written.</source>
            <translation>无法写入报告。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message>
            <source>reads the model</source>
            <translation>正在读取模型</translation>
        </message>
        <message>
            <source>running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>已停止</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n 个回答</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>New campaign…</source>
            <translation>新测试活动…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>测试活动</translation>
        </message>
        <message>
            <source>Open the folder of a campaign…</source>
            <translation>打开测试活动的文件夹…</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token. The same as attnx explore.</source>
            <translation>测试活动反复提出一组问题，并保存每个词元的指纹。与 attnx explore 相同。</translation>
        </message>
        <message>
            <source>Progress and zones</source>
            <translation>进度与区域</translation>
        </message>
        <message>
            <source>Variation, clusters, speed</source>
            <translation>差异、簇、速度</translation>
        </message>
        <message>
            <source>Parts of the campaign</source>
            <translation>测试活动的各部分</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>还没有测试活动。</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token.</source>
            <translation>测试活动反复提出一组问题，并保存每个词元的指纹。</translation>
        </message>
        <message>
            <source>&amp;Campaign</source>
            <translation>测试活动(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;New campaign…</source>
            <translation>新测试活动(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open a folder…</source>
            <translation>打开文件夹(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Pause or go on</source>
            <translation>暂停或继续(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Stop after this answer</source>
            <translation>此回答后停止(&amp;S)</translation>
        </message>
        <message>
            <source>Open the &amp;report</source>
            <translation>打开报告(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>比较(&amp;C)…</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>显示文件夹(&amp;F)</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>关闭(&amp;L)</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Stop after this answer</source>
            <translation>此回答后停止</translation>
        </message>
        <message>
            <source>Progress by category</source>
            <translation>各类别进度</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Zones by category</source>
            <translation>各类别的区域</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over answers</source>
            <translation>占词元百分比，按回答的 95 % 区间</translation>
        </message>
        <message>
            <source>Repeat variation</source>
            <translation>重复间的差异</translation>
        </message>
        <message>
            <source>same prompt, other seed</source>
            <translation>同一提示，不同种子</translation>
        </message>
        <message>
            <source>Clusters as it grows</source>
            <translation>增长中的簇</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>簇</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>噪声</translation>
        </message>
        <message>
            <source>Noise, %</source>
            <translation>噪声，%</translation>
        </message>
        <message>
            <source>Filled: clusters that are confirmed; outlined: those that may be chance.</source>
            <translation>实心：已确认的簇；空心：可能出于偶然的簇。</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>吞吐量</translation>
        </message>
        <message>
            <source>tokens per second, whole minutes</source>
            <translation>每秒词元，按整分钟</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>分钟</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>每秒词元</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>打开报告</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>与之比较…</translation>
        </message>
        <message>
            <source>Compare with: prompts that both campaigns answered. Differences come with intervals and at equal length.</source>
            <translation>与之比较：两个活动都回答过的提示。差异带有区间，并按等长比较。</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts, %3 repeats</source>
            <translation>%1 个类别，%2 个提示，%3 次重复</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts</source>
            <translation>%1 个类别，%2 个提示</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 / %2 个回答</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 个词元</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>目前 %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>约剩 %1</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>After the answer that runs (Space)</source>
            <translation>在当前回答之后（空格）</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>Open report so far</source>
            <translation>打开目前的报告</translation>
        </message>
        <message>
            <source>Stopped after %1 of %2 answers; nothing was lost.</source>
            <translation>在 %2 个回答中的 %1 个之后停止；没有丢失任何内容。</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>在 %n 个回答之后停止；没有丢失任何内容。</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes on where it was.</source>
            <translation>它从原处继续。</translation>
        </message>
        <message>
            <source>No prompt was answered twice yet.</source>
            <translation>还没有提示被回答过两次。</translation>
        </message>
        <message>
            <source>Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.</source>
            <translation>区域：各次重复相差多少，占词元百分比。%2 个提示中的 %1 个。</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n 次运行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>%n 条有区间支持的结论。</numerusform>
            </translation>
        </message>
        <message>
            <source>Dashed: all tokens. Cover: the share of all tokens whose positions this category reaches.</source>
            <translation>虚线：全部词元。覆盖：全部词元中，其位置为此类别所及的比例。</translation>
        </message>
        <message>
            <source>No other campaign has answers.</source>
            <translation>没有其他活动有回答。</translation>
        </message>
        <message>
            <source>In the view Compare</source>
            <translation>在比较视图中</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>打开测试活动的文件夹</translation>
        </message>
        <message>
            <source>This folder holds no campaign.</source>
            <translation>此文件夹中没有测试活动。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message>
            <source>Show branch</source>
            <translation>显示分支</translation>
        </message>
        <message>
            <source>Delete branch</source>
            <translation>删除分支</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>删除消息</translation>
        </message>
        <message>
            <source>Delete version</source>
            <translation>删除版本</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>分叉</translation>
        </message>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>词元 %1 的权重为 %2 倍</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>不含词元 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>重写</translation>
        </message>
        <message>
            <source>No model is open. Open one to write.</source>
            <translation>没有打开模型。打开一个才能写。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>正在打开模型。</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>模型正在写。</translation>
        </message>
        <message>
            <source>This model has no chat template. Choose how it reads what you write.</source>
            <translation>此模型没有对话模板。请选择它如何读你写的内容。</translation>
        </message>
        <message>
            <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
            <translation>上下文已满：%1 / %2 个词元。开始新对话，或以更大的上下文打开模型。</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>重写</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>This server cannot run a step again.</source>
            <translation>此服务器不能重做一步。</translation>
        </message>
        <message>
            <source>This trace comes from another model. Open that one to try.</source>
            <translation>这条轨迹来自另一个模型。打开那个模型才能尝试。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to try.</source>
            <translation>没有打开模型。打开这条轨迹的模型才能尝试。</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
            <translation>这条轨迹缺少词元 %1，因此无法重做这一步。</translation>
        </message>
        <message>
            <source>%1 reads this chat anew; %2 wrote it so far.</source>
            <translation>%1 会重新读这段对话；此前由 %2 写成。</translation>
        </message>
        <message>
            <source>The system prompt changed, so the chat is read anew.</source>
            <translation>系统提示已更改，因此对话会重新读取。</translation>
        </message>
        <message>
            <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
            <translation>对话模板以另一种方式写前面的轮次，因此会重新读取。</translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>前面 %Ln 个词元的记录（注意力、惊奇度、区域）留在原来的对话中。撤销可以取回。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatSettings</name>
        <message>
            <source>Precise</source>
            <translation>严谨</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>创意</translation>
        </message>
        <message>
            <source>Always the likeliest</source>
            <translation>总是最可能</translation>
        </message>
        <message>
            <source>no chance</source>
            <translation>毫无随机</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatText</name>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>词元 %1</translation>
        </message>
        <message>
            <source>probability %1</source>
            <translation>概率 %1</translation>
        </message>
        <message>
            <source>one of %1 at the same place</source>
            <translation>同一位置的 %1 个之一</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 在 %2</translation>
        </message>
        <message>
            <source>attends most to %1</source>
            <translation>最关注 %1</translation>
        </message>
        <message>
            <source>attended most by %1</source>
            <translation>最受 %1 关注</translation>
        </message>
        <message>
            <source>stopped at end of turn</source>
            <translation>在轮次结束处停止</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>在词元上限处停止</translation>
        </message>
        <message>
            <source>stopped by you</source>
            <translation>被你停止</translation>
        </message>
        <message>
            <source>stopped at a stop text</source>
            <translation>在停止文本处停止</translation>
        </message>
        <message>
            <source>stopped: the context is full</source>
            <translation>停止：上下文已满</translation>
        </message>
        <message>
            <source>stopped for drift</source>
            <translation>因漂移停止</translation>
        </message>
        <message>
            <source>ended by an error</source>
            <translation>因错误结束</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln set(s), each at one place</source>
            <translation>
                <numerusform>%Ln 组，每组一个位置</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>You</source>
            <translation>你</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>汇</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>其中找到 %Ln 处</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of this row is in here</source>
            <translation>这一行的 %1 在这里</translation>
        </message>
        <message>
            <source>%1 · probability %2</source>
            <translation>%1 · 概率 %2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>复制代码</translation>
        </message>
        <message>
            <source>Write the answer again</source>
            <translation>重新写回答</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>编辑问题</translation>
        </message>
        <message>
            <source>Continue the answer</source>
            <translation>继续回答</translation>
        </message>
        <message>
            <source>The version written before</source>
            <translation>之前写的版本</translation>
        </message>
        <message>
            <source>The version written after</source>
            <translation>之后写的版本</translation>
        </message>
        <message>
            <source>Branches of this conversation</source>
            <translation>这段对话的分支</translation>
        </message>
        <message>
            <source>%1, message %2</source>
            <translation>%1，消息 %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 position %2</source>
            <translation>%1 位置 %2</translation>
        </message>
        <message>
            <source> · p %1</source>
            <translation> · p %1</translation>
        </message>
        <message>
            <source> · click lets it go</source>
            <translation> · 点击放开</translation>
        </message>
        <message>
            <source> · click keeps it</source>
            <translation> · 点击保持</translation>
        </message>
        <message>
            <source>Fold or unfold (Z)</source>
            <translation>折叠或展开 (Z)</translation>
        </message>
        <message>
            <source>Let go of this token</source>
            <translation>放开此词元</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>保持此词元</translation>
        </message>
        <message>
            <source>Go on with another token</source>
            <translation>用另一个词元继续</translation>
        </message>
        <message>
            <source>Open link…</source>
            <translation>打开链接…</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>复制链接地址</translation>
        </message>
        <message>
            <source>Copy selection</source>
            <translation>复制所选</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>复制消息</translation>
        </message>
        <message>
            <source>Copy message as plain text</source>
            <translation>以纯文本复制消息</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>编辑问题</translation>
        </message>
        <message>
            <source>Write again with…</source>
            <translation>用其他设置重写…</translation>
        </message>
        <message>
            <source>Delete from this message on</source>
            <translation>从此消息起删除</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatView</name>
        <message>
            <source>Choose the chat template…</source>
            <translation>选择对话模板…</translation>
        </message>
        <message>
            <source>How a model without a template reads what you write</source>
            <translation>没有模板的模型如何读你写的内容</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>This model has no chat template.</source>
            <translation>此模型没有对话模板。</translation>
        </message>
        <message>
            <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
            <translation>它会续写文本。可以这样用，或选择训练时用的模板（如果你知道）。</translation>
        </message>
        <message>
            <source>Go on with my text</source>
            <translation>续写我的文本</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>对话模板</translation>
        </message>
        <message>
            <source>The next answer does not fit: %1 of %2 tokens are used.</source>
            <translation>下一个回答放不下：已用 %1 / %2 个词元。</translation>
        </message>
        <message>
            <source>%1 of %2 tokens are used.</source>
            <translation>已用 %1 / %2 个词元。</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory) or a new chat with the last turns.</source>
            <translation>选择更大的上下文（多占内存 %1），或带上最近几轮的新对话。</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory).</source>
            <translation>选择更大的上下文（多占内存 %1）。</translation>
        </message>
        <message>
            <source>This model holds no more. A new chat can begin with the last turns.</source>
            <translation>此模型容不下更多。新对话可从最近几轮开始。</translation>
        </message>
        <message>
            <source>This model holds no more. Send less text.</source>
            <translation>此模型容不下更多。请发送更少的文本。</translation>
        </message>
        <message>
            <source>Larger context: %1</source>
            <translation>更大的上下文：%1</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>带最近几轮的新对话</translation>
        </message>
        <message>
            <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
            <translation>指向回答中的一个词，看模型看了哪里。点击可保持。</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>打开链接</translation>
        </message>
        <message>
            <source>Open this address outside of the program?</source>
            <translation>在程序之外打开此地址？</translation>
        </message>
        <message>
            <source>This program opens web and mail addresses only.</source>
            <translation>此程序只打开网页和邮件地址。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>还没有消息</translation>
        </message>
        <message>
            <source>Write the beginning of a text below; the model goes on with it.</source>
            <translation>在下面写文本的开头；模型会续写。</translation>
        </message>
        <message>
            <source>Write below to begin, or ask one of these.</source>
            <translation>在下面开始写，或问其中一个问题。</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>着色</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Attention from this token</source>
            <translation>此词元的注意力</translation>
        </message>
        <message>
            <source>Effect on this token</source>
            <translation>对此词元的影响</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>行的熵</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>汇单列</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>汇是几乎每个词元都会看的位置，无论文本说什么，常常是最前面几个。把它们单列，其余才看得清。它们的份额总会显示。</translation>
        </message>
        <message>
            <source>Link lines</source>
            <translation>连线</translation>
        </message>
        <message>
            <source>Lines to the five most attended tokens</source>
            <translation>连到最受关注的五个词元</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown, or the tokens as they are</source>
            <translation>Markdown，或词元原样</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>透镜</translation>
        </message>
        <message>
            <source>Tokens answer to the pointer</source>
            <translation>词元响应指针</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChipText</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareState</name>
        <message>
            <source>The fingerprints of the two have different layouts.</source>
            <translation>两者的指纹布局不同。</translation>
        </message>
        <message>
            <source>Too few fingerprints to fit axes to.</source>
            <translation>指纹太少，无法拟合轴。</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>贪心</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>还没有回答。</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>再次运行</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>No fingerprints were recorded.</source>
            <translation>没有记录指纹。</translation>
        </message>
        <message>
            <source>No fingerprints of the layout log16 were recorded.</source>
            <translation>没有记录 log16 布局的指纹。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareText</name>
        <message>
            <source>Text of A</source>
            <translation>A 的文本</translation>
        </message>
        <message>
            <source>Text of B</source>
            <translation>B 的文本</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareView</name>
        <message>
            <source>Two traces</source>
            <translation>两条轨迹</translation>
        </message>
        <message>
            <source>Two models</source>
            <translation>两个模型</translation>
        </message>
        <message>
            <source>Two sessions, branches or files beside each other</source>
            <translation>两个会话、分支或文件并排</translation>
        </message>
        <message>
            <source>One model against another over whole campaigns</source>
            <translation>在整个测试活动上比较两个模型</translation>
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
            <translation>会话 A</translation>
        </message>
        <message>
            <source>Session B</source>
            <translation>会话 B</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>交换</translation>
        </message>
        <message>
            <source>Swap A and B (X)</source>
            <translation>交换 A 和 B (X)</translation>
        </message>
        <message>
            <source>Align by</source>
            <translation>对齐方式</translation>
        </message>
        <message>
            <source>Token text</source>
            <translation>词元文本</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>步</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>填充</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>再次运行</translation>
        </message>
        <message>
            <source>With the present settings</source>
            <translation>按当前设置</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>贪心</translation>
        </message>
        <message>
            <source>At temperature %1</source>
            <translation>温度 %1</translation>
        </message>
        <message>
            <source>Run both…</source>
            <translation>两者都运行…</translation>
        </message>
        <message>
            <source>Campaign A</source>
            <translation>测试活动 A</translation>
        </message>
        <message>
            <source>Campaign B</source>
            <translation>测试活动 B</translation>
        </message>
        <message>
            <source>Choose a campaign</source>
            <translation>选择测试活动</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>选择文件夹…</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>打开测试活动的文件夹</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>选择会话</translation>
        </message>
        <message>
            <source>Choose a trace file…</source>
            <translation>选择轨迹文件…</translation>
        </message>
        <message>
            <source>Open a trace</source>
            <translation>打开轨迹</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>轨迹 (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>交换 A 和 B</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>下一处差异</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>上一处差异</translation>
        </message>
        <message>
            <source>Write the last answer again and compare</source>
            <translation>重新写最后的回答并比较</translation>
        </message>
        <message>
            <source>Run both: answer the last question twice</source>
            <translation>两者都运行：把最后的问题回答两次</translation>
        </message>
        <message>
            <source>Compare two models over campaigns</source>
            <translation>通过测试活动比较两个模型</translation>
        </message>
        <message>
            <source>Compare two traces</source>
            <translation>比较两条轨迹</translation>
        </message>
        <message>
            <source>Aligned</source>
            <translation>对齐</translation>
        </message>
        <message>
            <source>Aligned tokens</source>
            <translation>对齐的词元</translation>
        </message>
        <message>
            <source>Measured differences</source>
            <translation>测得的差异</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>量</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>下限</translation>
        </message>
        <message>
            <source>High</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>解读</translation>
        </message>
        <message>
            <source>B minus A, 95 % block bootstrap over tokens</source>
            <translation>B 减 A，按词元的 95 % 分块自助法</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>用语言说</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>只列出区间不含零的差异</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>看得多远</translation>
        </message>
        <message>
            <source>Tokens back</source>
            <translation>向后的词元数</translation>
        </message>
        <message>
            <source>share of mass</source>
            <translation>质量份额</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>计数</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>轴</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>轴</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>低端</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>高端</translation>
        </message>
        <message>
            <source>Which axes</source>
            <translation>哪些轴</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>参考轴</translation>
        </message>
        <message>
            <source>Four fixed axes with names; a score is a plain product</source>
            <translation>四个有名称的固定轴；得分是简单的乘积</translation>
        </message>
        <message>
            <source>Fitted axes</source>
            <translation>拟合轴</translation>
        </message>
        <message>
            <source>Principal axes of the tokens of both; the ends stand for one standard deviation</source>
            <translation>两者词元的主轴；两端代表一个标准差</translation>
        </message>
        <message>
            <source>No model can be asked here.</source>
            <translation>这里无法询问模型。</translation>
        </message>
        <message>
            <source>Two models, two quantisations or two temperatures answer the last question; both answers then stand beside each other.</source>
            <translation>两个模型、两种量化或两个温度回答最后的问题；随后两个回答并排显示。</translation>
        </message>
        <message>
            <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
            <translation>打开的模型会按当前设置再写一次最后的回答；旧的和新的随后并排显示。</translation>
        </message>
        <message>
            <source>Choose two sessions. They need not come from the same model.</source>
            <translation>选择两个会话。它们可以来自不同的模型。</translation>
        </message>
        <message>
            <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
            <translation>会话、本会话的分支和轨迹文件都在上面的两个列表里。</translation>
        </message>
        <message>
            <source>Not both were written.</source>
            <translation>没有写出两个回答。</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same · grey: same text</source>
            <translation>%2 行中 %1 行相同 · 灰色：相同文本</translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>没有明显差异。</translation>
        </message>
        <message>
            <source>One run counts sinks, the other leaves them out: masses, entropies, zones and fingerprints are not compared.</source>
            <translation>一次运行计入汇，另一次不计：质量、熵、区域和指纹不作比较。</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>The texts part at row %1: A writes %2, B writes %3.</source>
            <translation>文本在第 %1 行分开：A 写 %2，B 写 %3。</translation>
        </message>
        <message>
            <source>The texts are the same.</source>
            <translation>文本相同。</translation>
        </message>
        <message>
            <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
            <translation>文本很短（%1 和 %2 个词元）：只有大的差异才看得出。</translation>
        </message>
        <message>
            <source>Neither side holds written tokens.</source>
            <translation>两边都没有写出的词元。</translation>
        </message>
        <message>
            <source>A holds no written tokens.</source>
            <translation>A 没有写出的词元。</translation>
        </message>
        <message>
            <source>B holds no written tokens.</source>
            <translation>B 没有写出的词元。</translation>
        </message>
        <message>
            <source>Prompts alone are not compared.</source>
            <translation>只有提示时不比较。</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassDial</name>
        <message>
            <source>near</source>
            <translation>近</translation>
        </message>
        <message>
            <source>far</source>
            <translation>远</translation>
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
            <translation>航向</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>集中度 R</translation>
        </message>
        <message>
            <source>Spread W</source>
            <translation>离散 W</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>罗盘</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message>
            <source>Compass reads</source>
            <translation>罗盘读取</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>没有行</translation>
        </message>
        <message>
            <source>L%1</source>
            <translation>层%1</translation>
        </message>
        <message>
            <source>L%1–%2</source>
            <translation>层%1–%2</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>Layers %1</source>
            <translation>层 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln 个头</numerusform>
            </translation>
        </message>
        <message>
            <source>all heads together</source>
            <translation>所有头合在一起</translation>
        </message>
        <message>
            <source>heads %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>%1 was not recorded here</source>
            <translation>此处未记录 %1</translation>
        </message>
        <message>
            <source>Rows the compass reads: %1</source>
            <translation>罗盘读取的行：%1</translation>
        </message>
        <message>
            <source>Rows the compass reads</source>
            <translation>罗盘读取的行</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>层</translation>
        </message>
        <message>
            <source>All that were recorded</source>
            <translation>所有已记录的</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头</translation>
        </message>
        <message>
            <source>All, their mean</source>
            <translation>全部，取平均</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>头 %1</translation>
        </message>
        <message>
            <source>The heads of a layer are one row here. Set “Heads together” to “each head alone” for the next run to choose among them.</source>
            <translation>这里一层的各个头合为一行。请为下次运行把“头合并”设为“每个头单独”，以便从中选择。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
        <message>
            <source>Attach</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
            <translation>写消息。Enter 发送，Shift+Enter 换行。</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>Text files go into the message</source>
            <translation>文本文件会放进消息</translation>
        </message>
        <message>
            <source>Write a message.</source>
            <translation>写一条消息。</translation>
        </message>
        <message>
            <source>Stop  Esc</source>
            <translation>停止  Esc</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>再次回答</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>停止写 (Esc)</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>发送 (Enter)</translation>
        </message>
        <message>
            <source>“%1” is sent when this answer ends · Enter in an empty field takes it back</source>
            <translation>此回答结束后发送“%1” · 空框中按 Enter 取回</translation>
        </message>
        <message>
            <source>Enter sends it when this answer ends · Esc stops</source>
            <translation>此回答结束后按 Enter 的内容会发送 · Esc 停止</translation>
        </message>
        <message>
            <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
            <translation>正在编辑你的消息 · 后面的内容保留为分支 · Esc 放弃</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
            <translation>Enter 发送 · Shift+Enter 换行 · 把文件拖到这里作为上下文</translation>
        </message>
        <message>
            <source>The files go into the message as fenced blocks. Backspace at the start removes the last one.</source>
            <translation>文件以代码块放进消息。在开头按退格键移除最后一个。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the file</source>
            <translation>
                <numerusform>连同文件 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>连同文件 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach text files</source>
            <translation>附加文本文件</translation>
        </message>
        <message>
            <source>PDF files and folders cannot be attached. Copy the text and paste it.</source>
            <translation>不能附加 PDF 文件和文件夹。请复制文本再粘贴。</translation>
        </message>
        <message>
            <source>%1 has %2 tokens, %3 are free. Nothing was attached.</source>
            <translation>%1 有 %2 个词元，剩余 %3。没有附加任何内容。</translation>
        </message>
        <message>
            <source>%1 has %2, at most %3 can be read. Nothing was attached.</source>
            <translation>%1 有 %2，最多可读 %3。没有附加任何内容。</translation>
        </message>
        <message>
            <source>Attach a part of it, or open the model with a larger context.</source>
            <translation>附加其中一部分，或以更大的上下文打开模型。</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1 不是文本。</translation>
        </message>
        <message>
            <source>Its %1 hold characters of no text coding. Nothing was attached.</source>
            <translation>它的 %1 含有任何文本编码都没有的字符。没有附加任何内容。</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was attached.</source>
            <translation>无法读取 %1。没有附加任何内容。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ConfidenceBar</name>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ContextPopup</name>
        <message>
            <source>%1 now</source>
            <translation>现在 %1</translation>
        </message>
        <message>
            <source>%1 with this message</source>
            <translation>连同此消息 %1</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>Larger context</source>
            <translation>更大的上下文</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>带最近几轮的新对话</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>what the model reads, in tokens</source>
            <translation>模型所读的内容，按词元</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>问题</translation>
        </message>
        <message>
            <source>Answers, with thinking</source>
            <translation>回答，含思考</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>附加的文件</translation>
        </message>
        <message>
            <source>Marks of the chat template</source>
            <translation>对话模板的标记</translation>
        </message>
        <message>
            <source>This message, not sent</source>
            <translation>此消息，未发送</translation>
        </message>
        <message>
            <source>Free after it</source>
            <translation>之后剩余</translation>
        </message>
        <message>
            <source>Cache %1 of %2.</source>
            <translation>缓存 %1 / %2。</translation>
        </message>
        <message>
            <source>The next answer does not fit.</source>
            <translation>下一个回答放不下。</translation>
        </message>
        <message>
            <source>All of it is read; nothing is left out without asking.</source>
            <translation>全部都会读；不经询问不会省略。</translation>
        </message>
        <message>
            <source>Larger: %1</source>
            <translation>更大：%1</translation>
        </message>
        <message>
            <source>Opens the model again with %1 tokens; %2 more memory</source>
            <translation>以 %1 个词元重新打开模型；多占内存 %2</translation>
        </message>
        <message>
            <source>This model holds no more, or none is open</source>
            <translation>此模型容不下更多，或没有打开模型</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CrashDialog</name>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Crash reports</source>
            <translation>崩溃报告</translation>
        </message>
        <message>
            <source>Written when the program ended by itself. They hold no text of chats, stay on this computer and are never sent.</source>
            <translation>在程序自行终止时写下。其中没有聊天文字，留在本机，绝不发送。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>报告正文</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>没有报告。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Dialogs</name>
        <message>
            <source>Keys</source>
            <translation>键</translation>
        </message>
        <message>
            <source>Message field: send</source>
            <translation>消息框：发送</translation>
        </message>
        <message>
            <source>Message field: new line</source>
            <translation>消息框：换行</translation>
        </message>
        <message>
            <source>Message field, empty: edit the last question</source>
            <translation>消息框为空时：编辑最后的问题</translation>
        </message>
        <message>
            <source>Chat text: token, line, message</source>
            <translation>对话文本：词元、行、消息</translation>
        </message>
        <message>
            <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
            <translation>Left、Right；Up、Down；Ctrl+Up、Ctrl+Down</translation>
        </message>
        <message>
            <source>Chat text: pin the token; open the lens</source>
            <translation>对话文本：固定词元；打开透镜</translation>
        </message>
        <message>
            <source>Space; Enter</source>
            <translation>Space；Enter</translation>
        </message>
        <message>
            <source>Token Lens: tab</source>
            <translation>词元透镜：标签页</translation>
        </message>
        <message>
            <source>Token Lens: choose a row; try without it</source>
            <translation>词元透镜：选一行；试试没有它</translation>
        </message>
        <message>
            <source>Space; W</source>
            <translation>Space；W</translation>
        </message>
        <message>
            <source>Let go of the pin, then stop generating</source>
            <translation>先放开固定，再停止写</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>About Attention Explorer</source>
            <translation>关于 Attention Explorer</translation>
        </message>
        <message>
            <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
            <translation>Attention Explorer %1

在本机运行语言模型，并对每个词元显示模型看了哪里。

Apache 许可证 2.0。用 Qt %2 构建。</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>模型文件夹</translation>
        </message>
        <message>
            <source>The program's own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
            <translation>总会查找本程序的文件夹、Hugging Face 缓存、LM Studio 和 Ollama。在此添加其他文件夹。</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>添加文件夹</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DifferencesPlot</name>
        <message>
            <source>%1: A %2, B %3, difference %4 (%5 to %6)</source>
            <translation>%1：A %2，B %3，差 %4（%5 至 %6）</translation>
        </message>
        <message>
            <source>Neither of the measures was recorded on both sides.</source>
            <translation>没有一个量在两边都有记录。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>Mean over written tokens</source>
            <translation>已写词元的平均</translation>
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
            <translation>B 中更少</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>B 中更多</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>解读</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>无明显差异</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message>
            <source>Id</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Zone, majority</source>
            <translation>区域，多数</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>份额</translation>
        </message>
        <message>
            <source>Purity</source>
            <translation>纯度</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <source>Conf.</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>What</source>
            <translation>什么</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>解读</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>构成</translation>
        </message>
        <message>
            <source>Shared information</source>
            <translation>共有信息</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>簇</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>变化</translation>
        </message>
        <message>
            <source>Tokens inside</source>
            <translation>其中的词元</translation>
        </message>
        <message>
            <source>Summary of what is inside</source>
            <translation>内容概要</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>稳定性</translation>
        </message>
        <message>
            <source>What the clusters are made of</source>
            <translation>簇由什么构成</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>选择</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>谱系</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>轴</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>轴</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>方差</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>低端</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>高端</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Axes of</source>
            <translation>轴：</translation>
        </message>
        <message>
            <source>Fitted to this data</source>
            <translation>按此数据拟合</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>参考轴</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>运行发现</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>运行 %1</translation>
        </message>
        <message>
            <source>stage %1 of %2: %3</source>
            <translation>第 %1 / %2 阶段：%3</translation>
        </message>
        <message>
            <source>About %1 left.</source>
            <translation>还需约 %1。</translation>
        </message>
        <message>
            <source>Run %1 stays on screen until run %2 is complete.</source>
            <translation>运行 %2 完成之前保留运行 %1 的图。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>It took %1.</source>
            <translation>用时 %1。</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>还没有运行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>此范围 %Ln 次运行</numerusform>
            </translation>
        </message>
        <message>
            <source>this token</source>
            <translation>此词元</translation>
        </message>
        <message>
            <source>pinned token</source>
            <translation>固定的词元</translation>
        </message>
        <message>
            <source>live token</source>
            <translation>实时词元</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>浮动或停靠 %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DownloadsTable</name>
        <message>
            <source>waits its turn</source>
            <translation>等待中</translation>
        </message>
        <message>
            <source>%1/s, %2 left</source>
            <translation>%1/秒，剩 %2</translation>
        </message>
        <message>
            <source>arriving</source>
            <translation>正在到达</translation>
        </message>
        <message>
            <source>reading back what is here</source>
            <translation>正在读回已有部分</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暂停</translation>
        </message>
        <message>
            <source>connection lost, tried again by itself</source>
            <translation>连接中断，自动重试</translation>
        </message>
        <message>
            <source>was here already</source>
            <translation>早已在此</translation>
        </message>
        <message>
            <source>here, checked</source>
            <translation>已到，已校验</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>已到</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message>
            <source>Drift timeline</source>
            <translation>漂移时间线</translation>
        </message>
        <message>
            <source>Heading spread</source>
            <translation>航向离散</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>汇的份额</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行的熵</translation>
        </message>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W，%Ln 步</numerusform>
            </translation>
        </message>
        <message>
            <source>halt</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>sum, decays</source>
            <translation>累加，会衰减</translation>
        </message>
        <message>
            <source>critical 3</source>
            <translation>严重 3</translation>
        </message>
        <message>
            <source>alert 2</source>
            <translation>警报 2</translation>
        </message>
        <message>
            <source>warning 1</source>
            <translation>警告 1</translation>
        </message>
        <message>
            <source>of each row</source>
            <translation>每一行</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 到 1</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Zoom of the drift timeline</source>
            <translation>漂移时间线的缩放</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln 步</numerusform>
            </translation>
        </message>
        <message>
            <source>step %1: drift %2, heading spread %3</source>
            <translation>第 %1 步：漂移 %2，航向离散 %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftModel</name>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>航向</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>集中度 R</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>航向离散 W</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>汇的份额</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行的熵</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>sink collapse</source>
            <translation>汇崩塌</translation>
        </message>
        <message>
            <source>sudden jump</source>
            <translation>突变</translation>
        </message>
        <message>
            <source>zone violation</source>
            <translation>区域违规</translation>
        </message>
        <message>
            <source>entropy spike</source>
            <translation>熵峰</translation>
        </message>
        <message>
            <source>oscillation</source>
            <translation>振荡</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>sink share %1 above the last 5, limit %2</source>
            <translation>汇份额比前 5 步高 %1，界限 %2</translation>
        </message>
        <message>
            <source>step %1 × the last 4, limit %2</source>
            <translation>步长为前 4 步的 %1 倍，界限 %2</translation>
        </message>
        <message>
            <source>between syntax_floor and structure_ripple</source>
            <translation>在 syntax_floor 与 structure_ripple 之间</translation>
        </message>
        <message>
            <source>entropy %1 × the last 5, limit %2</source>
            <translation>熵为前 5 步的 %1 倍，界限 %2</translation>
        </message>
        <message>
            <source>%1 zone changes in 5 steps, limit %2</source>
            <translation>5 步内 %1 次区域变化，界限 %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln 行无法读取，已略去。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ErrorText</name>
        <message>
            <source>%1 could not be opened.</source>
            <translation>无法打开 %1。</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <translation>无法连到 %1。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>无法读取 %1。</translation>
        </message>
        <message>
            <source>%1 could not be saved.</source>
            <translation>无法保存 %1。</translation>
        </message>
        <message>
            <source>The answer was interrupted.</source>
            <translation>回答中断了。</translation>
        </message>
        <message>
            <source>The step could not be run again.</source>
            <translation>无法重做这一步。</translation>
        </message>
        <message>
            <source>What is on the screen stays as it is.</source>
            <translation>屏幕上的内容保持原样。</translation>
        </message>
        <message>
            <source>The trace stays open and unsaved.</source>
            <translation>轨迹保持打开，尚未保存。</translation>
        </message>
        <message>
            <source>What was written so far is kept.</source>
            <translation>已写的内容会保留。</translation>
        </message>
        <message>
            <source>The text and the trace stay as they are.</source>
            <translation>文本和轨迹保持原样。</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another.</source>
            <translation>文件夹不存在。请选择另一个。</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>文件不在。请选择另一个。</translation>
        </message>
        <message>
            <source>The disk may be full or the folder read-only. Choose another place.</source>
            <translation>磁盘可能已满或文件夹只读。请选择另一个位置。</translation>
        </message>
        <message>
            <source>Check that the file may be read and the disk is connected.</source>
            <translation>请检查文件是否可读、磁盘是否连接。</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind. Download it again.</source>
            <translation>文件损坏或类型不同。请重新下载。</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update this program to open it.</source>
            <translation>它由更新的版本写成。请更新本程序再打开。</translation>
        </message>
        <message>
            <source>This program cannot run it. Choose another model.</source>
            <translation>本程序无法运行它。请选择另一个模型。</translation>
        </message>
        <message>
            <source>The file does not fit its own description. Download it again.</source>
            <translation>文件与自己的描述不符。请重新下载。</translation>
        </message>
        <message>
            <source>Choose a smaller context or a smaller file.</source>
            <translation>请选择更小的上下文或更小的文件。</translation>
        </message>
        <message>
            <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
            <translation>设备不在。请在“工具、参数、模型”里选择另一个。</translation>
        </message>
        <message>
            <source>Open the model again to go on.</source>
            <translation>重新打开模型以继续。</translation>
        </message>
        <message>
            <source>Change the setting named below and try again.</source>
            <translation>更改下面所说的设置后再试。</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>This is a fault of the program. Details help to report it.</source>
            <translation>这是程序的错误。详情有助于报告。</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
            <translation>它的证书不受信任。没有发送任何内容，密钥也没有。请在服务器上更新证书，或检查本机的时钟。</translation>
        </message>
        <message>
            <source>It has no such model. Choose one from its list.</source>
            <translation>它没有这样的模型。请从它的列表中选择。</translation>
        </message>
        <message>
            <source>No known way to talk to it was found there. Look at the address and the port.</source>
            <translation>在那里找不到已知的对话方式。请检查地址和端口。</translation>
        </message>
        <message>
            <source>Look at the address and whether the server runs.</source>
            <translation>请检查地址，以及服务器是否在运行。</translation>
        </message>
        <message>
            <source>%1 did not accept the key.</source>
            <translation>%1 没有接受密钥。</translation>
        </message>
        <message>
            <source>Give the key that this server expects.</source>
            <translation>请给出此服务器期望的密钥。</translation>
        </message>
        <message>
            <source>The connection to %1 ended.</source>
            <translation>与 %1 的连接结束了。</translation>
        </message>
        <message>
            <source>What arrived is kept.</source>
            <translation>已到达的内容会保留。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>请再试。</translation>
        </message>
        <message>
            <source>The details hold what the server said.</source>
            <translation>详情里有服务器所说的内容。</translation>
        </message>
        <message>
            <source>%1 is cut short: %2.</source>
            <translation>%1 不完整：%2。</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind.</source>
            <translation>文件损坏或类型不同。</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>请重新下载。</translation>
        </message>
        <message>
            <source>The message does not fit.</source>
            <translation>消息放不下。</translation>
        </message>
        <message>
            <source>The chat would take %1 tokens, the context holds %2. Nothing was lost: it stands in the field again.</source>
            <translation>对话需要 %1 个词元，上下文容纳 %2 个。没有丢失任何内容：它已回到输入框。</translation>
        </message>
        <message>
            <source>The graphics card stopped answering.</source>
            <translation>显卡停止响应。</translation>
        </message>
        <message>
            <source>This trace stays open and complete.</source>
            <translation>这条轨迹保持打开且完整。</translation>
        </message>
        <message>
            <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
            <translation>%1 需要 %2，空闲 %3。请选择更小的上下文或更小的文件。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EventsModel</name>
        <message>
            <source>critical</source>
            <translation>严重</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>警报</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>留意</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>heading spread</source>
            <translation>航向离散</translation>
        </message>
        <message>
            <source>W %1, limit %2</source>
            <translation>W %1，界限 %2</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1，界限 %2</translation>
        </message>
        <message>
            <source>early stop</source>
            <translation>提前结束</translation>
        </message>
        <message>
            <source>the answer ended here: W %1, drift %2</source>
            <translation>回答在此结束：W %1，漂移 %2</translation>
        </message>
        <message>
            <source>re-route</source>
            <translation>改道</translation>
        </message>
        <message>
            <source>halted at %1, written again with temperature %2, top-p %3</source>
            <translation>在 %1 处停下，以温度 %2、top-p %3 重新写</translation>
        </message>
        <message>
            <source>advice applied</source>
            <translation>已采纳建议</translation>
        </message>
        <message>
            <source>for %1: temperature %2, top-p %3</source>
            <translation>针对 %1：温度 %2，top-p %3</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>what, how often</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步骤</translation>
        </message>
        <message>
            <source>What</source>
            <translation>什么</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>漂移</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>级别</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionOverlay</name>
        <message>
            <source>Reading the text under the %1 policy: %2 of %3 tokens.</source>
            <translation>正按 %1 策略读文本：%2 / %3 个词元。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>没有打开模型。请打开此轨迹的模型以计算。</translation>
        </message>
        <message>
            <source>Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 (outlined).</source>
            <translation>%1 策略在 %2 % 时到最后会保留的键：保留 %3（实心），丢弃 %4（空心）。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message>
            <source>Segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>Attention on dropped</source>
            <translation>落在丢弃处的注意力</translation>
        </message>
        <message>
            <source>What an eviction policy keeps</source>
            <translation>逐出策略保留了什么</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>No eviction policy is shown.</source>
            <translation>没有显示逐出策略。</translation>
        </message>
        <message>
            <source>Choose one in the toolbar, or press X.</source>
            <translation>请在工具栏中选一个，或按 X。</translation>
        </message>
        <message>
            <source>The text is being read.</source>
            <translation>正在读文本。</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>未计算。</translation>
        </message>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>最后一列：所示各行（%Ln）给出的全部注意力中，落在丢弃位置的那一部分。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceList</name>
        <message>
            <source>Evidence</source>
            <translation>依据</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>否则 %1</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>通过</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>未通过</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>fired</source>
            <translation>触发</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>Zone and signal</source>
            <translation>区域和信号</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExampleQuestions</name>
        <message>
            <source>A copied word</source>
            <translation>一个照抄的词</translation>
        </message>
        <message>
            <source>Its letters in the answer look back at the same letters in the question.</source>
            <translation>它在回答中的字母会回看问题中相同的字母。</translation>
        </message>
        <message>
            <source>My password is heliotrope714. What is my password?</source>
            <translation>我的密码是 heliotrope714。我的密码是什么？</translation>
        </message>
        <message>
            <source>A fact in a long text</source>
            <translation>长文本中的一个事实</translation>
        </message>
        <message>
            <source>One sentence of many holds the answer; the tint shows which one was read.</source>
            <translation>许多句子中只有一句含有答案；着色显示读了哪一句。</translation>
        </message>
        <message>
            <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
            <translation>会议改了两次。起初是星期一在蓝色房间，然后是星期三在花园。咖啡机三月修好了，灯是从维也纳来的。最终时间是星期五九点，在图书馆，玛拉带钥匙。屋顶是新的。会议在什么时候、什么地方？</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>一个列表</translation>
        </message>
        <message>
            <source>Every new line looks at how the lines before it began.</source>
            <translation>每个新行都会看前面各行如何开头。</translation>
        </message>
        <message>
            <source>Write a numbered list of the days of the week.</source>
            <translation>写一个星期各天的编号列表。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExpertLoadModel</name>
        <message>
            <source>Expert</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>Share of the load</source>
            <translation>负载份额</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FactsModel</name>
        <message>
            <source>stable, below %1</source>
            <translation>稳定，低于 %1</translation>
        </message>
        <message>
            <source>warning, from %1</source>
            <translation>警告，自 %1 起</translation>
        </message>
        <message>
            <source>halt, above %1</source>
            <translation>停止，高于 %1</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>未评估</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
        <message>
            <source>Attached files</source>
            <translation>附加的文件</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters</source>
            <translation>
                <numerusform>%Ln 个字符</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove this file</source>
            <translation>移除此文件</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>移除 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>在此对话中查找</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>没有找到</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln 个地方</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message>
            <source>text</source>
            <comment>kind of file</comment>
            <translation>文本</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n 个文档，%1 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>无法读取</translation>
        </message>
        <message>
            <source>no UTF-8 text</source>
            <translation>不是 UTF-8 文本</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message>
            <source>log16, sinks counted</source>
            <translation>log16，计入汇</translation>
        </message>
        <message>
            <source>log16, sinks left out</source>
            <translation>log16，不计汇</translation>
        </message>
        <message>
            <source>log8layers8, sinks counted</source>
            <translation>log8layers8，计入汇</translation>
        </message>
        <message>
            <source>learned20, whole</source>
            <translation>learned20，整体</translation>
        </message>
        <message>
            <source>learned20, halves</source>
            <translation>learned20，两半</translation>
        </message>
        <message>
            <source>learned20, whole and surprisal</source>
            <translation>learned20，整体加惊奇度</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>词元类别</translation>
        </message>
        <message>
            <source>Surprisal, r</source>
            <translation>惊奇度，r</translation>
        </message>
        <message>
            <source>Learns for this model which 20 numbers say most about a token. Any text will do; each file is one document.</source>
            <translation>为此模型学习哪 20 个数最能说明一个词元。任何文本都行；每个文件是一个文档。</translation>
        </message>
        <message>
            <source>Only the first %1 tokens of a file are read.</source>
            <translation>每个文件只读前 %1 个词元。</translation>
        </message>
        <message>
            <source>Sessions already recorded keep the layout they were recorded with.</source>
            <translation>已记录的会话保持其布局。</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>添加文件…</translation>
        </message>
        <message>
            <source>Add the files of a folder…</source>
            <translation>添加文件夹中的文件…</translation>
        </message>
        <message>
            <source>Remove the chosen documents</source>
            <translation>移除所选文档</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>是否放得下</translation>
        </message>
        <message>
            <source>Use for new sessions</source>
            <translation>用于新会话</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Scores on documents it has not seen</source>
            <translation>在未见文档上的得分</translation>
        </message>
        <message>
            <source>&lt;b&gt;Documents&lt;/b&gt;</source>
            <translation>&lt;b&gt;文档&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;文档&lt;/b&gt; %n 个文件，%1 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;文档&lt;/b&gt; %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Fitting fingerprints</source>
            <translation>正在拟合指纹</translation>
        </message>
        <message>
            <source>Stage 1 of 2, reading</source>
            <translation>第 1 / 2 阶段，读取</translation>
        </message>
        <message>
            <source>Stage 2 of 2, fitting and scoring</source>
            <translation>第 2 / 2 阶段，拟合与评分</translation>
        </message>
        <message>
            <source>Fit again</source>
            <translation>重新拟合</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>先打开本机的一个模型。</translation>
        </message>
        <message>
            <source>Add two documents or more.</source>
            <translation>添加两个或更多文档。</translation>
        </message>
        <message>
            <source>&lt;b&gt;Scores on documents it has not seen&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;在未见文档上的得分&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Not fitted for this model yet.</source>
            <translation>此模型尚未拟合。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>没有打开模型。</translation>
        </message>
        <message>
            <source>Seven classes: newline, space, punctuation, digits, function word, word start, word continuation. Dashed: always naming the largest, %1. r: how well the next token's surprisal is foretold.</source>
            <translation>七类：换行、空格、标点、数字、功能词、词首、词的后续。虚线：总是猜最大的一类，%1。r：下一词元的惊奇度预测得多好。</translation>
        </message>
        <message>
            <source>Used for new sessions</source>
            <translation>已用于新会话</translation>
        </message>
        <message>
            <source>%1 of the token classes are named.</source>
            <translation>能说出 %1 的词元类别。</translation>
        </message>
        <message>
            <source>The best layout made by hand names %1. Fitted for this file of weights only.</source>
            <translation>手工布局中最好的为 %1。仅为此权重文件拟合。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FittingDocumentsModel</name>
        <message>
            <source>read</source>
            <translation>已读</translation>
        </message>
        <message>
            <source>reads, %1 %</source>
            <translation>在读，%1 %</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>类型</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
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
            <translation>条：汇、前一个、复制</translation>
        </message>
        <message>
            <source>mean of heads</source>
            <translation>头的平均</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HeadsModel</name>
        <message>
            <source>L%1 · mean</source>
            <translation>L%1 · 平均</translation>
        </message>
        <message>
            <source>L%1 · H%2</source>
            <translation>L%1 · H%2</translation>
        </message>
        <message>
            <source>on %1 %2</source>
            <translation>在 %1 %2</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HelpAsker</name>
        <message>
            <source>What this means (F1)</source>
            <translation>这是什么意思 (F1)</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>这是什么意思</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramChart</name>
        <message>
            <source>local</source>
            <translation>近</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>中</translation>
        </message>
        <message>
            <source>long</source>
            <translation>远</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>从 %1：%2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramModel</name>
        <message>
            <source>and more</source>
            <translation>及以上</translation>
        </message>
        <message>
            <source>Back from</source>
            <translation>向后从</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubDesk</name>
        <message>
            <source>%1 did not answer.</source>
            <translation>%1 没有应答。</translation>
        </message>
        <message>
            <source>Look at the network and at the address in Preferences.</source>
            <translation>请检查网络和首选项中的地址。</translation>
        </message>
        <message>
            <source>%1 is not open to everybody.</source>
            <translation>%1 并非对所有人开放。</translation>
        </message>
        <message>
            <source>Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.</source>
            <translation>请在浏览器中于 %1 接受其条款，然后在首选项的“模型库”中填入令牌。</translation>
        </message>
        <message>
            <source>The disk has no room for %1.</source>
            <translation>磁盘上放不下 %1。</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller file. What arrived is kept.</source>
            <translation>请腾出空间，或选较小的文件。已到达的部分会保留。</translation>
        </message>
        <message>
            <source>%1 has no %2.</source>
            <translation>%1 没有 %2。</translation>
        </message>
        <message>
            <source>Search for its name.</source>
            <translation>请按名称搜索。</translation>
        </message>
        <message>
            <source>%1 is no hub of models.</source>
            <translation>%1 不是模型库。</translation>
        </message>
        <message>
            <source>Look at the address in Preferences.</source>
            <translation>请检查首选项中的地址。</translation>
        </message>
        <message>
            <source>%1 arrived damaged.</source>
            <translation>%1 到达时已损坏。</translation>
        </message>
        <message>
            <source>Its checksum differs from the hub’s. Nothing was kept.</source>
            <translation>它的校验和与模型库的不同。没有保留任何内容。</translation>
        </message>
        <message>
            <source>%1 could not be fetched.</source>
            <translation>无法获取 %1。</translation>
        </message>
        <message>
            <source>The details say why.</source>
            <translation>详情说明原因。</translation>
        </message>
        <message>
            <source>This is no address of a hub. Write it like https://huggingface.co.</source>
            <translation>这不是模型库的地址。请写成 https://huggingface.co 的形式。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message>
            <source>The weights take %1, %2 is free. The cache of the context comes on top.</source>
            <translation>权重占 %1，空闲 %2。上下文缓存另计。</translation>
        </message>
        <message>
            <source>safetensors, whole repository</source>
            <translation>safetensors，整个仓库</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1，%n 个部分</numerusform>
            </translation>
        </message>
        <message>
            <source>not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>内存</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>已在此</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubRepositories</name>
        <message>
            <source>not told</source>
            <translation>未说明</translation>
        </message>
        <message>
            <source>asks for a token</source>
            <translation>需要令牌</translation>
        </message>
        <message>
            <source>open</source>
            <translation>开放</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>仓库</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>许可证</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>下载次数</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>访问</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectDock</name>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>枢纽</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Find a token or a position</source>
            <translation>查找词元或位置</translation>
        </message>
        <message>
            <source>Find a head: 18.6</source>
            <translation>查找头：18.6</translation>
        </message>
        <message>
            <source>Order of the tokens</source>
            <translation>词元顺序</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>有影响</translation>
        </message>
        <message>
            <source>Find a token</source>
            <translation>查找词元</translation>
        </message>
        <message>
            <source>Find a head</source>
            <translation>查找头</translation>
        </message>
        <message>
            <source>Places that got most attention</source>
            <translation>得到注意力最多的位置</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>逐出</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>看了</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>另有 %Ln 层也是如此。</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>没有打开模型。打开这条轨迹的模型才能计算。</translation>
        </message>
        <message>
            <source>layer %1, mean of its heads</source>
            <translation>第 %1 层，各头平均</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>第 %1 层，头 %2</translation>
        </message>
        <message>
            <source>A %1, B %2</source>
            <translation>A %1，B %2</translation>
        </message>
        <message>
            <source>B − A, A %1, B %2</source>
            <translation>B − A，A %1，B %2</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln kept layer(s)</source>
            <translation>
                <numerusform>%Ln 个保留层的平均</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>%Ln 个头的平均</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message>
            <source>Queries</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>First query</source>
            <translation>第一个查询</translation>
        </message>
        <message>
            <source>to</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Last query</source>
            <translation>最后一个查询</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>键</translation>
        </message>
        <message>
            <source>First key</source>
            <translation>第一个键</translation>
        </message>
        <message>
            <source>Last key</source>
            <translation>最后一个键</translation>
        </message>
        <message>
            <source>Queries of this kind; the others are faded</source>
            <translation>此类查询；其余变淡</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>标尺</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>线性</translation>
        </message>
        <message>
            <source>Square root</source>
            <translation>平方根</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>汇单列</translation>
        </message>
        <message>
            <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
            <translation>最前面的位置画了斜线，且不计入标尺 (S)。几乎每个词元都看它们，无论文本说什么。</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>逐出</translation>
        </message>
        <message>
            <source>Eviction policy</source>
            <translation>逐出策略</translation>
        </message>
        <message>
            <source>What a policy would keep in the cache by the end of this text (X)</source>
            <translation>某个策略到本文结尾会在缓存中保留什么（X）</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>不显示</translation>
        </message>
        <message>
            <source>Share of the positions that stay</source>
            <translation>留下的位置所占比例</translation>
        </message>
        <message>
            <source>keep </source>
            <translation>保留 </translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Effect on</source>
            <translation>影响的对象</translation>
        </message>
        <message>
            <source>The pinned token and those that were scanned; choosing one pins it</source>
            <translation>已固定的词元和扫描过的词元；选择一个即固定它</translation>
        </message>
        <message>
            <source>Cells that stand for several</source>
            <translation>代表多格的格子</translation>
        </message>
        <message>
            <source>What a cell shows that stands for several</source>
            <translation>代表多格的格子显示什么</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>no token is pinned</source>
            <translation>没有固定词元</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>统计量</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>图案</translation>
        </message>
        <message>
            <source>Each head as three bars: sinks, the token before, copying</source>
            <translation>每个头三条：汇、前一个词元、复制</translation>
        </message>
        <message>
            <source>How two heads are shown</source>
            <translation>两个头如何显示</translation>
        </message>
        <message>
            <source>Two heads (Ctrl+click in the grid, or C): their mean, beside each other, or what parts them</source>
            <translation>两个头（在网格中 Ctrl+单击，或按 C）：平均、并排，或两者之差</translation>
        </message>
        <message>
            <source>Mean of both</source>
            <translation>两者的平均</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并排</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>All of it (0)</source>
            <translation>全部 (0)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>线</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影响</translation>
        </message>
        <message>
            <source>Map or lines</source>
            <translation>图或线</translation>
        </message>
        <message>
            <source>Looked at and mattered</source>
            <translation>看了与有影响</translation>
        </message>
        <message>
            <source>Compare two heads</source>
            <translation>比较两个头</translation>
        </message>
        <message>
            <source>See the whole map</source>
            <translation>看整张图</translation>
        </message>
        <message>
            <source>Compute the statistics of all heads</source>
            <translation>计算所有头的统计</translation>
        </message>
        <message>
            <source>All written tokens: %1 of %2 scanned.</source>
            <translation>所有已写词元：已扫描 %1 / %2。</translation>
        </message>
        <message>
            <source>Over %1 written tokens (sinks and own places left out): same first place in %2, shared among the first five %3 of 5, mean rank correlation over the kept places %4.</source>
            <translation>在 %1 个已写词元上（不计汇与自身位置）：首位相同的占 %2，前五中共有 %3 / 5，保留位置上的平均秩相关为 %4。</translation>
        </message>
        <message>
            <source>The %1 that cost most: %2 together, %3 added up.</source>
            <translation>影响最大的 %1 个：一起 %2，逐个相加 %3。</translation>
        </message>
        <message>
            <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
            <translation>在写出 %1 的那一步把一个头的输出置零。右：每层最强的头。</translation>
        </message>
        <message>
            <source>No head alone costs more than %1.</source>
            <translation>没有单个头的损失超过 %1。</translation>
        </message>
        <message>
            <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
            <translation>行是层，列是头。粗刻度：记录过的层。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln 个头共用一组键。</numerusform>
            </translation>
        </message>
        <message>
            <source>This trace holds the mean of each layer, not single heads.</source>
            <translation>这条轨迹含有每层的平均，不含单个头。</translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>每行保留了最大的 %Ln 个位置。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>%1 rows kept</source>
            <translation>保留 %1 行</translation>
        </message>
        <message>
            <source>Attention lines</source>
            <translation>注意力连线</translation>
        </message>
        <message>
            <source>Attention map</source>
            <translation>注意力图</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Row of query %1</source>
            <translation>查询 %1 的行</translation>
        </message>
        <message>
            <source>what token %1 looked at</source>
            <translation>词元 %1 看了什么</translation>
        </message>
        <message>
            <source>token %1 is outside this range</source>
            <translation>词元 %1 在此范围之外</translation>
        </message>
        <message>
            <source>Single effects may hide what a set shows, and they do not add up.</source>
            <translation>单个影响可能掩盖一组所显示的，而且不能相加。</translation>
        </message>
        <message>
            <source>Nearly certain (%1): single heads and places hardly show.</source>
            <translation>几乎确定（%1）：单个头和位置几乎看不出。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>All written tokens</source>
            <translation>所有已写词元</translation>
        </message>
        <message>
            <source>Scans the places of every written token, one after the other</source>
            <translation>逐个扫描每个已写词元的各处</translation>
        </message>
        <message>
            <source>Looked at against mattered</source>
            <translation>看了对比有影响</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>%Ln 个头</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln 个位置</numerusform>
            </translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>打开记录后运行，或打开另一个。</translation>
        </message>
        <message>
            <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
            <translation>草图含枢纽，不含行；透镜会显示。打开这条轨迹的模型以计算行。</translation>
        </message>
        <message>
            <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
            <translation>指纹不含位置。打开这条轨迹的模型以计算行。</translation>
        </message>
        <message>
            <source>Nothing to inspect yet.</source>
            <translation>还没有可检视的。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>此会话没有记录注意力。</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>未计算。</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>所示内容保留。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
        <message>
            <source>Scan again</source>
            <translation>重新扫描</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>计算</translation>
        </message>
        <message>
            <source>Single heads are not computed yet.</source>
            <translation>单个头尚未计算。</translation>
        </message>
        <message>
            <source>The model has to read all %1 tokens for it.</source>
            <translation>为此模型须读完全部 %1 个词元。</translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>显示保留的内容：每行最大的 %Ln 个位置。</numerusform>
            </translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>为跟上速度，%2 步中有 %1 步丢弃了注意力。文本完整。</translation>
        </message>
        <message>
            <source>From this trace alone.</source>
            <translation>仅来自这条轨迹。</translation>
        </message>
        <message>
            <source>Reading the session</source>
            <translation>正在读会话</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>先固定一个词元。</translation>
        </message>
        <message>
            <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
            <translation>隐藏每个位置、关掉每个头，会让固定的词元损失多少 (W)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InstrumentStyle</name>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>标签</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LanesPlot</name>
        <message>
            <source>nothing</source>
            <translation>没有</translation>
        </message>
        <message>
            <source>row %1, surprisal: A %2, B %3</source>
            <translation>第 %1 行，惊奇度：A %2，B %3</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same</source>
            <translation>%2 行中 %1 行相同</translation>
        </message>
        <message>
            <source>first difference in row %1</source>
            <translation>第一处差异在第 %1 行</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>A surprisal</source>
            <translation>A 惊奇度</translation>
        </message>
        <message>
            <source>B surprisal</source>
            <translation>B 惊奇度</translation>
        </message>
        <message>
            <source>first difference</source>
            <translation>第一处差异</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message>
            <source>Legend</source>
            <translation>图例</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>最密处 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>另有 %1 个</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LensHeader</name>
        <message>
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <source>The token before in the history (Alt+Left)</source>
            <translation>历史中的前一个词元 (Alt+Left)</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前进</translation>
        </message>
        <message>
            <source>The next token in the history (Alt+Right)</source>
            <translation>历史中的下一个词元 (Alt+Right)</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>保持此词元</translation>
        </message>
        <message>
            <source>Keep this token. Click again or Esc to let it go.</source>
            <translation>保持此词元。再点一次或按 Esc 放开。</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>在 %1</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>第 %1 步</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>You</source>
            <translation>你</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>工具</translation>
        </message>
        <message>
            <source>Token %1, %2</source>
            <translation>词元 %1，%2</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>没有选词元</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>surprisal</source>
            <translation>惊奇度</translation>
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
            <translation>此范围的各次运行在此并排。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksModel</name>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Looked at most, hardly mattered</source>
            <translation>看得最多，几乎没影响</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>汇是几乎每个词元都会看的位置，无论文本说什么，常常是最前面几个。把它们单列，其余才看得清。它们的份额总会显示。</translation>
        </message>
        <message>
            <source>Sinks, kept out of the tint and the ranking, %1</source>
            <translation>汇，不计入着色和排名，%1</translation>
        </message>
        <message>
            <source>%1 at %2: its own place. The token itself stays, only the look back at it is gone.</source>
            <translation>%1 在 %2：它自己的位置。词元本身保留，只是不再回看它。</translation>
        </message>
        <message>
            <source>%1 at %2, a sink</source>
            <translation>%1 在 %2，汇</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 在 %2</translation>
        </message>
        <message>
            <source>own place %1 at %2, effect %3</source>
            <translation>自身位置 %1 在 %2，影响 %3</translation>
        </message>
        <message>
            <source>%1 at %2, effect %3, rank %4 of %5</source>
            <translation>%1 在 %2，影响 %3，第 %4 / %5 名</translation>
        </message>
        <message>
            <source>sink %1 at %2, %3</source>
            <translation>汇 %1 在 %2，%3</translation>
        </message>
        <message>
            <source>%1 at %2, %3, rank %4 of %5</source>
            <translation>%1 在 %2，%3，第 %4 / %5 名</translation>
        </message>
        <message>
            <source>own place</source>
            <translation>自身位置</translation>
        </message>
        <message>
            <source>Distance back in tokens</source>
            <translation>向后距离，按词元</translation>
        </message>
        <message>
            <source>Distance forward in tokens</source>
            <translation>向前距离，按词元</translation>
        </message>
        <message>
            <source>Probability, the mean over the rows that are read</source>
            <translation>概率，所读各行的平均</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
            <translation>假如所有位置同样近时的注意力。大幅下降说明重要的是位置，不是词。</translation>
        </message>
        <message>
            <source>Change of the log-probability of this token when it cannot see that position</source>
            <translation>此词元看不到该位置时对数概率的变化</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>向后</translation>
        </message>
        <message>
            <source>Ahead</source>
            <translation>向前</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Without it</source>
            <translation>没有它</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>In the order of attention (O)</source>
            <translation>按注意力排序 (O)</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影响</translation>
        </message>
        <message>
            <source>In the order of what hiding a place does, losses and gains by their size (O)</source>
            <translation>按隐藏一处的后果排序，损失与增益按大小 (O)</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>扫描</translation>
        </message>
        <message>
            <source>not scanned</source>
            <translation>未扫描</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已保留</translation>
        </message>
        <message>
            <source>Keep in trace</source>
            <translation>保留在轨迹中</translation>
        </message>
        <message>
            <source>Writes these effects into the trace, as an event of the token</source>
            <translation>把这些影响作为词元的事件写入轨迹</translation>
        </message>
        <message>
            <source>Click the token to keep it, then scan it.</source>
            <translation>点击词元以固定它，然后扫描。</translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>把 %Ln 个位置各隐藏一次，一遍完成 (Shift+W)。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>把 %Ln 个位置各隐藏一次，约需 %1 (Shift+W)。</numerusform>
            </translation>
        </message>
        <message>
            <source>Without each place: %1 of %2</source>
            <translation>逐一隐藏：%1 / %2</translation>
        </message>
        <message>
            <source>The token was not scanned.</source>
            <translation>此词元尚未扫描。</translation>
        </message>
        <message>
            <source>Try without these	W</source>
            <translation>试试没有这些	W</translation>
        </message>
        <message>
            <source>Show in Inspect</source>
            <translation>在 Inspect 中显示</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
            <translation>注意力说明模型看了哪里，不说明它为什么选了某个词。最后一列检验这一点。</translation>
        </message>
        <message>
            <source>Attends to</source>
            <translation>看向</translation>
        </message>
        <message>
            <source>Where this token's row looked (A)</source>
            <translation>此词元的行看了哪里 (A)</translation>
        </message>
        <message>
            <source>Attended by</source>
            <translation>被看</translation>
        </message>
        <message>
            <source>Later tokens that looked here (A)</source>
            <translation>后来看向这里的词元 (A)</translation>
        </message>
        <message>
            <source>Layers and heads</source>
            <translation>层和头</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>正在不看 %Ln 个位置重做这一步</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the context: %1 of %2 tokens</source>
            <translation>正在读上下文：%1 / %2 个词元</translation>
        </message>
        <message>
            <source>The step was not run again.</source>
            <translation>这一步没有重做。</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word.</source>
            <translation>注意力说明模型看了哪里，不说明它为什么选了某个词。</translation>
        </message>
        <message>
            <source>Show the first %1</source>
            <translation>显示前 %1 个</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>显示全部 %1 个</translation>
        </message>
        <message>
            <source>No later token kept a link to this one.</source>
            <translation>没有后来的词元保留到此处的连接。</translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>被后来的 %Ln 个词元看过</numerusform>
            </translation>
        </message>
        <message>
            <source>no layers</source>
            <translation>没有层</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln 个头</numerusform>
            </translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>Layers that were kept: %1. Their mean is shown.</source>
            <translation>保留的层：%1。显示其平均。</translation>
        </message>
        <message>
            <source>Layers and heads that are read</source>
            <translation>所读的层和头</translation>
        </message>
        <message>
            <source>This layer was not recorded here.</source>
            <translation>这一层在此没有记录。</translation>
        </message>
        <message>
            <source>Choose another layer, or all that were kept.</source>
            <translation>选择另一层，或全部保留的层。</translation>
        </message>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>只记录了最大的枢纽。</translation>
        </message>
        <message>
            <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
            <translation>这次运行保留了草图：每层至多 32 个位置和全部注意力的距离。</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>只记录了指纹。</translation>
        </message>
        <message>
            <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
            <translation>它说明模型看得多远，不说明看了哪里。见“信号”页。为下一次运行打开“raw”即可看到连接。</translation>
        </message>
        <message>
            <source>Show Signal</source>
            <translation>显示信号</translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>最近的一个相隔 %Ln 个词元。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>转到词元 %1</translation>
        </message>
        <message>
            <source>Attention was dropped to keep up.</source>
            <translation>为跟上速度丢弃了注意力。</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>为跟上速度，%2 步中有 %1 步丢弃了注意力。文本完整。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>此会话没有记录注意力。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>打开记录后运行，或打开另一个。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>此服务器不提供注意力。</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>它发送文本和对数概率，所以透镜显示它考虑过的其他词。</translation>
        </message>
        <message>
            <source>Show Logits</source>
            <translation>显示 Logits</translation>
        </message>
        <message>
            <source>Reading the row.</source>
            <translation>正在读这一行。</translation>
        </message>
        <message>
            <source>It has many links and is here in a moment.</source>
            <translation>它有许多连接，马上就来。</translation>
        </message>
        <message>
            <source>Mean of all kept layers</source>
            <translation>全部保留层的平均</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>第 %1 层</translation>
        </message>
        <message>
            <source>Mean of all kept heads</source>
            <translation>全部保留头的平均</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>头 %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>没有所选的 %Ln 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Try without it</source>
            <translation>试试没有它</translation>
        </message>
        <message>
            <source>Open the model of this trace to run the step again.</source>
            <translation>打开这条轨迹的模型以重做这一步。</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>先选一行。</translation>
        </message>
        <message>
            <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
            <translation>在看不到所选内容的情况下重做这一步 (W)。文本保持原样。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LiveHud</name>
        <message>
            <source>not offered by this server</source>
            <translation>此服务器不提供</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source> · %1 of %2 layers</source>
            <translation> · %2 层中的 %1 层</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitLensModel</name>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Likeliest</source>
            <translation>最可能</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>第 2</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>第 3</translation>
        </message>
        <message>
            <source>p of 1st</source>
            <translation>第 1 的 p</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitsPage</name>
        <message>
            <source>Written with</source>
            <translation>书写时的设置</translation>
        </message>
        <message>
            <source>the likeliest token always</source>
            <translation>总是最可能的词元</translation>
        </message>
        <message>
            <source>Temperature when written</source>
            <translation>书写时的温度</translation>
        </message>
        <message>
            <source>Early layers are not trained to name the next token; read their words as hints.</source>
            <translation>前面的层没有被训练去说出下一个词元；请把它们的词当作提示。</translation>
        </message>
        <message>
            <source>What it could have written</source>
            <translation>它本可以写什么</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Logit 透镜</translation>
        </message>
        <message>
            <source>what each layer would say</source>
            <translation>每一层会说什么</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>The mark at the right goes on from here with that token (F). The present text stays as a branch.</source>
            <translation>右边的标记从这里用那个词元继续 (F)。现有文本保留为分支。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出 %1</translation>
        </message>
        <message>
            <source>No log-probabilities here.</source>
            <translation>这里没有对数概率。</translation>
        </message>
        <message>
            <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
            <translation>这个词元没有记录。提示的词元只有在运行计算过时才有。</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>Rank of the written token</source>
            <translation>所写词元的名次</translation>
        </message>
        <message>
            <source>Lead of first over second, log-probability</source>
            <translation>第一名领先第二名，对数概率</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message>
            <source>%1 view (%2)</source>
            <translation>%1 视图 (%2)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>打开最近的(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>外观(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Theme of the system</source>
            <translation>跟随系统的主题(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>浅色主题(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>深色主题(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Found models</source>
            <translation>找到的模型(&amp;F)</translation>
        </message>
        <message>
            <source>Save this chat before a new one begins?</source>
            <translation>在开始新对话前保存这个对话吗？</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Asking %1</source>
            <translation>正在询问 %1</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>为跟上速度，%2 步中有 %1 步丢弃了注意力。</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>文本完整。</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>撤销(&amp;U)：%1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>重做(&amp;R)：%1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新对话</translation>
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
            <translation>转到词元 %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>The settings could not be read.</source>
            <translation>无法读取设置。</translation>
        </message>
        <message>
            <source>The settings were set aside.</source>
            <translation>设置已被移到一旁。</translation>
        </message>
        <message>
            <source>They lie in %1; this window began with none. Sessions and models are where they were.</source>
            <translation>它们在 %1；此窗口以默认设置启动。会话和模型仍在原处。</translation>
        </message>
        <message>
            <source>The program ended by itself on %1.</source>
            <translation>程序于 %1 自行终止。</translation>
        </message>
        <message>
            <source>A report of it lies on this computer. It holds no text of chats, and nothing is sent. Your chats were saved while they were written.</source>
            <translation>本机存有一份报告。其中没有聊天文字，也不发送任何内容。您的聊天在书写时已保存。</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>显示报告</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>正在保存 %1</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读 %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 was not read whole.</source>
            <translation>%1 没有读完整。</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>已保存为 %1</translation>
        </message>
        <message>
            <source>The sample session</source>
            <translation>示例会话</translation>
        </message>
        <message>
            <source>Unsaved chat</source>
            <translation>未保存的对话</translation>
        </message>
        <message>
            <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
            <translation>它还没有保存。不保存的话，文本和记录的注意力会丢失。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>不保存</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>The file changed</source>
            <translation>文件已更改</translation>
        </message>
        <message>
            <source>%1 was changed by another window or program since it was read here.</source>
            <translation>%1 在此读取之后被另一个窗口或程序更改。</translation>
        </message>
        <message>
            <source>Overwriting it loses what was added there.</source>
            <translation>覆盖会丢失那里新增的内容。</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>以另一个名字保存…</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>覆盖</translation>
        </message>
        <message>
            <source>Save trace</source>
            <translation>保存轨迹</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>轨迹 (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>导出对话</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>网页 (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>文本 (*.txt)</translation>
        </message>
        <message>
            <source>Table of steps (*.csv)</source>
            <translation>步骤表 (*.csv)</translation>
        </message>
        <message>
            <source>Trace (*.jsonl)</source>
            <translation>轨迹 (*.jsonl)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>已导出到 %1</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
        <message>
            <source>%1 is neither a trace nor a model.</source>
            <translation>%1 既不是轨迹也不是模型。</translation>
        </message>
        <message>
            <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
            <translation>轨迹以 .jsonl 或 .jsonl.zst 结尾，模型以 .gguf 结尾；模型也可以是文件夹。</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>无法打开 %1。</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>文件不在。请选择另一个。</translation>
        </message>
        <message>
            <source>Save this chat before another is opened?</source>
            <translation>在打开另一个之前保存这个对话吗？</translation>
        </message>
        <message>
            <source>Open trace</source>
            <translation>打开轨迹</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All files (*)</source>
            <translation>轨迹 (*.jsonl *.jsonl.zst);;早先项目的数据库 (*.db *.sqlite);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>打开模型</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors);;All files (*)</source>
            <translation>模型 (*.gguf *.safetensors);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Open model folder</source>
            <translation>打开模型文件夹</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1，在 %2</translation>
        </message>
        <message>
            <source>Nothing opened yet</source>
            <translation>还没有打开过</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>本机没有找到模型。</translation>
        </message>
        <message>
            <source>Save this chat before the program ends?</source>
            <translation>在程序结束前保存这个对话吗？</translation>
        </message>
        <message>
            <source>Keep in the sessions</source>
            <translation>保留到会话中</translation>
        </message>
        <message>
            <source>Open here</source>
            <translation>在这里打开</translation>
        </message>
        <message>
            <source>Add to the message</source>
            <translation>加到消息里</translation>
        </message>
        <message>
            <source>Fit fingerprints</source>
            <translation>拟合指纹</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>添加文件夹</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>添加文件</translation>
        </message>
        <message>
            <source>“%1” deleted, %2.</source>
            <translation>已删除“%1”，%2。</translation>
        </message>
        <message>
            <source>The model could not be deleted.</source>
            <translation>无法删除模型。</translation>
        </message>
        <message>
            <source>Its files are where they were.</source>
            <translation>它的文件还在原处。</translation>
        </message>
        <message>
            <source>Marked positions</source>
            <translation>已标记位置</translation>
        </message>
        <message>
            <source>Limit as measured</source>
            <translation>按测量设限</translation>
        </message>
        <message>
            <source>The log of prompts could not be written, so it is off.</source>
            <translation>无法写入提示日志，因此已关闭。</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>已删除“%1”。</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>分支</translation>
        </message>
        <message>
            <source>Rows of the prompt are not recorded any more.</source>
            <translation>不再记录提示的行。</translation>
        </message>
        <message>
            <source>Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.</source>
            <translation>对此对话的 %2 个词元和消息，提示的行约占 %1%3。</translation>
        </message>
        <message>
            <source>, as measured here</source>
            <translation>（在此测得）</translation>
        </message>
        <message>
            <source>The sidecar at %1 takes no fingerprints.</source>
            <translation>%1 的 sidecar 不接收指纹。</translation>
        </message>
        <message>
            <source>They wait here until it does, and stay in the session either way.</source>
            <translation>指纹会在此等待直到它接收，并且始终留在会话中。</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会话</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>已将 %Ln 个会话导出到 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened read-only from %1.</source>
            <translation>从 %1 以只读方式打开。</translation>
        </message>
        <message>
            <source>%1 was added to the sessions, read-only.</source>
            <translation>%1 已以只读方式加入会话。</translation>
        </message>
        <message>
            <source>Import traces</source>
            <translation>导入轨迹</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
            <translation>轨迹 (*.jsonl *.jsonl.zst);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Export session</source>
            <translation>导出会话</translation>
        </message>
        <message>
            <source>Export sessions into</source>
            <translation>导出会话到</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldBox</name>
        <message>
            <source>On the manifold?</source>
            <translation>在流形上吗？</translation>
        </message>
        <message>
            <source>The last answer lies on borders, coherence %1.</source>
            <translation>上一个回答位于边界，一致度 %1。</translation>
        </message>
        <message>
            <source>The last answer: %1 % in cluster %2, coherence %3, %4 % off.</source>
            <translation>上一个回答：%1 % 在簇 %2，一致度 %3，%4 % 在流形外。</translation>
        </message>
        <message>
            <source>“%1” (%2 %)</source>
            <translation>“%1”（%2 %）</translation>
        </message>
        <message>
            <source>Most like %1.</source>
            <translation>最相似：%1。</translation>
        </message>
        <message>
            <source>percentile %1</source>
            <translation>百分位 %1</translation>
        </message>
        <message>
            <source>No discovery was run yet. Manifold looks for the places that tokens come back to.</source>
            <translation>还没有运行过发现。“流形”会寻找词元反复回到的地方。</translation>
        </message>
        <message>
            <source>This token has no fingerprint of the kind that the discovery read.</source>
            <translation>此词元没有发现所读的那种指纹。</translation>
        </message>
        <message>
            <source>Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th percentile.</source>
            <translation>到 %1 个已知词元中最近 15 个的距离。99.9 百分位起算偏离。</translation>
        </message>
        <message>
            <source>off</source>
            <translation>偏离</translation>
        </message>
        <message>
            <source>on</source>
            <translation>在</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>在边界上</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>簇 %1</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>通常</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldDesk</name>
        <message>
            <source>This chat</source>
            <translation>此对话</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>正在写一个回答。</translation>
        </message>
        <message>
            <source>The other session opens once it is complete or stopped.</source>
            <translation>此会话完成或停止后，另一个会话就会打开。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldRuns</name>
        <message>
            <source>reading</source>
            <translation>读取</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>邻居</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>图</translation>
        </message>
        <message>
            <source>density tree</source>
            <translation>密度树</translation>
        </message>
        <message>
            <source>stability</source>
            <translation>稳定性</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>概要</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message>
            <source>Time range</source>
            <translation>时间范围</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>套索</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>词元 %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>在边界上</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>簇 %1</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>no clusters</source>
            <translation>没有簇</translation>
        </message>
        <message>
            <source>%1 clusters, %2 confirmed</source>
            <translation>%1 个簇，%2 个已确认</translation>
        </message>
        <message>
            <source>A first picture of a sample; clusters come with the whole.</source>
            <translation>样本的第一张图；簇随整体出现。</translation>
        </message>
        <message>
            <source>A shapeless cloud of this size would look the same. No clusters are shown.</source>
            <translation>这么大的无形点云看起来也一样。不显示簇。</translation>
        </message>
        <message>
            <source>%1 of tokens lie in confirmed clusters</source>
            <translation>%1 的词元在已确认的簇中</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>position taken out</source>
            <translation>已去掉位置</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldView</name>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>The chat that is shown</source>
            <translation>所示的对话</translation>
        </message>
        <message>
            <source>Stored sessions of the last seven days</source>
            <translation>最近七天保存的会话</translation>
        </message>
        <message>
            <source>All stored sessions</source>
            <translation>所有保存的会话</translation>
        </message>
        <message>
            <source>All stored sessions, the shown chat, and what servers and campaigns recorded</source>
            <translation>所有保存的会话、所示的对话，以及服务器和批量研究记录的内容</translation>
        </message>
        <message>
            <source>A file of points, traces, or another database</source>
            <translation>点的文件、轨迹，或另一个数据库</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>流形</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>运行发现</translation>
        </message>
        <message>
            <source>Cancel discovery</source>
            <translation>取消发现</translation>
        </message>
        <message>
            <source>Manifold of: %1</source>
            <translation>流形：%1</translation>
        </message>
        <message>
            <source>Open points, traces or a database…</source>
            <translation>打开点、轨迹或数据库…</translation>
        </message>
        <message>
            <source>Points or density</source>
            <translation>点或密度</translation>
        </message>
        <message>
            <source>Colour by: %1</source>
            <translation>颜色：%1</translation>
        </message>
        <message>
            <source>Next cluster</source>
            <translation>下一个簇</translation>
        </message>
        <message>
            <source>Previous cluster</source>
            <translation>上一个簇</translation>
        </message>
        <message>
            <source>Go to the live token</source>
            <translation>转到实时词元</translation>
        </message>
        <message>
            <source>Show the whole manifold</source>
            <translation>显示整个流形</translation>
        </message>
        <message>
            <source>Manifold as table</source>
            <translation>流形显示为表格</translation>
        </message>
        <message>
            <source>Play the times</source>
            <translation>播放时间</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>打开点</translation>
        </message>
        <message>
            <source>Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All files (*)</source>
            <translation>点、轨迹和数据库 (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Sinks as most tokens were recorded</source>
            <translation>汇按多数词元的记录方式</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>Position taken out</source>
            <translation>已去掉位置</translation>
        </message>
        <message>
            <source>Fingerprints there are most of</source>
            <translation>最多的那种指纹</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <source>A dot for each token</source>
            <translation>每个词元一个点</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>How many tokens lie in a place</source>
            <translation>一处有多少词元</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Which fingerprints are read</source>
            <translation>读哪种指纹</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>手</translation>
        </message>
        <message>
            <source>Move the picture (H)</source>
            <translation>移动图 (H)</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>套索</translation>
        </message>
        <message>
            <source>Draw around tokens (L)</source>
            <translation>圈选词元 (L)</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>框</translation>
        </message>
        <message>
            <source>Draw a box around tokens (B)</source>
            <translation>框选词元 (B)</translation>
        </message>
        <message>
            <source>Find token text or session</source>
            <translation>查找词元文本或会话</translation>
        </message>
        <message>
            <source>Look for clusters again, with all tokens there are now</source>
            <translation>用现有的全部词元再找一次簇</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>显示为表格</translation>
        </message>
        <message>
            <source>Show as table (T)</source>
            <translation>显示为表格 (T)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export the picture or its points</source>
            <translation>导出图或其点</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>图片 (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>绘图 (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG 绘图 (*.svg)</translation>
        </message>
        <message>
            <source>Points (CSV)…</source>
            <translation>点 (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV 表格 (*.csv)</translation>
        </message>
        <message>
            <source>Points (Parquet)…</source>
            <translation>点 (Parquet)…</translation>
        </message>
        <message>
            <source>Parquet tables (*.parquet)</source>
            <translation>Parquet 表 (*.parquet)</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出 %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>无法写入 %1。请选择另一个位置。</translation>
        </message>
        <message>
            <source>Discovery is running.</source>
            <translation>正在运行发现。</translation>
        </message>
        <message>
            <source>The first picture comes within a second, clusters with the whole.</source>
            <translation>第一张图一秒内出现，簇随整体出现。</translation>
        </message>
        <message>
            <source>%1 tokens are too few to look for clusters; %2 are needed.</source>
            <translation>%1 个词元太少，找不了簇；需要 %2 个。</translation>
        </message>
        <message>
            <source>Chat on, or choose a larger scope.</source>
            <translation>继续对话，或选择更大的范围。</translation>
        </message>
        <message>
            <source>Discovery did not succeed.</source>
            <translation>发现没有成功。</translation>
        </message>
        <message>
            <source>Discovery was cancelled.</source>
            <translation>发现已取消。</translation>
        </message>
        <message>
            <source>Nothing is known of this scope yet.</source>
            <translation>此范围还一无所知。</translation>
        </message>
        <message>
            <source>No fingerprints of this kind yet.</source>
            <translation>还没有这种指纹。</translation>
        </message>
        <message>
            <source>Capture records one kind at a time: choose it for the next run, or look at the kind there is most of.</source>
            <translation>记录一次只记一种：为下一次运行选它，或看最多的那种。</translation>
        </message>
        <message>
            <source>Show the kind there is most of</source>
            <translation>显示最多的那种</translation>
        </message>
        <message>
            <source>No fingerprints yet.</source>
            <translation>还没有指纹。</translation>
        </message>
        <message>
            <source>Chat with fingerprint capture on, or open a database.</source>
            <translation>打开指纹记录后对话，或打开数据库。</translation>
        </message>
        <message>
            <source>Open points or a database…</source>
            <translation>打开点或数据库…</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 到 %2</translation>
        </message>
        <message>
            <source>%1 of %2 tokens shown</source>
            <translation>显示 %1 / %2 个词元</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>暂停 (Space)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>播放 (Space)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Discovery did not succeed. The earlier picture is kept.</source>
            <translation>发现没有成功。保留先前的图。</translation>
        </message>
        <message>
            <source>The position explains these clusters (shared information %1).</source>
            <translation>位置解释了这些簇（共有信息 %1）。</translation>
        </message>
        <message>
            <source>Read them as places in the answer, not as ways of attending, or look without it:</source>
            <translation>请把它们当作回答中的位置，而不是注意的方式；或去掉它再看：</translation>
        </message>
        <message>
            <source>Leave sinks out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>Take the position out</source>
            <translation>去掉位置</translation>
        </message>
        <message>
            <source>Use fitted fingerprints</source>
            <translation>使用拟合的指纹</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>没有找到“%1”。</translation>
        </message>
        <message>
            <source>%1 of %2 tokens found for “%3”.</source>
            <translation>“%3”找到 %1 / %2 个词元。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManualPage</name>
        <message>
            <source>Manual</source>
            <translation>手册</translation>
        </message>
        <message>
            <source>The manual is in English.</source>
            <translation>手册为英文。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>回到原处 (Esc)</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>上一页</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+左</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>下一页</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+右</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>搜索手册</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Page of the manual</source>
            <translation>手册页</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapTable</name>
        <message>
            <source>Query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapView</name>
        <message>
            <source>pooled, zoom in</source>
            <translation>已合并，请放大</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>未保留</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>distance %1</source>
            <translation>距离 %1</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>linear scale</source>
            <translation>线性标尺</translation>
        </message>
        <message>
            <source>square-root scale</source>
            <translation>平方根标尺</translation>
        </message>
        <message>
            <source>logarithmic scale</source>
            <translation>对数标尺</translation>
        </message>
        <message>
            <source>sinks hatched</source>
            <translation>汇画斜线</translation>
        </message>
        <message>
            <source>largest of %1 × %1</source>
            <translation>%1 × %1 的最大值</translation>
        </message>
        <message>
            <source>mean of %1 × %1</source>
            <translation>%1 × %1 的平均</translation>
        </message>
        <message>
            <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
            <translation>最多为 %1 个词元画线；现在可见 %2 个。放大 (+)，或缩小范围。</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>查询 %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>键 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message>
            <source>function words</source>
            <translation>虚词</translation>
        </message>
        <message>
            <source>content words</source>
            <translation>实词</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>标点</translation>
        </message>
        <message>
            <source>whitespace</source>
            <translation>空白</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Analyse marked</source>
            <translation>分析标记</translation>
        </message>
        <message>
            <source>Mark words in the text by clicking (M)</source>
            <translation>点击标记文本中的词 (M)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Clear the marks</source>
            <translation>清除标记</translation>
        </message>
        <message>
            <source>Save the whole report…</source>
            <translation>保存完整报告…</translation>
        </message>
        <message>
            <source>Mark by rule</source>
            <translation>按规则标记</translation>
        </message>
        <message>
            <source>another word was likelier</source>
            <translation>另一个词更可能</translation>
        </message>
        <message>
            <source>less likely than</source>
            <translation>概率低于</translation>
        </message>
        <message>
            <source>members of sets</source>
            <translation>组的成员</translation>
        </message>
        <message>
            <source>as the trace says</source>
            <translation>按轨迹所说</translation>
        </message>
        <message>
            <source>Less likely than</source>
            <translation>概率低于</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>Less on marked</source>
            <translation>对标记处更少</translation>
        </message>
        <message>
            <source>p, by chance</source>
            <translation>p，出于偶然</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>成立</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>减少</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>三分</translation>
        </message>
        <message>
            <source>marked filled, other outlined</source>
            <translation>标记为实心，其他为空心</translation>
        </message>
        <message>
            <source>Third</source>
            <translation>三分之</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>标记</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Reduction, %</source>
            <translation>减少，%</translation>
        </message>
        <message>
            <source>first third</source>
            <translation>前三分之一</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>中间</translation>
        </message>
        <message>
            <source>last third</source>
            <translation>后三分之一</translation>
        </message>
        <message>
            <source>Could it be chance?</source>
            <translation>会是偶然吗？</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>分位数</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>测得</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>按层</translation>
        </message>
        <message>
            <source>same scale, reduction below</source>
            <translation>同一刻度，下方为减少</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Difference at equal distance, with the labels exchanged between steps.</source>
            <translation>等距离的差异，标签在步间交换。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>对</translation>
        </message>
        <message>
            <source>By kind of word</source>
            <translation>按词类</translation>
        </message>
        <message>
            <source>of the position looked at</source>
            <translation>被看位置的</translation>
        </message>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>已标记 %n 个已写词元。</numerusform>
            </translation>
        </message>
        <message>
            <source>The report is of other marks.</source>
            <translation>报告对应的是别的标记。</translation>
        </message>
        <message>
            <source>Analysing marked positions</source>
            <translation>正在分析标记位置</translation>
        </message>
        <message>
            <source>reading the attention of the answer</source>
            <translation>正在读取回答的注意力</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>按原读法</translation>
        </message>
        <message>
            <source>%1 and %2 pairs</source>
            <translation>%1 与 %2 对</translation>
        </message>
        <message>
            <source>At equal distance</source>
            <translation>等距离</translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n 个距离两者都有</numerusform>
            </translation>
        </message>
        <message>
            <source>As a place</source>
            <translation>作为一个位置</translation>
        </message>
        <message>
            <source>members added up</source>
            <translation>成员相加</translation>
        </message>
        <message>
            <source>No distance holds both kinds. The figure at equal distance is left out.</source>
            <translation>没有距离同时含有两类。略去等距离的数字。</translation>
        </message>
        <message>
            <source>No clear difference at equal distance: exchanging the marks does as much in %1 of the cases.</source>
            <translation>等距离无明显差异：交换标记在 %1 的情形中有同样大小。</translation>
        </message>
        <message>
            <source>Marked positions get less attention at equal distance (%1).</source>
            <translation>等距离时标记位置得到的注意力更少（%1）。</translation>
        </message>
        <message>
            <source>Marked positions get more attention at equal distance (%1).</source>
            <translation>等距离时标记位置得到的注意力更多（%1）。</translation>
        </message>
        <message>
            <source>Exchanging the marks between steps does as much in %1 of the cases.</source>
            <translation>在步间交换标记在 %1 的情形中有同样大小。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>The answer ends in a repetition loop: read the figures with care.</source>
            <translation>回答以重复循环结束：请谨慎看待数字。</translation>
        </message>
        <message>
            <source>No repetition loop at the end of the answer.</source>
            <translation>回答末尾没有重复循环。</translation>
        </message>
        <message>
            <source>No distance holds both kinds.</source>
            <translation>没有距离同时含有两类。</translation>
        </message>
        <message>
            <source>measured %1</source>
            <translation>测得 %1</translation>
        </message>
        <message>
            <source>grey: 95 % of exchanges, %1 to %2</source>
            <translation>灰色：95 % 的交换，%1 至 %2</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>保存报告</translation>
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
            <translation>没有可标记词的回答。</translation>
        </message>
        <message>
            <source>Open the model that wrote this to read its attention again.</source>
            <translation>请打开写下它的模型以重新读取注意力。</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>正在书写回答。</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1).</source>
            <translation>此轨迹由另一个模型写成（%1）。</translation>
        </message>
        <message>
            <source>Nothing is marked. Click tokens, drag, or mark by rule.</source>
            <translation>没有标记。请点击词元、拖动，或按规则标记。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message>
            <source>Where all of this row’s attention went</source>
            <translation>这一行的全部注意力去了哪里</translation>
        </message>
        <message>
            <source>%1 hubs kept %2</source>
            <translation>%1 个枢纽保留 %2</translation>
        </message>
        <message>
            <source>top %1 kept %2</source>
            <translation>前 %1 个保留 %2</translation>
        </message>
        <message>
            <source>sinks %1</source>
            <translation>汇 %1</translation>
        </message>
        <message>
            <source>not kept %1</source>
            <translation>未保留 %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>%Ln 个头的平均</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>%Ln 层的平均</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message>
            <source>tells</source>
            <translation>有区分力</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>仅在此处</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>并不更好</translation>
        </message>
        <message>
            <source>tells here</source>
            <translation>在此有区分力</translation>
        </message>
        <message>
            <source>Own set…</source>
            <translation>自己的题集…</translation>
        </message>
        <message>
            <source>Use this limit</source>
            <translation>使用此限值</translation>
        </message>
        <message>
            <source>Show in Router</source>
            <translation>在 Router 中显示</translation>
        </message>
        <message>
            <source>Save the rows behind this table…</source>
            <translation>保存此表背后的各行…</translation>
        </message>
        <message>
            <source>The model answers questions whose answers are known. A signal is worth something if it is higher where the model was wrong.</source>
            <translation>模型回答已知答案的问题。若某信号在模型出错处更高，它就有价值。</translation>
        </message>
        <message>
            <source>Measure signals</source>
            <translation>测量信号</translation>
        </message>
        <message>
            <source>Measure signals on this model</source>
            <translation>在此模型上测量信号</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>回到原处 (Esc)</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>题集</translation>
        </message>
        <message>
            <source>Second question set, that a signal must hold on too</source>
            <translation>第二题集，信号在其上也须成立</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>重抽样</translation>
        </message>
        <message>
            <source>Per answer</source>
            <translation>按回答</translation>
        </message>
        <message>
            <source>Per token</source>
            <translation>按词元</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 至 1</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>等长比较</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>迁移</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限值</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>平衡</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>ROC curves of both halves</source>
            <translation>两半的 ROC 曲线</translation>
        </message>
        <message>
            <source>half A chooses, half B reports</source>
            <translation>A 半选定，B 半报告</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>题集</translation>
        </message>
        <message>
            <source>and</source>
            <translation>与</translation>
        </message>
        <message>
            <source>What may be concluded</source>
            <translation>可以得出的结论</translation>
        </message>
        <message>
            <source>no second set</source>
            <translation>无第二题集</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1，%n 个问题</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring signals</source>
            <translation>正在测量信号</translation>
        </message>
        <message>
            <source>Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out</source>
            <translation>第 %1 / %1 阶段，重抽样；均已回答，%2 个错误，%3 个为空并略去</translation>
        </message>
        <message>
            <source>Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty</source>
            <translation>第 %1 / %2 阶段，提问：%3 / %4，%5 个错误，%6 个为空</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>重新测量</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>请先打开本机的模型。</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Without attention, to compare with</source>
            <translation>不含注意力，供比较</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance · %1</source>
            <translation>AUROC 与 95 % 区间，0.5 为偶然 · %1</translation>
        </message>
        <message>
            <source>Discs: attention; squares: without it. Under 0.5: lower when wrong. Balanced: accuracy on half B. %1: %2 of %3 wrong.</source>
            <translation>圆：注意力；方：不含注意力。低于 0.5：出错时更低。平衡：B 半上的准确率。%1：%3 个中 %2 个错误。</translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>只有 %n 个错误回答：区间很宽。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not measured on this model.</source>
            <translation>尚未在此模型上测量。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>没有打开模型。</translation>
        </message>
        <message>
            <source>Choose the sets and measure. A chat waits until the questions are answered.</source>
            <translation>选择题集并测量。问题答完之前聊天会等待。</translation>
        </message>
        <message>
            <source>Open a model of this computer, then measure.</source>
            <translation>请打开本机的模型，然后测量。</translation>
        </message>
        <message>
            <source>No signal tells wrong answers from right ones at equal length%1.</source>
            <translation>没有信号能在等长下区分错误与正确回答%1。</translation>
        </message>
        <message>
            <source> and on the other set</source>
            <translation>，在另一题集上亦然</translation>
        </message>
        <message>
            <source>Wrong answers are told from right ones at equal length%1 by: %2.</source>
            <translation>等长下能区分错误与正确回答%1的有：%2。</translation>
        </message>
        <message>
            <source>No attention signal carries over, so drift raises no alarm here: read it as a note about the text.</source>
            <translation>没有注意力信号可以迁移，因此这里漂移不报警：请把它当作对文本的注记。</translation>
        </message>
        <message>
            <source>On this set only: %1.</source>
            <translation>仅在此题集上：%1。</translation>
        </message>
        <message>
            <source>Limit for %1</source>
            <translation>%1 的限值</translation>
        </message>
        <message>
            <source>Fires at</source>
            <translation>触发值</translation>
        </message>
        <message>
            <source>Wrong answers found</source>
            <translation>找到的错误回答</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>平衡准确率</translation>
        </message>
        <message>
            <source>No alarm reads this signal.</source>
            <translation>没有警报读取此信号。</translation>
        </message>
        <message>
            <source>It is lower where answers are wrong; the alarm fires above.</source>
            <translation>它在回答错误处更低；警报在其上方触发。</translation>
        </message>
        <message>
            <source>Takes effect with the next run.</source>
            <translation>从下次运行起生效。</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>误报</translation>
        </message>
        <message>
            <source>Own set</source>
            <translation>自己的题集</translation>
        </message>
        <message>
            <source>Question sets (*.json)</source>
            <translation>题集 (*.json)</translation>
        </message>
        <message>
            <source>Save the rows</source>
            <translation>保存各行</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Surprisal, mean</source>
            <translation>惊奇度，均值</translation>
        </message>
        <message>
            <source>Next-token entropy, mean</source>
            <translation>下一词元熵，均值</translation>
        </message>
        <message>
            <source>Answer length</source>
            <translation>回答长度</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>第一名领先第二名</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行熵</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>汇占比</translation>
        </message>
        <message>
            <source>Heading spread, highest</source>
            <translation>航向离散，最大</translation>
        </message>
        <message>
            <source>Drift, highest</source>
            <translation>漂移，最大</translation>
        </message>
        <message>
            <source>Lookback, probe over heads</source>
            <translation>回看，各头探针</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelCatalog</name>
        <message>
            <source>Opened before</source>
            <translation>以前打开过</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>放得下</translation>
        </message>
        <message>
            <source>fits, little room left</source>
            <translation>放得下，余量小</translation>
        </message>
        <message>
            <source>%1 short</source>
            <translation>还缺 %1</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>未知</translation>
        </message>
        <message>
            <source>%1 of %2 layers</source>
            <translation>%2 层中的 %1 层</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>所有层</translation>
        </message>
        <message>
            <source>, %1 see a window</source>
            <translation>，%1 层看窗口</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>获取</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暂停</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Repositories</source>
            <translation>仓库</translation>
        </message>
        <message>
            <source>Files of the repository</source>
            <translation>仓库的文件</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>下载</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>本机的模型</translation>
        </message>
        <message>
            <source>Get models</source>
            <translation>获取模型</translation>
        </message>
        <message>
            <source>Address and token…</source>
            <translation>地址与令牌…</translation>
        </message>
        <message>
            <source>Which hub is asked: Preferences, Model hub</source>
            <translation>询问哪个模型库：首选项，模型库</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>回到原处 (Esc)</translation>
        </message>
        <message>
            <source>Downloads and models</source>
            <translation>下载与模型</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>页面的各部分</translation>
        </message>
        <message>
            <source>Words of its name, or OWNER/NAME</source>
            <translation>名称中的词，或 所有者/名称</translation>
        </message>
        <message>
            <source>Search the hub</source>
            <translation>搜索模型库</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Memory: the weights against what is free now; the cache of the context comes on top.</source>
            <translation>内存：权重与目前空闲之比；上下文缓存另计。</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>在本机</translation>
        </message>
        <message>
            <source>Models of other programs are used where they are, and deleted there.</source>
            <translation>其他程序的模型在原处使用，也在原处删除。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Most fetched</source>
            <translation>下载最多</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>正在询问 %1…</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>没有找到。</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>没有找到“%1”。</translation>
        </message>
        <message>
            <source>Repositories with GGUF files or safetensors are listed.</source>
            <translation>列出含 GGUF 文件或 safetensors 的仓库。</translation>
        </message>
        <message>
            <source>No server was asked so far.</source>
            <translation>到目前为止没有询问任何服务器。</translation>
        </message>
        <message>
            <source>Search sends your words to %1, and nothing else.</source>
            <translation>搜索只把您的词发送给 %1，别无其他。</translation>
        </message>
        <message>
            <source>asking for them…</source>
            <translation>正在询问…</translation>
        </message>
        <message>
            <source>, licence %1</source>
            <translation>，许可证 %1</translation>
        </message>
        <message>
            <source>choose a repository</source>
            <translation>请选择仓库</translation>
        </message>
        <message>
            <source>It is here already, in %1. It is not fetched again.</source>
            <translation>它已在 %1。不会再次下载。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>从列表移除</translation>
        </message>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>还有 %n 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Downloads and models (%1)</source>
            <translation>下载与模型（%1）</translation>
        </message>
        <message>
            <source>Nothing is being fetched. What you get goes into the app’s own folder, %1.</source>
            <translation>没有正在下载的内容。获取的内容存入本应用的文件夹 %1。</translation>
        </message>
        <message>
            <source>What is not whole when the program ends is paused, and goes on where it stopped.</source>
            <translation>程序结束时未完成的会暂停，并从停下处继续。</translation>
        </message>
        <message>
            <source>It belongs to another program. Delete it there.</source>
            <translation>它属于另一个程序。请在那里删除。</translation>
        </message>
        <message>
            <source>%1 of memory free</source>
            <translation>空闲内存 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPlot</name>
        <message>
            <source>%1 answers, %2 tokens, %3 tokens/s</source>
            <translation>%1 个回答，%2 个词元，%3 词元/s</translation>
        </message>
        <message>
            <source>The two share no prompt.</source>
            <translation>两者没有共同的提示。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>Percent of tokens</source>
            <translation>占词元的百分比</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A 词元</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B 词元</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>  B − A as read</source>
            <translation>  B − A 原样</translation>
        </message>
        <message>
            <source>  at equal length</source>
            <translation>  等长比较</translation>
        </message>
        <message>
            <source>B − A, points</source>
            <translation>B − A，百分点</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>local mass</source>
            <translation>近处质量</translation>
        </message>
        <message>
            <source>long mass upwards; most in one cell %1 of the tokens</source>
            <translation>向上为远处质量；单格最多占词元的 %1</translation>
        </message>
        <message>
            <source>%1 tokens, %2 clusters, noise %3</source>
            <translation>%1 个词元，%2 个簇，噪声 %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message>
            <source>At equal length B has more %1: %2 points (95 %: %3 to %4).</source>
            <translation>等长时 B 的 %1 更多：%2 个百分点（95 %：%3 到 %4）。</translation>
        </message>
        <message>
            <source>At equal length B has less %1: %2 points (95 %: %3 to %4).</source>
            <translation>等长时 B 的 %1 更少：%2 个百分点（95 %：%3 到 %4）。</translation>
        </message>
        <message>
            <source>In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>在 %5 中，等长时 B 的 %1 更多：%2 个百分点（95 %：%3 到 %4）。</translation>
        </message>
        <message>
            <source>In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>在 %5 中，等长时 B 的 %1 更少：%2 个百分点（95 %：%3 到 %4）。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>另有 %Ln 项在表中。</numerusform>
            </translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>没有明显差异。</translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>基于两者都回答了的 %Ln 个提示；区间对整个提示重新抽样，两边相同。</numerusform>
            </translation>
        </message>
        <message>
            <source>So few prompts leave wide intervals.</source>
            <translation>提示这么少，区间会很宽。</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>不同</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>无明显差异</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Tokens in the last discovery</source>
            <translation>最近一次发现中的词元</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>簇</translation>
        </message>
        <message>
            <source>Of them confirmed</source>
            <translation>其中已确认</translation>
        </message>
        <message>
            <source>Noise, percent of the tokens</source>
            <translation>噪声，占词元的百分比</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsTable</name>
        <message>
            <source>needs %1 of %2, %3 is free</source>
            <translation>需要 %2 中的 %1，空闲 %3</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需要</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>是否放得下</translation>
        </message>
        <message>
            <source>Attention can be read from</source>
            <translation>可读取注意力的层</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>位置</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoeModel</name>
        <message>
            <source>The top expert differs from the step before</source>
            <translation>首位专家与前一步不同</translation>
        </message>
        <message>
            <source>%1, changed</source>
            <translation>%1，已变</translation>
        </message>
        <message>
            <source>Entropy of the router over all experts, in bits</source>
            <translation>路由器对所有专家的熵，单位比特</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>层</translation>
        </message>
        <message>
            <source>Experts 0 to %1, by weight</source>
            <translation>专家 0 到 %1，按权重</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>首位</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>权重</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>比特</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoePage</name>
        <message>
            <source>The mark beside the top expert: it differs from the step before.</source>
            <translation>首位专家旁的标记：与前一步不同。</translation>
        </message>
        <message>
            <source>Experts by layer</source>
            <translation>各层专家</translation>
        </message>
        <message>
            <source>No experts were recorded for this token.</source>
            <translation>这个词元没有记录专家。</translation>
        </message>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>每层使用 %Ln 个专家</numerusform>
            </translation>
        </message>
        <message>
            <source>Shared %1</source>
            <translation>共享 %1</translation>
        </message>
        <message>
            <source>Changed in %1 of %2</source>
            <translation>%2 中有 %1 变了</translation>
        </message>
        <message>
            <source>Load so far</source>
            <translation>至今的负载</translation>
        </message>
        <message>
            <source>layer %1 · %2 steps · dashed: even load</source>
            <translation>第 %1 层 · %2 步 · 虚线：均匀负载</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Note</name>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::OverlayPlot</name>
        <message>
            <source>not recorded</source>
            <translation>未记录</translation>
        </message>
        <message>
            <source>%1 tokens back: A %2, B %3</source>
            <translation>往回 %1 个词元：A %2，B %3</translation>
        </message>
        <message>
            <source>No distances were recorded.</source>
            <translation>没有记录距离。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>向后的词元数</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PairRun</name>
        <message>
            <source>Stopped.</source>
            <translation>已停止。</translation>
        </message>
        <message>
            <source>Stopped: another session was opened.</source>
            <translation>已停止：打开了另一个会话。</translation>
        </message>
        <message>
            <source>Two answers are being written.</source>
            <translation>正在写两个回答。</translation>
        </message>
        <message>
            <source>There is no question yet.</source>
            <translation>还没有问题。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>正在打开模型。</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>模型正在写。</translation>
        </message>
        <message>
            <source>%1 runs on a server, and %2 would take its place. Put it first.</source>
            <translation>%1 在服务器上运行，而 %2 会取代它。请把它放在第一位。</translation>
        </message>
        <message>
            <source>The first answer did not come to its end. %1</source>
            <translation>第一个回答没有写完。%1</translation>
        </message>
        <message>
            <source>The first answer is there, the second did not come to its end. %1</source>
            <translation>第一个回答已有，第二个没有写完。%1</translation>
        </message>
        <message>
            <source>%1 is being opened</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>%1 reads the prompt</source>
            <translation>%1 正在读提示</translation>
        </message>
        <message>
            <source>%1 writes</source>
            <translation>%1 正在写</translation>
        </message>
        <message>
            <source>%1 of 2: %2</source>
            <translation>%1 / 2：%2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Palette</name>
        <message>
            <source>Commands</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>最近的文件</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Command, model, file or position</source>
            <translation>命令、模型、文件或位置</translation>
        </message>
        <message>
            <source>Type a command, a model, a file, or # and a position</source>
            <translation>输入命令、模型、文件，或 # 加位置</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
            <translation>↑ ↓ 选择 · Enter 执行 · &gt; 命令 · # 位置 · Esc 关闭</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>没有找到。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln 个结果</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PaletteField</name>
        <message>
            <source>Search or run a command</source>
            <translation>搜索或执行命令</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Command palette (%1)</source>
            <translation>命令面板 (%1)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ParametersPanel</name>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>%1: “%2” was not understood. The former value stays.</source>
            <translation>%1：不理解“%2”。保留原来的值。</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Takes effect with the next answer.</source>
            <translation>从下一个回答起生效。</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>最长回答，词元</translation>
        </message>
        <message>
            <source>The answer stops there; it can be continued.</source>
            <translation>回答到此停止；可以继续。</translation>
        </message>
        <message>
            <source>until the context is full</source>
            <translation>直到上下文满</translation>
        </message>
        <message>
            <source>Alternatives kept</source>
            <translation>保留的备选</translation>
        </message>
        <message>
            <source>Other words it weighed, kept for each token.</source>
            <translation>它考虑过的其他词，每个词元都保留。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Stop texts</source>
            <translation>停止文本</translation>
        </message>
        <message>
            <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
            <translation>回答在任何一个之前结束。用 | 分隔；\n 表示换行。</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
            <translation>每一步记录什么，从下一个回答起。状态栏显示开销。</translation>
        </message>
        <message>
            <source>Zone rules</source>
            <translation>区域规则</translation>
        </message>
        <message>
            <source>The rules that name the zone of a step.</source>
            <translation>给一步命名区域的规则。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Takes effect when a model is opened.</source>
            <translation>打开模型时生效。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingModel</name>
        <message>
            <source>own place</source>
            <translation>自身位置</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Rank looked at</source>
            <translation>看的排名</translation>
        </message>
        <message>
            <source>Rank mattered</source>
            <translation>影响的排名</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>头</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Looked</source>
            <translation>看向</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>有影响</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Effect, nat</source>
            <translation>影响，nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingPanel</name>
        <message>
            <source>Where the two orders part</source>
            <translation>两种次序分歧之处</translation>
        </message>
        <message>
            <source>rank in each</source>
            <translation>各自的名次</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PlotPanel</name>
        <message>
            <source>Show as table (T)</source>
            <translation>显示为表格 (T)</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>显示为表格</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>导出 %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>无法写入 %1。请选择另一个位置。</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>图片 (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 图片 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>绘图 (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG 绘图 (*.svg)</translation>
        </message>
        <message>
            <source>Data (CSV)…</source>
            <translation>数据 (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV 表格 (*.csv)</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>复制图片</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>复制数据</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PointsModel</name>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>簇</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PreferencesPage</name>
        <message>
            <source>All to defaults</source>
            <translation>全部恢复默认</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>首选项</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>回到原处 (Esc)</translation>
        </message>
        <message>
            <source>Every setting of this page as at the first start; Undo takes it back</source>
            <translation>此页的每项设置恢复到首次启动时；“撤销”可以取回</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>查找设置</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Parts of the preferences</source>
            <translation>首选项的各部分</translation>
        </message>
        <message>
            <source>Everything takes effect at once, unless a line says otherwise.</source>
            <translation>除非另有说明，一切立即生效。</translation>
        </message>
        <message>
            <source>Every setting has its default already.</source>
            <translation>每项设置都已是默认值。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>已将 %Ln 项设置恢复默认。</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions, models, keys and tokens stay.</source>
            <translation>会话、模型、密钥和访问令牌保留。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>隐私</translation>
        </message>
        <message>
            <source>Models on this computer: nothing you type or read leaves it. A server gets what you send to it, and nothing else.</source>
            <translation>本机的模型：你写的和读的都不会离开它。服务器只得到你发给它的内容，别无其他。</translation>
        </message>
        <message>
            <source>Keys of servers are kept until the program ends.</source>
            <translation>服务器的密钥保留到程序结束。</translation>
        </message>
        <message>
            <source>No keychain is running. Keys of servers are kept in %1, a file that only you can read.</source>
            <translation>没有钥匙串在运行。服务器的密钥存放在 %1，只有你能读的文件。</translation>
        </message>
        <message>
            <source>Keys of servers are kept in the keychain.</source>
            <translation>服务器的密钥存放在钥匙串里。</translation>
        </message>
        <message>
            <source>Chats are saved by themselves while they are written, on this computer alone.</source>
            <translation>对话在写的时候自动保存，只在本机。</translation>
        </message>
        <message>
            <source>Chats are saved when you save them.</source>
            <translation>对话在你保存时才保存。</translation>
        </message>
        <message>
            <source>Write prompt text into a log</source>
            <translation>把提示文本写入日志</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>显示</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>显示日志</translation>
        </message>
        <message>
            <source>Delete the log</source>
            <translation>删除日志</translation>
        </message>
        <message>
            <source>What models are asked from this window is in %1, %2, which only you can read.</source>
            <translation>从这个窗口向模型提的问题在 %1（%2）中，只有你能读。</translation>
        </message>
        <message>
            <source>Each question with all the model gets to read, into %1, which only you can read. Nothing is written while this is off.</source>
            <translation>每个问题连同模型读到的全部内容写入 %1，只有你能读。关闭时什么也不写。</translation>
        </message>
        <message>
            <source>The log could not be written, so it is off: %1, %2</source>
            <translation>无法写入日志，因此已关闭：%1，%2</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>显示…</translation>
        </message>
        <message>
            <source>Show crash reports</source>
            <translation>显示崩溃报告</translation>
        </message>
        <message>
            <source>Delete crash reports</source>
            <translation>删除崩溃报告</translation>
        </message>
        <message>
            <source>Crash reports stay here: there are none.</source>
            <translation>崩溃报告留在这里：没有。</translation>
        </message>
        <message>
            <source>Crash reports stay here: %1, %2</source>
            <translation>崩溃报告留在这里：%1，%2</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Ctrl +, −, 0</source>
            <translation>Ctrl +、−、0</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
        </message>
        <message>
            <source>from the next start on</source>
            <translation>从下次启动起</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>模型文件夹</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>添加文件夹…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再次查找</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln 个模型</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>不在</translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln 个损坏</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1，在 %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln 个地方</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>添加文件夹</translation>
        </message>
        <message>
            <source>Sidecar</source>
            <translation>Sidecar</translation>
        </message>
        <message>
            <source>Push the fingerprints of answers</source>
            <translation>推送回答的指纹</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait, %3 lost: more did not fit.</source>
            <translation>已发送 %1，等待 %2，丢失 %3：放不下更多。</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait.</source>
            <translation>已发送 %1，等待 %2。</translation>
        </message>
        <message>
            <source>Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints of many sessions; it gets no text.</source>
            <translation>关闭。sidecar（attnx sidecar）保存许多会话的指纹并做聚类；它得不到文本。</translation>
        </message>
        <message>
            <source>This is no address of a sidecar. Write it like tcp://127.0.0.1:9001.</source>
            <translation>这不是 sidecar 的地址。请写成 tcp://127.0.0.1:9001 这样。</translation>
        </message>
        <message>
            <source>The sidecar is away.</source>
            <translation>sidecar 不在。</translation>
        </message>
        <message>
            <source>Connected.</source>
            <translation>已连接。</translation>
        </message>
        <message>
            <source>Model hub</source>
            <translation>模型库</translation>
        </message>
        <message>
            <source>Forget the token</source>
            <translation>忘记令牌</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>令牌</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>only for gated models</source>
            <translation>仅用于受限模型</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in a file that only you can read, and goes to this address alone.</source>
            <translation>只有当您在“模型，获取模型”中搜索时才会询问模型库。令牌保存在只有您能读取的文件中，且只发送到此地址。</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in the keychain, and goes to this address alone.</source>
            <translation>只有当您在“模型，获取模型”中搜索时才会询问模型库。令牌保存在钥匙串中，且只发送到此地址。</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限制</translation>
        </message>
        <message>
            <source>for the next model that is opened</source>
            <translation>用于下一个打开的模型</translation>
        </message>
        <message>
            <source>all</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>处理器线程</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Numbers in the cache</source>
            <translation>缓存中的数值</translation>
        </message>
        <message>
            <source>The open model holds %1 tokens; its cache takes %2.</source>
            <translation>打开的模型容纳 %1 个词元；缓存占 %2。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>还剩 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PromptProgress</name>
        <message>
            <source>Reading the prompt</source>
            <translation>正在读提示</translation>
        </message>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>正在读提示：%1 / %2 个词元</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1，还剩 %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::QuestionDesk</name>
        <message>
            <source>There is no text yet.</source>
            <translation>还没有文本。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>正在打开模型。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>没有打开模型。打开这条轨迹的模型才能计算。</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>正在写一个回答。</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1). It cannot be computed here.</source>
            <translation>这条轨迹由另一个模型（%1）写成，无法在此计算。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>此服务器不提供注意力。</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so its context cannot be read.</source>
            <translation>这条轨迹缺少词元 %1，因此无法读取其上下文。</translation>
        </message>
        <message>
            <source>There is no eviction policy %1.</source>
            <translation>没有逐出策略 %1。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Rail</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RangeEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>没有打开模型。请打开此轨迹的模型以计算。</translation>
        </message>
        <message>
            <source>Nothing was written yet.</source>
            <translation>还没有写任何内容。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RegenerateDialog</name>
        <message>
            <source>%1, as now</source>
            <translation>%1，同现在</translation>
        </message>
        <message>
            <source>As now  %1</source>
            <translation>同现在  %1</translation>
        </message>
        <message>
            <source>Another temperature</source>
            <translation>另一个温度</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>采样</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Regenerate with</source>
            <translation>用其他设置重写</translation>
        </message>
        <message>
            <source>The answer that stands is kept as a branch. Another model is opened first and stays open; other sampling holds for this answer alone.</source>
            <translation>现有回答保留为分支。另一个模型会先打开并保持打开；其他采样只用于此回答。</translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>重新写</translation>
        </message>
        <message>
            <source>Run both</source>
            <translation>两者都运行</translation>
        </message>
        <message>
            <source>The last question is answered twice, first by A, then by B, and Compare shows both. One model is open at a time; the second one stays open. The answer that stands now, and A’s, are kept as branches.</source>
            <translation>最后的问题会被回答两次，先 A 后 B，比较视图显示两者。同一时间只打开一个模型；第二个保持打开。现在的回答和 A 的回答作为分支保留。</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>本机没有找到模型。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RequestsModel</name>
        <message>
            <source>queued</source>
            <translation>排队</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>在读</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>在写</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>聊天</translation>
        </message>
        <message>
            <source>response</source>
            <translation>响应</translation>
        </message>
        <message>
            <source>message</source>
            <translation>消息</translation>
        </message>
        <message>
            <source>completion</source>
            <translation>补全</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>待读 %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>已写 %1</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>客户端</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>词元/秒</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>始于</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message>
            <source>Zone preset</source>
            <translation>区域规则</translation>
        </message>
        <message>
            <source>Compass reads</source>
            <translation>罗盘读取</translation>
        </message>
        <message>
            <source>Rows of the compass</source>
            <translation>罗盘的行</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source> steps</source>
            <translation> 步</translation>
        </message>
        <message>
            <source>Steps of the heading spread</source>
            <translation>航向离散的步数</translation>
        </message>
        <message>
            <source>Window of the compass</source>
            <translation>罗盘的窗口</translation>
        </message>
        <message>
            <source>Sinks in the compass</source>
            <translation>罗盘中的汇</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at. They hide where the rest points; a run is always watched without them.</source>
            <translation>汇是几乎每个词元都会看的位置。它们掩盖了其余部分的指向；运行始终在不含它们的情况下被监看。</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>漂移时</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>不做</translation>
        </message>
        <message>
            <source>Log only</source>
            <translation>只记录</translation>
        </message>
        <message>
            <source>Stop early</source>
            <translation>提前停止</translation>
        </message>
        <message>
            <source>Re-route</source>
            <translation>改道</translation>
        </message>
        <message>
            <source>Limits W, D</source>
            <translation>界限 W、D</translation>
        </message>
        <message>
            <source>Limit of the heading spread for this model</source>
            <translation>此模型的航向离散界限</translation>
        </message>
        <message>
            <source>Limit of the drift for this model</source>
            <translation>此模型的漂移界限</translation>
        </message>
        <message>
            <source>Kept for this model; takes effect with the next run</source>
            <translation>为此模型保留；从下一次运行起生效</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>航向离散的界限</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>漂移的界限</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>the token before</source>
            <translation>前一个词元</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>约向后 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply advice to the next run</source>
            <translation>把建议应用到下一次运行</translation>
        </message>
        <message>
            <source>Next source of the compass</source>
            <translation>罗盘的下一个来源</translation>
        </message>
        <message>
            <source>Measure signals…</source>
            <translation>测量信号…</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Zone now</source>
            <translation>当前区域</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>罗盘</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>Compass readings</source>
            <translation>罗盘读数</translation>
        </message>
        <message>
            <source>Show the whole run (0)</source>
            <translation>显示整个运行 (0)</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>显示整个运行</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>事件</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export the events</source>
            <translation>导出事件</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>建议</translation>
        </message>
        <message>
            <source>Nothing has run yet.</source>
            <translation>还没有运行过。</translation>
        </message>
        <message>
            <source>Start a chat or open a session.</source>
            <translation>开始对话或打开会话。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>此会话没有记录注意力。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>打开记录后运行，或打开另一个。</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>没有区域</translation>
        </message>
        <message>
            <source>Token %1 %2</source>
            <translation>词元 %1 %2</translation>
        </message>
        <message>
            <source>Confidence %1</source>
            <translation>置信度 %1</translation>
        </message>
        <message>
            <source>ahead of %1 by %2</source>
            <translation>领先 %1 %2</translation>
        </message>
        <message>
            <source>preset %1</source>
            <translation>规则 %1</translation>
        </message>
        <message>
            <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
            <translation>%1：这次运行没有记录；这样的规则不评估，不计入。</translation>
        </message>
        <message>
            <source>Drift timeline</source>
            <translation>漂移时间线</translation>
        </message>
        <message>
            <source>no raw rows were kept</source>
            <translation>没有保留 raw 行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln 步 · 灰带：此会话 90 % 所在之处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln 次触发</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln 段，按漂移从强到弱</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>运行记下 %Ln 个</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>行动 %Ln 次</numerusform>
            </translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>这一步没有记录。</translation>
        </message>
        <message>
            <source>The zone was not evaluated.</source>
            <translation>区域未被评估。</translation>
        </message>
        <message>
            <source>The rows are being read.</source>
            <translation>正在读取行。</translation>
        </message>
        <message>
            <source>The compass is read on the tokens of an answer.</source>
            <translation>罗盘在回答的词元上读取。</translation>
        </message>
        <message>
            <source>The rows that the compass reads were not recorded here.</source>
            <translation>罗盘读取的行在此未被记录。</translation>
        </message>
        <message>
            <source>The nearest one is token %1.</source>
            <translation>最近的是词元 %1。</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>The compass needs raw rows.</source>
            <translation>罗盘需要 raw 行。</translation>
        </message>
        <message>
            <source>This run kept none. Turn on “raw” for the next one.</source>
            <translation>这次运行没有保留。为下一次打开“raw”。</translation>
        </message>
        <message>
            <source>Drift: %1</source>
            <translation>漂移：%1</translation>
        </message>
        <message>
            <source>level %1, %2 from %3</source>
            <translation>级别 %1，%2 自 %3 起</translation>
        </message>
        <message>
            <source>level %1, watch from %2</source>
            <translation>级别 %1，自 %2 起留意</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>航向</translation>
        </message>
        <message>
            <source>%1° of 270°</source>
            <translation>%1° / 270°</translation>
        </message>
        <message>
            <source>only sinks were kept</source>
            <translation>只保留了汇</translation>
        </message>
        <message>
            <source>Focus of this row</source>
            <translation>这一行的集中度</translation>
        </message>
        <message>
            <source>1 is one spot, 0 is everywhere</source>
            <translation>1 为一点，0 为处处</translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>%Ln 步的离散</numerusform>
            </translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>汇的份额</translation>
        </message>
        <message>
            <source>usual here: %1 to %2</source>
            <translation>这里通常：%1 到 %2</translation>
        </message>
        <message>
            <source>This is the strongest drift of the run.</source>
            <translation>这是这次运行中最强的漂移。</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Advice and calibration</source>
            <translation>建议与校准</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowModel</name>
        <message>
            <source>not kept</source>
            <translation>未保留</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>看了</translation>
        </message>
        <message>
            <source>Mattered, nat</source>
            <translation>影响，nat</translation>
        </message>
        <message>
            <source>Log odds</source>
            <translation>对数几率</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowPlot</name>
        <message>
            <source>sinks %1</source>
            <translation>汇 %1</translation>
        </message>
        <message>
            <source>Pin a token to see its row.</source>
            <translation>固定一个词元以看它的行。</translation>
        </message>
        <message>
            <source>The row of query %1 is not known.</source>
            <translation>查询 %1 的行未知。</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>看了</translation>
        </message>
        <message>
            <source>mattered</source>
            <translation>有影响</translation>
        </message>
        <message>
            <source>A %1  B %2</source>
            <translation>A %1  B %2</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>未保留</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>只记录了最大的枢纽。</translation>
        </message>
        <message>
            <source>Turn on “raw” for the next run.</source>
            <translation>请为下次运行打开“raw”。</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>只记录了指纹。</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>这一步没有记录。</translation>
        </message>
        <message>
            <source>The run kept one step in %1.</source>
            <translation>本次运行每 %1 步保留一步。</translation>
        </message>
        <message>
            <source>Prompt rows were not recorded.</source>
            <translation>未记录提示的行。</translation>
        </message>
        <message>
            <source>Turn on “Prompt rows” for the next run.</source>
            <translation>请为下次运行打开“提示行”。</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>为跟上速度，%2 步中有 %1 步丢弃了注意力。</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>文本完整。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>此会话没有记录注意力。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>打开记录后运行，或打开另一个。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>此服务器不提供注意力。</translation>
        </message>
        <message>
            <source>The %1 largest of %2 positions were kept, %3 of the attention. The rest is not in this trace.</source>
            <translation>保留了 %2 个位置中最大的 %1 个，占注意力的 %3。其余不在此轨迹中。</translation>
        </message>
        <message>
            <source>Layer %1 uses linear attention and keeps no attention rows.</source>
            <translation>层 %1 使用线性注意力，不保留注意力行。</translation>
        </message>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>层 %1 只看到最后 %Ln 个词元。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RuleModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>否则 %1</translation>
        </message>
        <message>
            <source>✓ fired</source>
            <translation>✓ 触发</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>未到达</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
        <message>
            <source>Manifold</source>
            <translation>流形</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>放大 (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>缩小 (−)</translation>
        </message>
        <message>
            <source>Show all (0)</source>
            <translation>显示全部 (0)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>缩放</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln session(s)</source>
            <translation>
                <numerusform>在 %Ln 个会话中</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>现在：%1</translation>
        </message>
        <message>
            <source>off the manifold</source>
            <translation>偏离流形</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>簇 %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>在边界上</translation>
        </message>
        <message>
            <source>chat token %1</source>
            <translation>对话词元 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterPlot</name>
        <message>
            <source>%1: attention %2, effect %3</source>
            <translation>%1：注意力 %2，影响 %3</translation>
        </message>
        <message>
            <source>%1, looked at rank %2, mattered rank %3</source>
            <translation>%1，看的排名 %2，影响的排名 %3</translation>
        </message>
        <message>
            <source>Heads were not scanned for this token. Press W.</source>
            <translation>尚未为此词元扫描各个头。请按 W。</translation>
        </message>
        <message>
            <source>Not scanned. Pin a token and press W.</source>
            <translation>未扫描。固定一个词元并按 W。</translation>
        </message>
        <message>
            <source>attention on the place that mattered most, square root</source>
            <translation>对最重要位置的注意力，平方根</translation>
        </message>
        <message>
            <source>attention, %1, square root</source>
            <translation>注意力，%1，平方根</translation>
        </message>
        <message>
            <source>effect, nat, square root</source>
            <translation>影响，nat，平方根</translation>
        </message>
        <message>
            <source>looked at, gains</source>
            <translation>看了，有增</translation>
        </message>
        <message>
            <source>mattered, hardly looked at</source>
            <translation>有影响，几乎没看</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>损失</translation>
        </message>
        <message>
            <source>gains</source>
            <translation>增益</translation>
        </message>
        <message>
            <source>under %1</source>
            <translation>低于 %1</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>汇</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeDesk</name>
        <message>
            <source>No model is open.</source>
            <translation>没有打开模型。</translation>
        </message>
        <message>
            <source>This model is on a server already.</source>
            <translation>此模型已在服务器上。</translation>
        </message>
        <message>
            <source>A network address needs a key.</source>
            <translation>网络地址需要密钥。</translation>
        </message>
        <message>
            <source>Give a key that every client needs.</source>
            <translation>请给出每个客户端都需要的密钥。</translation>
        </message>
        <message>
            <source>Port %1 is taken. Choose another.</source>
            <translation>端口 %1 已被占用。请另选。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeLogModel</name>
        <message>
            <source>%1 read, %2 written</source>
            <translation>读 %1，写 %2</translation>
        </message>
        <message>
            <source>no key, or a wrong one</source>
            <translation>没有密钥，或密钥错误</translation>
        </message>
        <message>
            <source>another Host was named</source>
            <translation>指名了另一个 Host</translation>
        </message>
        <message>
            <source>a web page of another origin</source>
            <translation>来自其他来源的网页</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>代码</translation>
        </message>
        <message>
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详细信息</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>耗时</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message>
            <source>Serve this model</source>
            <translation>提供此模型</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Back to the chat; what is served goes on (Esc)</source>
            <translation>回到聊天；所提供的继续 (Esc)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>开放给</translation>
        </message>
        <message>
            <source>any free</source>
            <translation>任一空闲</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>复制地址</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>密钥</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>显示密钥</translation>
        </message>
        <message>
            <source>Make another key</source>
            <translation>另造一个密钥</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>复制密钥</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>在浏览器中打开</translation>
        </message>
        <message>
            <source>Opens the page on this computer with a ticket that is good once, in place of the key.</source>
            <translation>用一张只能使用一次的票据代替密钥，在这台计算机上打开页面。</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Other origins</source>
            <translation>其他来源</translation>
        </message>
        <message>
            <source>Every client needs the key. Web pages of other origins are refused unless they are named here.</source>
            <translation>每个客户端都需要密钥。其他来源的网页若未列于此则被拒绝。</translation>
        </message>
        <message>
            <source>Guardrails</source>
            <translation>护栏</translation>
        </message>
        <message>
            <source>a request can tighten them, never loosen them</source>
            <translation>请求可以收紧，绝不能放松</translation>
        </message>
        <message>
            <source>Hide the system prompt’s positions</source>
            <translation>隐藏系统提示的位置</translation>
        </message>
        <message>
            <source>Fingerprints only</source>
            <translation>仅指纹</translation>
        </message>
        <message>
            <source>No attention at all</source>
            <translation>完全不给注意力</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>无限制</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>隐藏前</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>个词元</translation>
        </message>
        <message>
            <source>Capture at once</source>
            <translation>同时记录</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>个请求</translation>
        </message>
        <message>
            <source>Write at once</source>
            <translation>同时书写</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>排队中</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>已写</translation>
        </message>
        <message>
            <source>From the cache</source>
            <translation>来自缓存</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>请求</translation>
        </message>
        <message>
            <source>who is connected and what they ask for</source>
            <translation>谁已连接，请求什么</translation>
        </message>
        <message>
            <source>End the chosen request (Del)</source>
            <translation>结束所选请求（Del）</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>日志</translation>
        </message>
        <message>
            <source>prompt and answer text are never written here</source>
            <translation>这里从不写入提示与回答的文字</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>没有运行钥匙串。密钥保存在只有你能读的文件中。</translation>
        </message>
        <message>
            <source>%1 answers any OpenAI-compatible program, attention included.</source>
            <translation>%1 可答复任何与 OpenAI 兼容的程序，含注意力。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>请先打开模型。</translation>
        </message>
        <message>
            <source>Serving since %1</source>
            <translation>自 %1 起提供</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>正在启动</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>正在停止</translation>
        </message>
        <message>
            <source>Off. Nobody can reach this model.</source>
            <translation>关闭。没有人能访问此模型。</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>停止提供</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>开始提供</translation>
        </message>
        <message>
            <source>The model is not served.</source>
            <translation>未提供此模型。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 read, %2 write</source>
            <translation>%1 个在读，%2 个在写</translation>
        </message>
        <message>
            <source>longest %1</source>
            <translation>最长 %1</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>最多 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 to read</source>
            <translation>还要读 %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln 个请求</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>已有 %Ln 个客户端来过。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has been here yet.</source>
            <translation>还没有人来过。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln 个请求要的超过此处允许的。它们得到的较少，回答中已注明。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerGifts</name>
        <message>
            <source>Text as it is written</source>
            <translation>边写边看的文本</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Other words weighed</source>
            <translation>考虑过的其他词</translation>
        </message>
        <message>
            <source>Attention modes</source>
            <translation>注意力模式</translation>
        </message>
        <message>
            <source>Heads reported</source>
            <translation>报告的头</translation>
        </message>
        <message>
            <source>Experts, logit lens</source>
            <translation>专家、logit 透镜</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>精确</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>尚未告知</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>1 part of %1</source>
            <translation>%1 份中的 1 份</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>未告知</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>专家</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>logit 透镜</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerList</name>
        <message>
            <source>This is no address of a server.</source>
            <translation>这不是服务器地址。</translation>
        </message>
        <message>
            <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
            <translation>这不是服务器地址。请写成 http://localhost:30000，密钥写在自己的框里。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersDock</name>
        <message>
            <source>Connect to a server</source>
            <translation>连接服务器</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>任何 OpenAI 兼容的地址。只有服务器发送时才显示注意力。</translation>
        </message>
        <message>
            <source>What each one gives</source>
            <translation>各自提供什么</translation>
        </message>
        <message>
            <source>Keys stay in the keychain, never in traces, logs or settings.</source>
            <translation>密钥留在钥匙串里，绝不进入轨迹、日志或设置。</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>编辑…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>服务器地址</translation>
        </message>
        <message>
            <source>key, if it asks for one</source>
            <translation>密钥，如果需要</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <source>name, optional</source>
            <translation>名称，可选</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>Model of the server</source>
            <translation>服务器的模型</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>服务器</translation>
        </message>
        <message>
            <source>No server yet. Enter an address.</source>
            <translation>还没有服务器。输入一个地址。</translation>
        </message>
        <message>
            <source>Attention is shown only if the server sends it.</source>
            <translation>只有服务器发送时才显示注意力。</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>使用 %1</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>没有钥匙串在运行。密钥存放在只有你能读的文件里。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message>
            <source>Attention, all modes</source>
            <translation>注意力，所有模式</translation>
        </message>
        <message>
            <source>Attention: %1</source>
            <translation>注意力：%1</translation>
        </message>
        <message>
            <source>Text and log-probabilities</source>
            <translation>文本和对数概率</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>partial heads, %1 of %2</source>
            <translation>部分头，%2 中的 %1</translation>
        </message>
        <message>
            <source>partial heads, 1 part of %1</source>
            <translation>部分头，%1 份中的 1 份</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>尚未询问</translation>
        </message>
        <message>
            <source>asking</source>
            <translation>正在询问</translation>
        </message>
        <message>
            <source>in use, %1 ms</source>
            <translation>使用中，%1 毫秒</translation>
        </message>
        <message>
            <source>answers in %1 ms</source>
            <translation>%1 毫秒内回答</translation>
        </message>
        <message>
            <source>no answer since %1</source>
            <translation>自 %1 起没有回答</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未连接</translation>
        </message>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln 个模型</numerusform>
            </translation>
        </message>
        <message>
            <source>no key</source>
            <translation>没有密钥</translation>
        </message>
        <message>
            <source>key in a file</source>
            <translation>密钥在文件里</translation>
        </message>
        <message>
            <source>key in the keychain</source>
            <translation>密钥在钥匙串里</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message>
            <source>The setting could not be kept.</source>
            <translation>无法保留设置。</translation>
        </message>
        <message>
            <source>The session could not be thinned out.</source>
            <translation>无法精简该会话。</translation>
        </message>
        <message>
            <source>The sessions could not be thinned out.</source>
            <translation>无法精简会话。</translation>
        </message>
        <message>
            <source>The session could not be changed.</source>
            <translation>无法更改会话。</translation>
        </message>
        <message>
            <source>The disk is full. The chat goes on; nothing more is saved.</source>
            <translation>磁盘已满。对话继续；不再保存任何内容。</translation>
        </message>
        <message>
            <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
            <translation>会话数据库正被使用。对话继续；一结束就会保存。</translation>
        </message>
        <message>
            <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
            <translation>无法写入会话数据库。对话继续；不保存任何内容。</translation>
        </message>
        <message>
            <source>The chat could not be saved.</source>
            <translation>无法保存对话。</translation>
        </message>
        <message>
            <source>This session is read-only here, another window writes it.</source>
            <translation>此会话在这里只读，另一个窗口正在写它。</translation>
        </message>
        <message>
            <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
            <translation>你在这里加的内容不会保存。复制会话后可在副本中继续。</translation>
        </message>
        <message>
            <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
            <translation>无法读取会话数据库。它被移到 %1，并新建了一个。</translation>
        </message>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>从中取回：%Ln 个会话。</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be opened.</source>
            <translation>无法打开会话。</translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>回答在写的时候中断，保留了 %Ln 个词元。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open its model and choose Session, Continue the last answer.</source>
            <translation>打开它的模型，选择“会话”“继续最后的回答”。</translation>
        </message>
        <message>
            <source>The session could not be renamed.</source>
            <translation>无法重命名会话。</translation>
        </message>
        <message>
            <source>The session could not be pinned.</source>
            <translation>无法固定会话。</translation>
        </message>
        <message>
            <source>The session could not be put into the folder.</source>
            <translation>无法把会话放入文件夹。</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（副本）</translation>
        </message>
        <message>
            <source>The session could not be duplicated.</source>
            <translation>无法复制会话。</translation>
        </message>
        <message>
            <source>The session could not be deleted.</source>
            <translation>无法删除会话。</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>已删除“%1”。</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>对话</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>已删除 %Ln 个会话。</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be brought back.</source>
            <translation>无法取回会话。</translation>
        </message>
        <message>
            <source>%1 could not be imported.</source>
            <translation>无法导入 %1。</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>无法写入 %1。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>超过 %Ln 处</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln 处</numerusform>
            </translation>
        </message>
        <message>
            <source>Search titles and messages</source>
            <translation>搜索标题和消息</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>搜索会话</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>新对话 (Ctrl+N)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新对话</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>%1 places in %2 of %3 sessions · %4 ms</source>
            <translation>%3 个会话中的 %2 个里有 %1 处 · %4 毫秒</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln 个会话</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>没有找到“%1”。</translation>
        </message>
        <message>
            <source>Search looks at titles and messages.</source>
            <translation>搜索会查看标题和消息。</translation>
        </message>
        <message>
            <source>No sessions yet.</source>
            <translation>还没有会话。</translation>
        </message>
        <message>
            <source>Your chats are saved here by themselves while they are written.</source>
            <translation>你的对话在写的时候会自动保存在这里。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>关闭 %1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重命名</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>取消固定</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Rename folder…</source>
            <translation>重命名文件夹…</translation>
        </message>
        <message>
            <source>Dissolve folder, keep its sessions</source>
            <translation>解散文件夹，保留其中会话</translation>
        </message>
        <message>
            <source>Import traces…</source>
            <translation>导入轨迹…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新建文件夹…</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新建文件夹</translation>
        </message>
        <message>
            <source>Rename folder</source>
            <translation>重命名文件夹</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>文件夹名称</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本周</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>上周</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>本月</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>已固定</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1，只读</translation>
        </message>
        <message>
            <source>Untitled chat</source>
            <translation>无标题对话</translation>
        </message>
        <message>
            <source>%1 tok</source>
            <translation>%1 词元</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln 个分支</numerusform>
            </translation>
        </message>
        <message>
            <source>read-only here, another window writes it</source>
            <translation>在这里只读，另一个窗口正在写它</translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>写的时候中断，保留 %Ln 个词元</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsModel</name>
        <message>
            <source>segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>句子</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>至今 %1</translation>
        </message>
        <message>
            <source>Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand in for one another. Single effects may hide what a set shows, and they do not add up.</source>
            <translation>单独看，%1 中没有一处使其改变超过 %2，%3 处合起来则为 %4：它们互为替代。单个影响可能掩盖集合所显示的，且不能相加。</translation>
        </message>
        <message>
            <source>The largest effect of a single place of the set</source>
            <translation>集合中单个位置的最大影响</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>种类</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>单独</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsPanel</name>
        <message>
            <source>Sets</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Places that are masked at once</source>
            <translation>同时隐藏的位置</translation>
        </message>
        <message>
            <source>Kind of sets</source>
            <translation>集合种类</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>句子</translation>
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
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>没有选择</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalModel</name>
        <message>
            <source>Local, under 8</source>
            <translation>近，8 以内</translation>
        </message>
        <message>
            <source>Share of the attention less than 8 tokens back</source>
            <translation>向后不到 8 个词元的注意力份额</translation>
        </message>
        <message>
            <source>Mid, 8 to 255</source>
            <translation>中，8 到 255</translation>
        </message>
        <message>
            <source>Share of the attention 8 to 255 tokens back</source>
            <translation>向后 8 到 255 个词元的注意力份额</translation>
        </message>
        <message>
            <source>Long, 256 and more</source>
            <translation>远，256 及以上</translation>
        </message>
        <message>
            <source>Share of the attention 256 tokens back or more</source>
            <translation>向后 256 个词元及以上的注意力份额</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>汇</translation>
        </message>
        <message>
            <source>Share of the attention on sinks</source>
            <translation>落在汇上的注意力份额</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>空</translation>
        </message>
        <message>
            <source>Share that went to the learned sink of the architecture, to no token</source>
            <translation>去了架构自学的汇、没有去任何词元的份额</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>行的熵</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>How widely the attention is spread</source>
            <translation>注意力有多分散</translation>
        </message>
        <message>
            <source>Entropy, normalised</source>
            <translation>熵，归一化</translation>
        </message>
        <message>
            <source>Entropy divided by the logarithm of the visible positions</source>
            <translation>熵除以可见位置数的对数</translation>
        </message>
        <message>
            <source>Entropy of distances</source>
            <translation>距离的熵</translation>
        </message>
        <message>
            <source>Entropy of the 16 distance bins, 0 to 1</source>
            <translation>16 个距离档的熵，0 到 1</translation>
        </message>
        <message>
            <source>Three largest</source>
            <translation>最大的三个</translation>
        </message>
        <message>
            <source>hubness: share of the three most attended positions</source>
            <translation>hubness：最受关注的三个位置的份额</translation>
        </message>
        <message>
            <source>Layers agree</source>
            <translation>层间一致</translation>
        </message>
        <message>
            <source>consensus: common positions among the five largest of each pair of layers</source>
            <translation>consensus：每对层的前五个位置中共同的位置</translation>
        </message>
        <message>
            <source>Ripple</source>
            <translation>波纹</translation>
        </message>
        <message>
            <source>ripple: how regularly attention repeats over distance</source>
            <translation>ripple：注意力随距离重复得多规律</translation>
        </message>
        <message>
            <source>Positional share</source>
            <translation>位置份额</translation>
        </message>
        <message>
            <source>How much of the attention comes from the places, not from the words</source>
            <translation>注意力有多少来自位置而不是词</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Negative log-probability of the written token</source>
            <translation>所写词元的负对数概率</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>第一对第二的领先</translation>
        </message>
        <message>
            <source>margin: difference of the two largest logits</source>
            <translation>margin：最大两个 logit 之差</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>值</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalPage</name>
        <message>
            <source>How far back</source>
            <translation>看得多远</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Rules of the zone</source>
            <translation>区域的规则</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>罗盘</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>未评估</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>稳定</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>halt</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>不计汇</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>计入汇</translation>
        </message>
        <message>
            <source>Preset %1, first match wins.</source>
            <translation>规则 %1，最先符合的有效。</translation>
        </message>
        <message>
            <source>Fired: %1.</source>
            <translation>触发：%1。</translation>
        </message>
        <message>
            <source>Estimated from the text alone.</source>
            <translation>仅由文本估计。</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
            <translation>计入汇时，区域随回答的长度变化：256 个词元后位置 0 变成“远”。请不计汇，或在等长下比较。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>此服务器不提供注意力。</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>它发送文本和对数概率，所以透镜显示它考虑过的其他词。</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>这一步没有记录。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SimilarityPlot</name>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>还没有比较。</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未记录</translation>
        </message>
        <message>
            <source>of 1: how alike the two runs attend</source>
            <translation>满分 1：两次运行看的有多像</translation>
        </message>
        <message>
            <source>Fingerprint cosine %1</source>
            <translation>指纹余弦 %1</translation>
        </message>
        <message>
            <source>Fingerprint cosine: not recorded by both</source>
            <translation>指纹余弦：并非两者都有记录</translation>
        </message>
        <message>
            <source>Same main zone: not recorded by both</source>
            <translation>主要区域相同：并非两者都有记录</translation>
        </message>
        <message>
            <source>Same main zone: yes</source>
            <translation>主区域相同：是</translation>
        </message>
        <message>
            <source>Same main zone: no</source>
            <translation>主区域相同：否</translation>
        </message>
        <message>
            <source>Entropy apart by %1</source>
            <translation>熵相差 %1</translation>
        </message>
        <message>
            <source>Entropy: not recorded by both</source>
            <translation>熵：并非两者都有记录</translation>
        </message>
        <message>
            <source>Not part of it: same text, %1 of %2 rows</source>
            <translation>不计入：相同文本，%2 行中 %1 行</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SpeedChart</name>
        <message>
            <source>Tokens per second</source>
            <translation>每秒词元数</translation>
        </message>
        <message>
            <source>all requests</source>
            <translation>所有请求</translation>
        </message>
        <message>
            <source>Seconds ago</source>
            <translation>秒前</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>10 min ago</source>
            <translation>10 分钟前</translation>
        </message>
        <message>
            <source>now</source>
            <translation>现在</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>起始页</translation>
        </message>
        <message>
            <source>Open a model</source>
            <translation>打开模型</translation>
        </message>
        <message>
            <source>The model runs on this computer. Nothing you type or read leaves it.</source>
            <translation>模型在本机运行。你写的和读的都不会离开它。</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>在本机找到的</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>再次查找</translation>
        </message>
        <message>
            <source>Model folders…</source>
            <translation>模型文件夹…</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>在本机找到的模型</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>本机没有找到模型。</translation>
        </message>
        <message>
            <source>Choose a model file or folder, or look at the sample session.</source>
            <translation>选择模型文件或文件夹，或看示例会话。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>The mark on each bar is the free memory now.</source>
            <translation>每条上的标记是现在的空闲内存。</translation>
        </message>
        <message>
            <source>Other ways to start</source>
            <translation>其他开始方式</translation>
        </message>
        <message>
            <source>Look at the sample session</source>
            <translation>看示例会话</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
            <translation>带有注意力的已录对话。不需要模型和显卡。</translation>
        </message>
        <message>
            <source>Open a trace…</source>
            <translation>打开轨迹…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
            <translation>由本程序或早先的网页项目录下的 .jsonl 或 .jsonl.zst 文件。</translation>
        </message>
        <message>
            <source>Choose a model file or folder…</source>
            <translation>选择模型文件或文件夹…</translation>
        </message>
        <message>
            <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
            <translation>一个 .gguf 文件，或含 safetensors 和分词器的文件夹。</translation>
        </message>
        <message>
            <source>Get a model…</source>
            <translation>获取模型…</translation>
        </message>
        <message>
            <source>Search a hub for one that fits. Nothing is asked before you search.</source>
            <translation>在模型库中找一个合适的。搜索之前不会询问任何内容。</translation>
        </message>
        <message>
            <source>Connect to a server…</source>
            <translation>连接服务器…</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>任何 OpenAI 兼容的地址。只有服务器发送时才显示注意力。</translation>
        </message>
        <message>
            <source>Where it looked</source>
            <translation>查找过的地方</translation>
        </message>
        <message>
            <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
            <translation>或把 .gguf 文件、模型文件夹或轨迹拖到此窗口任意处</translation>
        </message>
        <message>
            <source>What you send goes to %1.</source>
            <translation>你发送的内容会到 %1。</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>不在</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln 个模型</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 damaged</source>
            <translation>，%1 个损坏</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Add a folder to search: Tools, Model folders…</source>
            <translation>添加查找的文件夹：工具、模型文件夹…</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>%1 in %2 · %3 of %4 memory free</source>
            <translation>%2 里有 %1 · 内存 %4 中空闲 %3</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln 个地方</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>打开 %1</translation>
        </message>
        <message>
            <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
            <translation>%1，%2 层，%3 个头，隐藏大小 %4，词表 %5，训练长度 %6 个词元</translation>
        </message>
        <message>
            <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
            <translation>内存：权重 %1，%2 个词元的上下文 %3，工作空间 %4</translation>
        </message>
        <message>
            <source>It has no chat template and cannot hold a chat.</source>
            <translation>它没有对话模板，不能对话。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StatusHud</name>
        <message numerus="yes">
            <source>CPU · %Ln thread(s)</source>
            <translation>
                <numerusform>CPU · %Ln 个线程</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>上下文</translation>
        </message>
        <message>
            <source>What fills the context</source>
            <translation>什么占满上下文</translation>
        </message>
        <message>
            <source>No graphics card is used: %1</source>
            <translation>没有使用显卡：%1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>没有打开模型</translation>
        </message>
        <message>
            <source>Tokens of this chat, and how many the open model can hold</source>
            <translation>此对话的词元数，以及打开的模型能容纳多少</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>正在写</translation>
        </message>
        <message>
            <source>Reading the prompt</source>
            <translation>正在读提示</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>正在打开</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>空闲</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>Written in this answer</source>
            <translation>此回答中已写</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 词元/秒</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>记录</translation>
        </message>
        <message>
            <source>off</source>
            <translation>关</translation>
        </message>
        <message>
            <source>What is recorded of each step</source>
            <translation>每一步记录什么</translation>
        </message>
        <message>
            <source>%1/step</source>
            <translation>%1/步</translation>
        </message>
        <message>
            <source>Measured size of what is recorded</source>
            <translation>所记内容的实测大小</translation>
        </message>
        <message>
            <source>%1 of time</source>
            <translation>占时间 %1</translation>
        </message>
        <message>
            <source>Measured share of the writing time that recording took</source>
            <translation>记录所占写作时间的实测份额</translation>
        </message>
        <message>
            <source>%1 cache</source>
            <translation>缓存 %1</translation>
        </message>
        <message>
            <source>What the positions that stayed take in the cache</source>
            <translation>留下的位置在缓存中所占</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>What all sessions take on the disk</source>
            <translation>所有会话占用的磁盘空间</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>The chat goes on; it is written as soon as that is possible.</source>
            <translation>聊天继续；一旦可能就会写入。</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>已保存 %1</translation>
        </message>
        <message>
            <source>When this chat was written into the store last</source>
            <translation>此聊天上次写入存储的时间</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StepsModel</name>
        <message>
            <source>At</source>
            <translation>在</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>概率</translation>
        </message>
        <message>
            <source>Surprisal, nat</source>
            <translation>惊奇度，nat</translation>
        </message>
        <message>
            <source>Entropy, nat</source>
            <translation>熵，nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StoragePanel</name>
        <message>
            <source>Free on this disk</source>
            <translation>此磁盘剩余</translation>
        </message>
        <message>
            <source>Something lies there already. Choose another folder.</source>
            <translation>那里已经有东西。请选择另一个文件夹。</translation>
        </message>
        <message>
            <source>There is too little room. Free space there, or choose another folder.</source>
            <translation>空间太小。请在那里腾出空间，或选择另一个文件夹。</translation>
        </message>
        <message>
            <source>Another program has them open. Close it and move again.</source>
            <translation>另一个程序正打开着它们。请关闭它后再移动。</translation>
        </message>
        <message>
            <source>Choose a folder that can be written.</source>
            <translation>请选择可以写入的文件夹。</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>存储</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>总是</translation>
        </message>
        <message>
            <source>In full for</source>
            <translation>完整保留</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>完全不保留</translation>
        </message>
        <message>
            <source>Thin out now…</source>
            <translation>现在精简…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>移动…</translation>
        </message>
        <message>
            <source>Move the sessions to another folder</source>
            <translation>把会话移动到另一个文件夹</translation>
        </message>
        <message>
            <source>How long attention is kept</source>
            <translation>注意力保留多久</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>天</translation>
        </message>
        <message>
            <source>days, then fingerprints and signals only</source>
            <translation>天，之后只留指纹和信号</translation>
        </message>
        <message>
            <source>only while a chat is open; kept are text, tokens, signals</source>
            <translation>只在聊天打开时；保留文本、词元、信号</translation>
        </message>
        <message>
            <source>Pinned sessions and those marked below keep everything.</source>
            <translation>置顶的会话和下面标记的会话保留全部内容。</translation>
        </message>
        <message>
            <source>What stays and goes</source>
            <translation>保留什么，去掉什么</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>去掉</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>每词元字节</translation>
        </message>
        <message>
            <source>Largest sessions</source>
            <translation>最大的会话</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>会话</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>全部保留</translation>
        </message>
        <message>
            <source>Giving space back</source>
            <translation>正在归还空间</translation>
        </message>
        <message>
            <source>%1 of %2; chats go on</source>
            <translation>%1 / %2；对话照常进行</translation>
        </message>
        <message>
            <source>Thin out</source>
            <translation>精简</translation>
        </message>
        <message>
            <source>This cannot be undone. Text, tokens, signals and fingerprints stay; rows can be computed again while the model is on this computer.</source>
            <translation>此操作无法撤销。文本、词元、信号和指纹会保留；只要模型还在本机，行可以重新计算。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>已从 %Ln 个会话收回 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Move the sessions to</source>
            <translation>把会话移动到</translation>
        </message>
        <message>
            <source>Moving the sessions</source>
            <translation>正在移动会话</translation>
        </message>
        <message>
            <source>copied %1</source>
            <translation>已复制 %1</translation>
        </message>
        <message>
            <source>read back %1</source>
            <translation>已回读 %1</translation>
        </message>
        <message>
            <source>The sessions lie in %1 now.</source>
            <translation>会话现在位于 %1。</translation>
        </message>
        <message>
            <source>The old file could not be removed: %1</source>
            <translation>无法移除旧文件：%1</translation>
        </message>
        <message>
            <source>The sessions could not be moved.</source>
            <translation>无法移动会话。</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>它们仍在原处。</translation>
        </message>
        <message>
            <source>Not moved.</source>
            <translation>未移动。</translation>
        </message>
        <message>
            <source>The sessions are where they were.</source>
            <translation>会话仍在原处。</translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>现在会释放 %1，来自 %Ln 个会话。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>按 %1 天，现在可从 %Ln 个会话收回 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows can be computed again while the model is on this computer.</source>
            <translation>只要模型还在本机，行可以重新计算。</translation>
        </message>
        <message>
            <source>Lens, Links</source>
            <translation>透镜、连接</translation>
        </message>
        <message>
            <source>rows, head statistics, layer readings</source>
            <translation>行、头统计、层读数</translation>
        </message>
        <message>
            <source>%1 → 0</source>
            <translation>%1 → 0</translation>
        </message>
        <message>
            <source>Signal, Router, Manifold</source>
            <translation>信号、Router、流形</translation>
        </message>
        <message>
            <source>signals, zones, fingerprints</source>
            <translation>信号、区域、指纹</translation>
        </message>
        <message>
            <source>Text, Logits</source>
            <translation>文本、Logits</translation>
        </message>
        <message>
            <source>text, tokens, probabilities</source>
            <translation>文本、词元、概率</translation>
        </message>
        <message>
            <source>%1 in %2, %3 · %4</source>
            <translation>%2 中 %1，%3 · %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln 个会话</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 个词元</translation>
        </message>
        <message>
            <source>Attention and signals</source>
            <translation>注意力和信号</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>指纹</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文本</translation>
        </message>
        <message>
            <source>grows by about %1 a day as you use it now</source>
            <translation>按你现在的用法每天约增加 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>What the model should know and how it should answer. Empty: the template's own.</source>
            <translation>模型应知道什么、应如何回答。空：用模板自己的。</translation>
        </message>
        <message>
            <source>Takes effect with the next message. The whole chat is read again then.</source>
            <translation>从下一条消息起生效。届时会重新读整个对话。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimeStrip</name>
        <message>
            <source>It is not known when these tokens were written.</source>
            <translation>不知道这些词元是何时写的。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message>
            <source>scanned %1 of %2 tokens, Esc cancels</source>
            <translation>已扫描 %1 / %2 个词元，Esc 取消</translation>
        </message>
        <message>
            <source>nat, square root, most %1</source>
            <translation>奈特，平方根，最大 %1</translation>
        </message>
        <message>
            <source>Not scanned. Press W.</source>
            <translation>未扫描。请按 W。</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>至今 %1</translation>
        </message>
        <message>
            <source>mean %1 · most %2 at %3 %4</source>
            <translation>均值 %1 · 最大 %2 在 %3 %4</translation>
        </message>
        <message>
            <source>nothing of it yet</source>
            <translation>尚无内容</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影响</translation>
        </message>
        <message>
            <source>What hiding each segment costs the written tokens (W). Shift+arrows choose a range.</source>
            <translation>隐藏各段使已写词元付出多少 (W)。Shift+方向键选择范围。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>时间线</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意力</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln 个词元</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at %2 of %3</source>
            <translation>%1 在 %3 中的 %2</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>找到</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>segment, tokens</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 在 %2</translation>
        </message>
        <message>
            <source> · surprisal %1 nat</source>
            <translation> · 惊奇度 %1 nat</translation>
        </message>
        <message>
            <source>System</source>
            <translation>系统</translation>
        </message>
        <message>
            <source>You</source>
            <translation>你</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>输出</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>工具</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TintScale</name>
        <message>
            <source>Scale of the tint</source>
            <translation>着色标尺</translation>
        </message>
        <message>
            <source>%1 to %2 nat</source>
            <translation>%1 至 %2 奈特</translation>
        </message>
        <message>
            <source>0 to %1</source>
            <translation>0 到 %1</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>奈特</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 奈特</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenDelegate</name>
        <message>
            <source>kept out of the tint and the ranking</source>
            <translation>不计入着色和排名</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>没有打开模型。请打开此轨迹的模型以计算。</translation>
        </message>
        <message>
            <source>No token is pinned.</source>
            <translation>没有固定词元。</translation>
        </message>
        <message>
            <source>Stopped at %1 of %2; what was there stays.</source>
            <translation>停在 %1 / %2；已有的内容保留。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenLens</name>
        <message>
            <source>Token Lens</source>
            <translation>词元透镜</translation>
        </message>
        <message>
            <source>Lens tabs</source>
            <translation>透镜的标签页</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>连接</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
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
            <translation>没有选词元</translation>
        </message>
        <message>
            <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
            <translation>指向一个词元，看模型看了哪里。点击保持，Esc 放开。</translation>
        </message>
        <message>
            <source>This model has no experts.</source>
            <translation>此模型没有专家。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenText</name>
        <message>
            <source>space</source>
            <translation>空格</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>换行</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>制表符</translation>
        </message>
        <message>
            <source>carriage return</source>
            <translation>回车</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>不换行空格</translation>
        </message>
        <message>
            <source>[empty]</source>
            <translation>[空]</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>字节 %1</translation>
        </message>
        <message>
            <source>%1 spaces</source>
            <translation>%1 个空格</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message>
            <source>own place</source>
            <translation>自身位置</translation>
        </message>
        <message>
            <source>pinned, probability %1</source>
            <translation>已固定，概率 %1</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>没有区域</translation>
        </message>
        <message>
            <source>What the pinned token looked at</source>
            <translation>已固定的词元看向何处</translation>
        </message>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>这个位置得到的注意力，对 %Ln 行求和。</numerusform>
            </translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>词元</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>段</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>惊奇度</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>看了</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>收到</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>有影响</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceFiles</name>
        <message>
            <source>Line %1, field %2: expected %3.</source>
            <translation>第 %1 行，字段 %2：应为 %3。</translation>
        </message>
        <message>
            <source>%1 more lines were not taken.</source>
            <translation>另有 %1 行没有采用。</translation>
        </message>
        <message>
            <source>The file ends in the middle of line %1.</source>
            <translation>文件在第 %1 行中间结束。</translation>
        </message>
        <message>
            <source>The file ends in the middle of its last line.</source>
            <translation>文件在最后一行中间结束。</translation>
        </message>
        <message>
            <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
            <translation>由更新的版本（%1）写成。本版本不认识的内容会保留，但不显示。</translation>
        </message>
        <message>
            <source>%1 records were kept.</source>
            <translation>保留了 %1 条记录。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceShelf</name>
        <message>
            <source>shown now</source>
            <translation>现在显示</translation>
        </message>
        <message>
            <source>Branch %1</source>
            <translation>分支 %1</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>从词元 %1 起</translation>
        </message>
        <message>
            <source>file</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>This session is not there any more.</source>
            <translation>此会话已不在。</translation>
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
            <translation>下限</translation>
        </message>
        <message>
            <source>High</source>
            <translation>上限</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>等长比较</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over prompts</source>
            <translation>占词元的百分比，对提示的 95 % 区间</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>区域</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A 词元</translation>
        </message>
        <message>
            <source>A, %</source>
            <translation>A，%</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B 词元</translation>
        </message>
        <message>
            <source>B, %</source>
            <translation>B，%</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>解读</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>at equal length; filled: the interval leaves out zero</source>
            <translation>等长比较；实心：区间不含零</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>每秒词元数</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>比值</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>local and long mass of each token</source>
            <translation>每个词元的近处与远处质量</translation>
        </message>
        <message>
            <source>Local mass from</source>
            <translation>近处质量起</translation>
        </message>
        <message>
            <source>Long mass from</source>
            <translation>远处质量起</translation>
        </message>
        <message>
            <source>Manifolds</source>
            <translation>流形</translation>
        </message>
        <message>
            <source>each of its own discovery: shapes may be compared, places may not</source>
            <translation>各自来自自己的发现：形状可比，位置不可比</translation>
        </message>
        <message>
            <source>Last discovery</source>
            <translation>最近一次发现</translation>
        </message>
        <message>
            <source>The two campaigns</source>
            <translation>两个测试活动</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>用语言说</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>只列出区间不含零的差异</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图</translation>
        </message>
        <message>
            <source>Reading both campaigns</source>
            <translation>正在读两个测试活动</translation>
        </message>
        <message>
            <source>Not compared.</source>
            <translation>未比较。</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>所示内容保留。</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>还没有测试活动。</translation>
        </message>
        <message>
            <source>There is one campaign only.</source>
            <translation>只有一个测试活动。</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again. Run the same suite with two models (Tools, Campaigns), or choose folders of attnx explore in the lists above.</source>
            <translation>测试活动会反复询问一组提示。请用两个模型运行同一组（工具，测试活动），或在上面的列表中选择 attnx explore 的文件夹。</translation>
        </message>
        <message>
            <source>Choose two campaigns.</source>
            <translation>请选择两个测试活动。</translation>
        </message>
        <message>
            <source>They are compared over the prompts that both answered.</source>
            <translation>比较基于两者都回答了的提示。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::UndoNotice</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ViewBar</name>
        <message>
            <source>Chat tools</source>
            <translation>对话工具</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>更多工具</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>The open model; the others that were found, with the memory they need</source>
            <translation>打开的模型；找到的其他模型及所需内存</translation>
        </message>
        <message>
            <source>Sampling preset</source>
            <translation>采样预设</translation>
        </message>
        <message>
            <source>How the next word is drawn</source>
            <translation>下一个词如何抽取</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>系统提示</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>正在打开 %1…</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>没有打开模型</translation>
        </message>
        <message>
            <source>Choose a model file…</source>
            <translation>选择模型文件…</translation>
        </message>
        <message>
            <source>Own  %1</source>
            <translation>自定  %1</translation>
        </message>
        <message>
            <source>All parameters…</source>
            <translation>全部参数…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Without %1 at %2</source>
            <translation>没有 %2 处的 %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>没有所选的 %Ln 个</numerusform>
            </translation>
        </message>
        <message>
            <source>Probability of %1 stays at %2 (log-probability %3).</source>
            <translation>%1 的概率保持 %2（对数概率 %3）。</translation>
        </message>
        <message>
            <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
            <translation>%1 的概率从 %2 降到 %3（对数概率 %4）。</translation>
        </message>
        <message>
            <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
            <translation>%1 的概率从 %2 升到 %3（对数概率 %4）。</translation>
        </message>
        <message>
            <source>The model would write %1 instead (%2).</source>
            <translation>模型会改写 %1（%2）。</translation>
        </message>
        <message>
            <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
            <translation>变化不超过 0.01。别的位置可能顶替：选几行一起试。</translation>
        </message>
        <message>
            <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
            <translation>单独一个的变化都小于 %1：这 %2 个互相顶替。</translation>
        </message>
        <message>
            <source>%1 was recorded when it was written; read again now it has %2.</source>
            <translation>%1 在写时记录；现在重读为 %2。</translation>
        </message>
        <message>
            <source>%1 tokens read first, %2.</source>
            <translation>先读了 %1 个词元，%2。</translation>
        </message>
        <message>
            <source>One forward pass, %1.</source>
            <translation>一次前向，%1。</translation>
        </message>
        <message>
            <source>The text and the saved trace stay as they are.</source>
            <translation>文本和保存的轨迹保持原样。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WordsBox</name>
        <message>
            <source>Copy the sentences</source>
            <translation>复制这些句子</translation>
        </message>
        <message>
            <source>Differences in words</source>
            <translation>用语言说的差异</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WriteAgain</name>
        <message>
            <source>%1 times as much</source>
            <translation>%1 倍</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>请先选一行。</translation>
        </message>
        <message>
            <source>An answer is being written, or no model is open.</source>
            <translation>正在书写回答，或没有打开模型。</translation>
        </message>
        <message>
            <source>Only a written token can be written again, by the model of this trace.</source>
            <translation>只有已写词元可以重写，且须用此轨迹的模型。</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>强调之处权重多大</translation>
        </message>
        <message>
            <source>Write again without these	R</source>
            <translation>不含这些重写	R</translation>
        </message>
        <message>
            <source>Write again with these stressed	Shift+R</source>
            <translation>强调这些重写	Shift+R</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ZoneLine</name>
        <message>
            <source>Zone %1, confidence %2</source>
            <translation>区域 %1，置信度 %2</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>置信度</translation>
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
            <translation>1 毫秒以内</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 毫秒</translation>
        </message>
        <message>
            <source>%1 s</source>
            <translation>%1 秒</translation>
        </message>
        <message>
            <source>%1 min %2 s</source>
            <translation>%1 分 %2 秒</translation>
        </message>
        <message>
            <source>%1 h %2 min</source>
            <translation>%1 小时 %2 分</translation>
        </message>
    </context>
</TS>
