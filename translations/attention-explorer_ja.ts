<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>aggressive cache</source>
            <translation>節約キャッシュ</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>標準</translation>
        </message>
        <message>
            <source>full context</source>
            <translation>全コンテキスト</translation>
        </message>
        <message>
            <source>pattern</source>
            <translation>パターン</translation>
        </message>
        <message>
            <source>off-manifold alert</source>
            <translation>警告：多様体の外</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;New chat</source>
            <translation>新しいチャット(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Open trace…</source>
            <translation>トレースを開く(&amp;O)…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file</source>
            <translation>.jsonl または .jsonl.zst ファイル</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple session</source>
            <translation>サンプルセッションを開く(&amp;M)</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model.</source>
            <translation>注意を記録したチャット。モデルは不要です。</translation>
        </message>
        <message>
            <source>&amp;Import traces…</source>
            <translation>トレースを取り込む(&amp;I)…</translation>
        </message>
        <message>
            <source>Takes trace files into the sessions</source>
            <translation>トレースファイルをセッションに取り込みます</translation>
        </message>
        <message>
            <source>&amp;Save trace</source>
            <translation>トレースを保存(&amp;S)</translation>
        </message>
        <message>
            <source>Save trace &amp;as…</source>
            <translation>名前を付けてトレースを保存(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>チャットを書き出す(&amp;E)…</translation>
        </message>
        <message>
            <source>Web page, Markdown, text, or a table of its steps</source>
            <translation>Web ページ、Markdown、テキスト、またはステップの表</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>印刷(&amp;P)…</translation>
        </message>
        <message>
            <source>The conversation on paper or as a PDF file</source>
            <translation>会話を紙または PDF ファイルに</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>終了(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>切り取り(&amp;T)</translation>
        </message>
        <message>
            <source>Ctrl+X, where one writes</source>
            <translation>Ctrl+X、入力欄で</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>コピー(&amp;C)</translation>
        </message>
        <message>
            <source>Ctrl+C: what is chosen, or the message</source>
            <translation>Ctrl+C: 選択した部分、またはメッセージ</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>貼り付け(&amp;P)</translation>
        </message>
        <message>
            <source>Ctrl+V; files are attached</source>
            <translation>Ctrl+V、ファイルは添付されます</translation>
        </message>
        <message>
            <source>&amp;Find in this chat</source>
            <translation>このチャット内を検索(&amp;F)</translation>
        </message>
        <message>
            <source>All of its text, thinking too</source>
            <translation>思考も含む全文</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>次を検索(&amp;N)</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>前を検索(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Write a message</source>
            <translation>メッセージを書く(&amp;W)</translation>
        </message>
        <message>
            <source>Puts the keyboard into the message field</source>
            <translation>キーボードをメッセージ欄に置きます</translation>
        </message>
        <message>
            <source>Prefere&amp;nces…</source>
            <translation>環境設定(&amp;N)…</translation>
        </message>
        <message>
            <source>Storage, privacy, appearance, folders, limits</source>
            <translation>保存、プライバシー、外観、フォルダー、限界</translation>
        </message>
        <message>
            <source>Command &amp;palette</source>
            <translation>コマンドパレット(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>開始ページ(&amp;S)</translation>
        </message>
        <message>
            <source>Models on this computer and other ways to start</source>
            <translation>このコンピューターのモデルと、ほかの始め方</translation>
        </message>
        <message>
            <source>S&amp;essions</source>
            <translation>セッション(&amp;E)</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>サーバー(&amp;V)</translation>
        </message>
        <message>
            <source>Servers, and what each one gives</source>
            <translation>サーバーと、それぞれが提供するもの</translation>
        </message>
        <message>
            <source>Token &amp;Lens</source>
            <translation>トークンレンズ(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Branches</source>
            <translation>枝(&amp;B)</translation>
        </message>
        <message>
            <source>The tree of this conversation</source>
            <translation>この会話の木</translation>
        </message>
        <message>
            <source>Disco&amp;very</source>
            <translation>発見(&amp;V)</translation>
        </message>
        <message>
            <source>To&amp;kens</source>
            <translation>トークン(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>タイムライン(&amp;T)</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>次の領域(&amp;X)</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>前の領域(&amp;V)</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>文字を大きく(&amp;G)</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>文字を小さく(&amp;M)</translation>
        </message>
        <message>
            <source>Te&amp;xt size 100 %</source>
            <translation>文字サイズ 100 %(&amp;X)</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>全画面(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>配置を元に戻す(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>What was written so far is kept</source>
            <translation>これまでの文は残ります</translation>
        </message>
        <message>
            <source>&amp;Regenerate the last answer</source>
            <translation>最後の回答を書き直す(&amp;R)</translation>
        </message>
        <message>
            <source>The former one stays as a version</source>
            <translation>前のものは版として残ります</translation>
        </message>
        <message>
            <source>Regenerate &amp;with…</source>
            <translation>条件を変えて書き直す(&amp;W)…</translation>
        </message>
        <message>
            <source>Another model or other settings, as a version</source>
            <translation>別のモデルや設定で、版として</translation>
        </message>
        <message>
            <source>&amp;Continue the last answer</source>
            <translation>最後の回答を続ける(&amp;C)</translation>
        </message>
        <message>
            <source>System &amp;prompt…</source>
            <translation>システムプロンプト(&amp;P)…</translation>
        </message>
        <message>
            <source>W&amp;hat fills the context</source>
            <translation>コンテキストの内訳(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Find in sessions</source>
            <translation>セッション内を検索(&amp;F)</translation>
        </message>
        <message>
            <source>Looks at titles and messages</source>
            <translation>題名とメッセージを探します</translation>
        </message>
        <message>
            <source>Re&amp;name this session</source>
            <translation>このセッションの名前を変更(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Duplicate this session</source>
            <translation>このセッションを複製(&amp;D)</translation>
        </message>
        <message>
            <source>Delete this &amp;version of the answer</source>
            <translation>回答のこの版を削除(&amp;V)</translation>
        </message>
        <message>
            <source>Shows the version next to it. Undo brings it back.</source>
            <translation>隣の版を表示します。元に戻すで取り戻せます。</translation>
        </message>
        <message>
            <source>Delete the last &amp;message</source>
            <translation>最後のメッセージを削除(&amp;M)</translation>
        </message>
        <message>
            <source>Undo brings it back</source>
            <translation>元に戻すで戻ります</translation>
        </message>
        <message>
            <source>Delete t&amp;his session</source>
            <translation>このセッションを削除(&amp;H)</translation>
        </message>
        <message>
            <source>Undo brings it back for a few seconds</source>
            <translation>数秒間は元に戻すで取り戻せます</translation>
        </message>
        <message>
            <source>&amp;Let go of the pinned token</source>
            <translation>固定したトークンを放す(&amp;L)</translation>
        </message>
        <message>
            <source>Pre&amp;vious pinned token</source>
            <translation>前の固定トークン(&amp;V)</translation>
        </message>
        <message>
            <source>Ne&amp;xt pinned token</source>
            <translation>次の固定トークン(&amp;X)</translation>
        </message>
        <message>
            <source>Next &amp;event</source>
            <translation>次の出来事(&amp;N)</translation>
        </message>
        <message>
            <source>Drift, early stops, re-routes, applied advice</source>
            <translation>ドリフト、早期終了、書き直し、適用した助言</translation>
        </message>
        <message>
            <source>Previo&amp;us event</source>
            <translation>前の出来事(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Open model file…</source>
            <translation>モデルファイルを開く(&amp;O)…</translation>
        </message>
        <message>
            <source>Open model &amp;folder…</source>
            <translation>モデルフォルダーを開く(&amp;F)…</translation>
        </message>
        <message>
            <source>A folder with safetensors and a tokenizer</source>
            <translation>safetensors とトークナイザーのあるフォルダー</translation>
        </message>
        <message>
            <source>C&amp;onnect to a server…</source>
            <translation>サーバーに接続(&amp;O)…</translation>
        </message>
        <message>
            <source>A model on this or another computer</source>
            <translation>このまたは別のコンピューターのモデル</translation>
        </message>
        <message>
            <source>&amp;Get models…</source>
            <translation>モデルを入手(&amp;G)…</translation>
        </message>
        <message>
            <source>Search a hub and fetch what fits</source>
            <translation>ハブを検索し、合うものを取得します</translation>
        </message>
        <message>
            <source>&amp;Close the model</source>
            <translation>モデルを閉じる(&amp;C)</translation>
        </message>
        <message>
            <source>The trace stays open</source>
            <translation>トレースは開いたままです</translation>
        </message>
        <message>
            <source>C&amp;ancel opening</source>
            <translation>開くのをやめる(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Parameters…</source>
            <translation>パラメーター(&amp;P)…</translation>
        </message>
        <message>
            <source>Sampling, capture and model settings</source>
            <translation>サンプリング、記録、モデルの設定</translation>
        </message>
        <message>
            <source>Ser&amp;ve this model…</source>
            <translation>このモデルを提供(&amp;V)…</translation>
        </message>
        <message>
            <source>Other programs can ask the open model over HTTP</source>
            <translation>ほかのプログラムが開いているモデルに HTTP で尋ねられます</translation>
        </message>
        <message>
            <source>&amp;Fit fingerprints…</source>
            <translation>指紋を合わせる(&amp;F)…</translation>
        </message>
        <message>
            <source>Learns which 20 numbers say most about a token of this model</source>
            <translation>このモデルのトークンを最もよく表す 20 個の数を学びます</translation>
        </message>
        <message>
            <source>Measure &amp;signals…</source>
            <translation>シグナルを測定(&amp;S)…</translation>
        </message>
        <message>
            <source>Which signals tell wrong answers from right ones</source>
            <translation>どのシグナルが誤答と正答を分けるか</translation>
        </message>
        <message>
            <source>Mar&amp;ked positions</source>
            <translation>印をつけた位置(&amp;K)</translation>
        </message>
        <message>
            <source>Do later words look less at what is marked?</source>
            <translation>後の語は印をつけた所をあまり見ないか</translation>
        </message>
        <message>
            <source>&amp;Campaigns…</source>
            <translation>キャンペーン(&amp;C)…</translation>
        </message>
        <message>
            <source>Asks suites of prompts and keeps every fingerprint</source>
            <translation>質問集を投げ、すべての指紋を残します</translation>
        </message>
        <message>
            <source>Record prompt &amp;rows</source>
            <translation>プロンプトの行を記録(&amp;R)</translation>
        </message>
        <message>
            <source>So that the lens works on the question too, from the next answer on</source>
            <translation>次の回答から、質問にもレンズが働きます</translation>
        </message>
        <message>
            <source>&amp;Look for models again</source>
            <translation>モデルをもう一度探す(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Model folders…</source>
            <translation>モデルフォルダー(&amp;M)…</translation>
        </message>
        <message>
            <source>Further folders to look for models in</source>
            <translation>モデルを探すほかのフォルダー</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>マニュアル(&amp;M)</translation>
        </message>
        <message>
            <source>The page about the panel that has the keyboard</source>
            <translation>キーボードのあるパネルのページ</translation>
        </message>
        <message>
            <source>A &amp;tour of ten minutes</source>
            <translation>10分のツアー(&amp;T)</translation>
        </message>
        <message>
            <source>On the sample session. Needs no model.</source>
            <translation>サンプルのセッションで。モデルは要りません。</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>キー(&amp;K)</translation>
        </message>
        <message>
            <source>Crash &amp;reports…</source>
            <translation>クラッシュレポート(&amp;R)…</translation>
        </message>
        <message>
            <source>What was written when the program ended by itself</source>
            <translation>プログラムがひとりでに終わったときに書かれたもの</translation>
        </message>
        <message>
            <source>&amp;About Attention Explorer</source>
            <translation>Attention Explorer について(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>ファイル(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編集(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>表示(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>セッション(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>モデル(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>ツール(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>differs</source>
            <translation>異なる</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>明らかな差なし</translation>
        </message>
        <message>
            <source>Fingerprint cosine</source>
            <translation>指紋のコサイン</translation>
        </message>
        <message>
            <source>Same main zone</source>
            <translation>主ゾーンが同じ</translation>
        </message>
        <message>
            <source>Entropies close</source>
            <translation>エントロピーが近い</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>類似度</translation>
        </message>
        <message>
            <source>Same text (not part of it)</source>
            <translation>同じ文（含めない）</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Next-token entropy</source>
            <translation>次トークンのエントロピー</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行のエントロピー</translation>
        </message>
        <message>
            <source>Local mass</source>
            <translation>近くの質量</translation>
        </message>
        <message>
            <source>d &lt; 8</source>
            <translation>d &lt; 8</translation>
        </message>
        <message>
            <source>Mid mass</source>
            <translation>中ほどの質量</translation>
        </message>
        <message>
            <source>8 to 255</source>
            <translation>8 ～ 255</translation>
        </message>
        <message>
            <source>Long mass</source>
            <translation>遠くの質量</translation>
        </message>
        <message>
            <source>from 256</source>
            <translation>256 から</translation>
        </message>
        <message>
            <source>Hubness</source>
            <translation>ハブ度</translation>
        </message>
        <message>
            <source>top 3</source>
            <translation>上位 3</translation>
        </message>
        <message>
            <source>Consensus of layers</source>
            <translation>層の一致</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>シンクの割合</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>方位の広がり W</translation>
        </message>
        <message>
            <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 は B のほうが高い：%2（95 %：%3 ～ %4）。</translation>
        </message>
        <message>
            <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 は B のほうが低い：%2（95 %：%3 ～ %4）。</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>Links (raw)</source>
            <translation>リンク (raw)</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>スケッチ</translation>
        </message>
        <message>
            <source>Fingerprint and zone</source>
            <translation>指紋とゾーン</translation>
        </message>
        <message>
            <source>Head statistics</source>
            <translation>ヘッド統計</translation>
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
            <translation>ヘッドごと</translation>
        </message>
        <message>
            <source>mean of logits</source>
            <translation>ロジットの平均</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>数える</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>除く</translation>
        </message>
        <message>
            <source>off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>記録するもの</translation>
        </message>
        <message>
            <source>off, or a list of raw,sketch,fingerprint,heads</source>
            <translation>off、または raw,sketch,fingerprint,heads の一覧</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>last, auto, all, or a list such as 0,5,-1.</source>
            <translation>last、auto、all、または 0,5,-1 のような一覧。</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>A list such as 0,3,5; empty for all.</source>
            <translation>0,3,5 のような一覧。空はすべて。</translation>
        </message>
        <message>
            <source>Heads together</source>
            <translation>ヘッドのまとめ方</translation>
        </message>
        <message>
            <source>How the heads of a layer become one row.</source>
            <translation>層のヘッドを一つの行にする方法。</translation>
        </message>
        <message>
            <source>Positions kept</source>
            <translation>残す位置</translation>
        </message>
        <message>
            <source>The k most attended positions of each row.</source>
            <translation>各行で最も注意された k 個の位置。</translation>
        </message>
        <message>
            <source>One step in</source>
            <translation>何ステップごと</translation>
        </message>
        <message>
            <source>Records every Nth step.</source>
            <translation>N ステップごとに記録します。</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>上限なし</translation>
        </message>
        <message>
            <source>Most steps</source>
            <translation>最大ステップ数</translation>
        </message>
        <message>
            <source>Records no more steps than this.</source>
            <translation>これより多くは記録しません。</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>すべての位置</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窓</translation>
        </message>
        <message>
            <source>Only the last positions are candidates.</source>
            <translation>最後の位置だけが候補です。</translation>
        </message>
        <message>
            <source>nothing hidden</source>
            <translation>隠さない</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>最初を隠す</translation>
        </message>
        <message>
            <source>These positions never leave the engine.</source>
            <translation>これらの位置はエンジンの外に出ません。</translation>
        </message>
        <message>
            <source>Fingerprint only</source>
            <translation>指紋のみ</translation>
        </message>
        <message>
            <source>Leaves positions out of what is kept.</source>
            <translation>残すものから位置を除きます。</translation>
        </message>
        <message>
            <source>Fingerprint layout</source>
            <translation>指紋の形式</translation>
        </message>
        <message>
            <source>What the twenty numbers are.</source>
            <translation>二十個の数が何か。</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes "long" after 256 tokens.</source>
            <translation>シンクを数えると、ゾーンは回答の長さに従います：256 トークンを過ぎると位置 0 が「遠い」になります。</translation>
        </message>
        <message>
            <source>Content (de-rotated)</source>
            <translation>内容（回転なし）</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near.</source>
            <translation>すべての位置が同じ近さだった場合の注意。</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>エキスパート</translation>
        </message>
        <message>
            <source>Which experts were chosen; only in models that have some.</source>
            <translation>どのエキスパートが選ばれたか。持つモデルのみ。</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>ロジットレンズ</translation>
        </message>
        <message>
            <source>The likeliest words after each layer.</source>
            <translation>各層の後で最もありそうな語。</translation>
        </message>
        <message>
            <source>Prompt rows</source>
            <translation>プロンプトの行</translation>
        </message>
        <message>
            <source>Rows of the prompt's tokens too, not only of the answer.</source>
            <translation>回答だけでなく、プロンプトのトークンの行も。</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>ドリフトのとき</translation>
        </message>
        <message>
            <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
            <translation>注意のさまよい方を見張り、記す、回答を終える、または最後の安定したトークンから書き直します。そのために raw 行を記録します。</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>方位の広がりの限界</translation>
        </message>
        <message>
            <source>The heading spread W above which --firewall acts.</source>
            <translation>--firewall が動く方位の広がり W。</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>ドリフトの限界</translation>
        </message>
        <message>
            <source>The drift D from which on --firewall acts.</source>
            <translation>--firewall が動き始めるドリフト D。</translation>
        </message>
        <message>
            <source>Compass window</source>
            <translation>コンパスの窓</translation>
        </message>
        <message>
            <source>How many steps the heading spread looks at.</source>
            <translation>方位の広がりが見るステップ数。</translation>
        </message>
        <message>
            <source>Layers of the compass</source>
            <translation>コンパスの層</translation>
        </message>
        <message>
            <source>Layers whose rows the compass reads, such as 18,21; all: those recorded. They are recorded for it.</source>
            <translation>コンパスが行を読む層（例：18,21）。all：記録されたもの。そのために記録されます。</translation>
        </message>
        <message>
            <source>Heads of the compass</source>
            <translation>コンパスのヘッド</translation>
        </message>
        <message>
            <source>Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head is recorded alone for it.</source>
            <translation>コンパスが行を読むクエリヘッド（例：3,7）。all：それらの平均。そのために各ヘッドが個別に記録されます。</translation>
        </message>
        <message>
            <source>Most re-routes</source>
            <translation>最大の書き直し数</translation>
        </message>
        <message>
            <source>How often one answer may be written again.</source>
            <translation>一つの回答を書き直せる回数。</translation>
        </message>
        <message>
            <source>by arithmetic</source>
            <translation>演算による</translation>
        </message>
        <message>
            <source>fast</source>
            <translation>高速</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>厳密</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>装置</translation>
        </message>
        <message>
            <source>auto, cpu, cuda or cuda:N</source>
            <translation>auto、cpu、cuda、または cuda:N</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
            <translation>キー値キャッシュの数値形式。auto：f16、厳密演算では f32</translation>
        </message>
        <message>
            <source>all processors</source>
            <translation>全プロセッサー</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>スレッド</translation>
        </message>
        <message>
            <source>Processors to use; 0: all that are usable</source>
            <translation>使うプロセッサー数。0：使えるすべて</translation>
        </message>
        <message>
            <source>as trained, at most 8,192</source>
            <translation>学習時のまま、最大 8,192</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>コンテキスト、トークン</translation>
        </message>
        <message>
            <source>Positions of the cache; longer contexts take more memory</source>
            <translation>キャッシュの位置数。長いほどメモリーを使います</translation>
        </message>
        <message>
            <source>Contexts held</source>
            <translation>保持するコンテキスト</translation>
        </message>
        <message>
            <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
            <translation>キャッシュが保持する全コンテキストの数。全回答で共有し、それぞれがメモリーを使います</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>演算</translation>
        </message>
        <message>
            <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
            <translation>高速：量子化カーネル。厳密：逆量子化した重みで float32、遅い</translation>
        </message>
        <message>
            <source>App folder</source>
            <translation>アプリのフォルダー</translation>
        </message>
        <message>
            <source>Hugging Face cache</source>
            <translation>Hugging Face のキャッシュ</translation>
        </message>
        <message>
            <source>What leaves the cache</source>
            <translation>キャッシュから出すもの</translation>
        </message>
        <message>
            <source>Keeps a share of the positions: the newest, the most looked at, a skeleton, or any.</source>
            <translation>位置の一部を残します：最新、最も注意されたもの、骨組み、または任意。</translation>
        </message>
        <message>
            <source>Share that stays</source>
            <translation>残す割合</translation>
        </message>
        <message>
            <source>The share of the positions that stays in the cache.</source>
            <translation>キャッシュに残る位置の割合。</translation>
        </message>
        <message>
            <source>Weight of the skeleton</source>
            <translation>骨組みの重み</translation>
        </message>
        <message>
            <source>spectral: 0 keeps what was looked at most, 1 the skeleton.</source>
            <translation>spectral：0 は最も注意されたもの、1 は骨組みを残します。</translation>
        </message>
        <message>
            <source>Positions that stay anyway</source>
            <translation>必ず残る位置</translation>
        </message>
        <message>
            <source>So many positions stay, whatever their share.</source>
            <translation>割合によらず、これだけの位置が残ります。</translation>
        </message>
        <message>
            <source>Parallel positions from</source>
            <translation>並列位置の下限</translation>
        </message>
        <message>
            <source>Every token at least so probable is written, all of a step at one position.</source>
            <translation>この確率以上のトークンをすべて書き、一ステップのものは同じ位置に置きます。</translation>
        </message>
        <message>
            <source>Tokens of one position</source>
            <translation>一つの位置のトークン</translation>
        </message>
        <message>
            <source>Whether tokens that share a position see each other.</source>
            <translation>位置を共有するトークンが互いに見えるか。</translation>
        </message>
        <message>
            <source>Tokens of one position at most</source>
            <translation>一つの位置の最大トークン数</translation>
        </message>
        <message>
            <source>No more than so many tokens share a position.</source>
            <translation>位置を共有するトークンはこれを超えません。</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>新しく引く</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>シード</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
            <translation>同じシードと設定なら同じ回答です。0 と -1 は新しく引きます。</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>0 takes the likeliest token; higher values spread the choice.</source>
            <translation>0 は最もありそうなトークン。大きいほど選択が広がります。</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only the k likeliest tokens are drawn from.</source>
            <translation>最もありそうな k 個からだけ引きます。</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
            <translation>合わせてこの確率になる最もありそうなトークンだけ。1 でオフ。</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
            <translation>最もありそうなもののこの割合より低いトークンを除きます。0 でオフ。</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>繰り返しペナルティ</translation>
        </message>
        <message>
            <source>Above 1 discourages tokens of prompt and answer.</source>
            <translation>1 を超えると、プロンプトと回答のトークンを抑えます。</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>出現ペナルティ</translation>
        </message>
        <message>
            <source>Subtracted once from tokens already in the answer.</source>
            <translation>回答に既にあるトークンから一度引きます。</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>頻度ペナルティ</translation>
        </message>
        <message>
            <source>Subtracted each time a token is already in the answer.</source>
            <translation>回答に既にあるトークンから出現ごとに引きます。</translation>
        </message>
        <message>
            <source>Always the likeliest token</source>
            <translation>常に最もありそうなトークン</translation>
        </message>
        <message>
            <source>Greedy: no chance at all.</source>
            <translation>貪欲：偶然なし。</translation>
        </message>
    </context>
    <context>
        <name>Inspect</name>
        <message>
            <source>Copying</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Mean attention on earlier places of the token that is written next.</source>
            <translation>次に書かれるトークンの以前の場所への平均注意。</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>エントロピー</translation>
        </message>
        <message>
            <source>How spread a row is: 0 one place, 1 all places alike.</source>
            <translation>行の広がり：0 は一か所、1 はどこも同じ。</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距離</translation>
        </message>
        <message>
            <source>Mean distance back, in tokens.</source>
            <translation>前への平均距離、トークン単位。</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Share of the attention on the sinks.</source>
            <translation>シンクへの注意の割合。</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>直前</translation>
        </message>
        <message>
            <source>Share on the token right before the query.</source>
            <translation>クエリの直前のトークンへの割合。</translation>
        </message>
        <message>
            <source>Consensus</source>
            <translation>一致度</translation>
        </message>
        <message>
            <source>Of the layer: share of the five largest places that two of its heads have in common.</source>
            <translation>層全体：二つのヘッドの上位五か所のうち共通する割合。</translation>
        </message>
        <message>
            <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
            <translation>シンクを除いた行の広がり：0 は一か所、1 はどこも同じ。</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>近い</translation>
        </message>
        <message>
            <source>Share outside the sinks up to 7 tokens back.</source>
            <translation>シンク以外で 7 トークン前までの割合。</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>遠い</translation>
        </message>
        <message>
            <source>Share outside the sinks 64 tokens back or more.</source>
            <translation>シンク以外で 64 トークン以上前の割合。</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保持</translation>
        </message>
        <message>
            <source>Share of a row that this trace holds.</source>
            <translation>このトレースが持つ行の割合。</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>最大</translation>
        </message>
        <message>
            <source>Mean of the largest value outside the sinks.</source>
            <translation>シンク以外の最大値の平均。</translation>
        </message>
        <message>
            <source>Sinks ≥</source>
            <translation>シンク ≥</translation>
        </message>
        <message>
            <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
            <translation>保持分のうちシンクへの割合。行の残りにはさらにあるかもしれません。</translation>
        </message>
        <message>
            <source>Previous ≥</source>
            <translation>直前 ≥</translation>
        </message>
        <message>
            <source>Share on the token right before the query, where it was kept.</source>
            <translation>保持された所での、クエリの直前のトークンへの割合。</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影響</translation>
        </message>
        <message>
            <source>Change of the token’s log-probability with this head’s output set to zero.</source>
            <translation>このヘッドの出力をゼロにしたときのトークンの対数確率の変化。</translation>
        </message>
        <message>
            <source>On place</source>
            <translation>その場所へ</translation>
        </message>
        <message>
            <source>Attention of this head on the place that mattered most.</source>
            <translation>最も効いた場所へのこのヘッドの注意。</translation>
        </message>
    </context>
    <context>
        <name>Manifold</name>
        <message>
            <source>Half samples, mean Rand index</source>
            <translation>半標本、平均 Rand 指数</translation>
        </message>
        <message>
            <source>%1 times half of the answers</source>
            <translation>回答の半分を %1 回</translation>
        </message>
        <message>
            <source>%1 times half of the tokens</source>
            <translation>トークンの半分を %1 回</translation>
        </message>
        <message>
            <source>… the least</source>
            <translation>… 最小</translation>
        </message>
        <message>
            <source>Clusters of a shapeless cloud</source>
            <translation>形のない雲のクラスター</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>望ましい値</translation>
        </message>
        <message>
            <source>so many may be nothing but chance</source>
            <translation>これだけは偶然かもしれません</translation>
        </message>
        <message>
            <source>Prominence needed</source>
            <translation>必要な突出度</translation>
        </message>
        <message>
            <source>of ln density, both sides of a split</source>
            <translation>密度の ln、分割の両側</translation>
        </message>
        <message>
            <source>Tokens in confirmed clusters</source>
            <translation>確認済みクラスター内のトークン</translation>
        </message>
        <message>
            <source>not prominent enough</source>
            <translation>突出が足りません</translation>
        </message>
        <message>
            <source>Jaccard below 0.75</source>
            <translation>Jaccard が 0.75 未満</translation>
        </message>
        <message>
            <source>in one session only</source>
            <translation>一つのセッションのみ</translation>
        </message>
        <message>
            <source>Cluster %1, prominence / noise</source>
            <translation>クラスター %1、突出度 / 雑音</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>確認済み</translation>
        </message>
        <message>
            <source>not known, or all the same</source>
            <translation>不明、またはすべて同じ</translation>
        </message>
        <message>
            <source>explains the clusters</source>
            <translation>クラスターを説明します</translation>
        </message>
        <message>
            <source>has a part in them</source>
            <translation>一部関わります</translation>
        </message>
        <message>
            <source>hardly matters</source>
            <translation>ほぼ無関係</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>トークン種別</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Think phase</source>
            <translation>思考段階</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>On borders</source>
            <translation>境界上</translation>
        </message>
        <message>
            <source>Cluster %1</source>
            <translation>クラスター %1</translation>
        </message>
        <message>
            <source>Position, median</source>
            <translation>位置、中央値</translation>
        </message>
        <message>
            <source>Surprisal, mean (nat)</source>
            <translation>サプライザル、平均 (nat)</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>維持 %1</translation>
        </message>
        <message>
            <source>born %1</source>
            <translation>誕生 %1</translation>
        </message>
        <message>
            <source>gone %1</source>
            <translation>消滅 %1</translation>
        </message>
        <message>
            <source>split %1 → %2</source>
            <translation>分裂 %1 → %2</translation>
        </message>
        <message>
            <source>merged %2 → %1</source>
            <translation>合併 %2 → %1</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>変化なし</translation>
        </message>
        <message>
            <source>line break</source>
            <translation>改行</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>空白</translation>
        </message>
        <message>
            <source>signs</source>
            <translation>記号</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>function words</source>
            <translation>機能語</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>ほかの語</translation>
        </message>
        <message>
            <source>parts of words</source>
            <translation>語の部分</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>on borders</source>
            <translation>境界上</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>other sessions</source>
            <translation>ほかのセッション</translation>
        </message>
        <message>
            <source>other models</source>
            <translation>ほかのモデル</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>クラスター</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>more local</source>
            <translation>より近い</translation>
        </message>
        <message>
            <source>less local</source>
            <translation>より近くない</translation>
        </message>
        <message>
            <source>more mid-range</source>
            <translation>中ほどが多い</translation>
        </message>
        <message>
            <source>less mid-range</source>
            <translation>中ほどが少ない</translation>
        </message>
        <message>
            <source>more long-range</source>
            <translation>遠くが多い</translation>
        </message>
        <message>
            <source>less long-range</source>
            <translation>遠くが少ない</translation>
        </message>
        <message>
            <source>spread over distances</source>
            <translation>距離に広がる</translation>
        </message>
        <message>
            <source>at few distances</source>
            <translation>少ない距離に集まる</translation>
        </message>
        <message>
            <source>early layers spread</source>
            <translation>浅い層が広がる</translation>
        </message>
        <message>
            <source>early layers focused</source>
            <translation>浅い層が集まる</translation>
        </message>
        <message>
            <source>middle layers spread</source>
            <translation>中の層が広がる</translation>
        </message>
        <message>
            <source>middle layers focused</source>
            <translation>中の層が集まる</translation>
        </message>
        <message>
            <source>late layers spread</source>
            <translation>深い層が広がる</translation>
        </message>
        <message>
            <source>late layers focused</source>
            <translation>深い層が集まる</translation>
        </message>
        <message>
            <source>more %1 back</source>
            <translation>%1 前が多い</translation>
        </message>
        <message>
            <source>less %1 back</source>
            <translation>%1 前が少ない</translation>
        </message>
        <message>
            <source>more of column %1</source>
            <translation>列 %1 が多い</translation>
        </message>
        <message>
            <source>less of column %1</source>
            <translation>列 %1 が少ない</translation>
        </message>
        <message>
            <source>PC%1</source>
            <translation>PC%1</translation>
        </message>
        <message>
            <source>Balanced: no axis stands out.</source>
            <translation>均衡：目立つ軸はありません。</translation>
        </message>
        <message>
            <source>Strong: %1.</source>
            <translation>強：%1。</translation>
        </message>
        <message>
            <source>Moderate: %1.</source>
            <translation>中：%1。</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>検査</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>多様体</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>ルーター</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Token Lens</source>
            <translation>トークンレンズ</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>枝</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>発見</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdviceModel</name>
        <message>
            <source>For the next run</source>
            <translation>次の実行に</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>推奨</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdvicePanel</name>
        <message>
            <source>no change expected</source>
            <translation>変化は見込まれません</translation>
        </message>
        <message>
            <source>bytes are captured, now none are</source>
            <translation>バイトが記録されます（今はなし）</translation>
        </message>
        <message>
            <source>about %1 × fewer captured bytes</source>
            <translation>記録されるバイトは約 %1 分の一</translation>
        </message>
        <message>
            <source>about %1 × as many captured bytes</source>
            <translation>記録されるバイトは約 %1 倍</translation>
        </message>
        <message>
            <source>expected, not measured here</source>
            <translation>見込みで、ここでは測っていません</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>コスト：%1</translation>
        </message>
        <message>
            <source>Quality: %1</source>
            <translation>品質：%1</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>速度：%1</translation>
        </message>
        <message>
            <source>Apply to next run</source>
            <translation>次の実行に適用</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>推奨</translation>
        </message>
        <message>
            <source>Nothing to advise yet: no step of this run has a zone.</source>
            <translation>まだ推奨はありません：この実行のどのステップにもゾーンがありません。</translation>
        </message>
        <message>
            <source>Nothing is advised for the zone %1.</source>
            <translation>ゾーン %1 への推奨はありません。</translation>
        </message>
        <message>
            <source>%1 · the last tokens lie off the manifold · %2</source>
            <translation>%1 · 最後のトークンは多様体の外にあります · %2</translation>
        </message>
        <message>
            <source>%1 · most of this run, %2 · %3</source>
            <translation>%1 · この実行の大部分、%2 · %3</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Every n-th step</source>
            <translation>n ステップごと</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>適用済み</translation>
        </message>
        <message>
            <source>Open a model to apply it.</source>
            <translation>適用するにはモデルを開いてください。</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; later ones keep it until you take it back.</source>
            <translation>この実行は %1 の助言で始まりました。取り消すまで後の実行でも使われます。</translation>
        </message>
        <message>
            <source>Applied. It takes effect with the next run.</source>
            <translation>適用しました。次の実行から有効です。</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; the next one is not.</source>
            <translation>この実行は %1 の助言で始まりました。次の実行では使われません。</translation>
        </message>
        <message>
            <source>Takes effect with the next run. This one is not touched.</source>
            <translation>次の実行から有効です。今の実行は変わりません。</translation>
        </message>
        <message>
            <source>Apply advice</source>
            <translation>推奨を適用</translation>
        </message>
        <message>
            <source>Take advice back</source>
            <translation>助言を取り消す</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Again</name>
        <message>
            <source>Write without these</source>
            <translation>これらなしで書く</translation>
        </message>
        <message>
            <source>Write again without these</source>
            <translation>これらなしで書き直す</translation>
        </message>
        <message>
            <source>Stress these</source>
            <translation>これらを強める</translation>
        </message>
        <message>
            <source>Write again with these stressed</source>
            <translation>これらを強めて書き直す</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>強める位置の重さ</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>%1 倍</translation>
        </message>
        <message>
            <source>Write again without these (R)</source>
            <translation>これらなしで書き直す (R)</translation>
        </message>
        <message>
            <source>Write again with these stressed (Shift+R)</source>
            <translation>これらを強めて書き直す (Shift+R)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlignedModel</name>
        <message>
            <source>only B</source>
            <translation>B のみ</translation>
        </message>
        <message>
            <source>only A</source>
            <translation>A のみ</translation>
        </message>
        <message>
            <source>same</source>
            <translation>同じ</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>変化</translation>
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
            <translation>トークン</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>関係</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlternativesModel</name>
        <message>
            <source>written</source>
            <translation>書かれた</translation>
        </message>
        <message>
            <source>%1, probability %2, written</source>
            <translation>%1、確率 %2、書かれた</translation>
        </message>
        <message>
            <source>%1, probability %2</source>
            <translation>%1、確率 %2</translation>
        </message>
        <message>
            <source>Natural logarithm of the probability, before temperature and penalties</source>
            <translation>確率の自然対数。温度とペナルティの前</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>対数</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AxesPlot</name>
        <message>
            <source>%1: A %2, B %3</source>
            <translation>%1：A %2、B %3</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 と %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message>
            <source>shown in the chat</source>
            <translation>チャットに表示中</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保持</translation>
        </message>
        <message>
            <source>tokens of its own</source>
            <translation>固有のトークン</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>比較</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>枝</translation>
        </message>
        <message>
            <source>Shows this branch in the chat (Enter)</source>
            <translation>この枝をチャットに表示します (Enter)</translation>
        </message>
        <message>
            <source>Beside the one that is shown, in Compare</source>
            <translation>「比較」で表示中のものと並べます</translation>
        </message>
        <message>
            <source>Deletes this branch; undo brings it back (Del)</source>
            <translation>この枝を削除します。元に戻すで戻ります (Del)</translation>
        </message>
        <message>
            <source>[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back</source>
            <translation>[ と ] はメッセージで切り替え · Enter 表示 · Del 削除、Ctrl+Z で戻す</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>由来</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>Its own</source>
            <translation>固有</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>書いた時</translation>
        </message>
        <message>
            <source>This conversation · %1, %2</source>
            <translation>この会話 · %1、%2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln 本の枝</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>This conversation</source>
            <translation>この会話</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>まだメッセージはありません</translation>
        </message>
        <message>
            <source>One branch so far.</source>
            <translation>枝はまだ一本です。</translation>
        </message>
        <message>
            <source>Editing, writing again or forking from a token adds one; nothing is lost.</source>
            <translation>編集、書き直し、トークンからの分岐で増えます。何も失われません。</translation>
        </message>
        <message>
            <source>Its tokens come from another tokenizer, so its beginning is stored apart and its positions differ.</source>
            <translation>トークンが別のトークナイザーのものなので、始まりは別に保存され、位置も異なります。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
        <message>
            <source>likeliest</source>
            <translation>最もありそう</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>top-p %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>シード %1</translation>
        </message>
        <message>
            <source>an edited question</source>
            <translation>編集した質問</translation>
        </message>
        <message>
            <source>writing the answer again</source>
            <translation>回答の書き直し</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>別のトークン</translation>
        </message>
        <message>
            <source>drift, written again from the last stable token</source>
            <translation>ドリフト、最後の安定トークンから書き直し</translation>
        </message>
        <message>
            <source>going on with the answer</source>
            <translation>回答の続き</translation>
        </message>
        <message>
            <source>the first answer</source>
            <translation>最初の回答</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>Branch %1 of %2</source>
            <translation>枝 %1 / %2</translation>
        </message>
        <message>
            <source>The branch that is shown</source>
            <translation>表示中の枝</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%2 の代わりに %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1、%2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln 件のメッセージ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source> becomes </source>
            <translation> が次に変化：</translation>
        </message>
        <message>
            <source>shown in the chat</source>
            <translation>チャットに表示中</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保持</translation>
        </message>
        <message>
            <source>Tokens of its own</source>
            <translation>固有のトークン</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1（%2 ～ %3）</translation>
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
            <translation>から</translation>
        </message>
        <message>
            <source>to</source>
            <translation>まで</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>同じ長さ</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>較正</translation>
        </message>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>質問 %Ln 件</numerusform>
            </translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance</source>
            <translation>AUROC と 95 % 区間、0.5 は偶然</translation>
        </message>
        <message>
            <source>Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. Discs read attention, squares do not.</source>
            <translation>誤った答えと正しい答えを見分ける信号はあるか？ %1、質問 %2 件、誤り %3 件。丸は注意を読み、四角は読みません。</translation>
        </message>
        <message>
            <source>Not calibrated for this model.</source>
            <translation>このモデルでは較正されていません。</translation>
        </message>
        <message>
            <source>Drift is shown, not judged. Measure it against a labelled set (about %1).</source>
            <translation>ドリフトは示されるだけで、判定はされません。ラベル付きの集合で測ってください（約 %1）。</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>較正済み</translation>
        </message>
        <message>
            <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
            <translation>この問題集では、少なくとも一つの注意信号が同じ長さの誤答と正答を見分けます。</translation>
        </message>
        <message>
            <source>Between answers of equal length, %1 is no better than chance on this model.</source>
            <translation>同じ長さの答えの間では、このモデルで %1 は偶然より良くありません。</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Read drift as a note about the text, not as an error alarm.</source>
            <translation>ドリフトは文章についての覚え書きとして読み、それだけで誤りの警報とは見ないでください。</translation>
        </message>
        <message>
            <source>Measure again…</source>
            <translation>測り直す…</translation>
        </message>
        <message>
            <source>Measure…</source>
            <translation>測る…</translation>
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
            <translation>同じ長さ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1、質問 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>新しいキャンペーン</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>質問集</translation>
        </message>
        <message>
            <source>Own suite…</source>
            <translation>自分の質問集…</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>%1, of the server</source>
            <translation>%1（サーバー）</translation>
        </message>
        <message>
            <source>%1, as open</source>
            <translation>%1（開いているもの）</translation>
        </message>
        <message>
            <source>Model file…</source>
            <translation>モデルファイル…</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>繰り返し</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>回答のトークン数</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>最初のシード</translation>
        </message>
        <message>
            <source>Discover every</source>
            <translation>発見の間隔</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> トークン</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速さ</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>全速</translation>
        </message>
        <message>
            <source>Half of the time</source>
            <translation>半分の時間</translation>
        </message>
        <message>
            <source>A quarter of the time</source>
            <translation>4分の1の時間</translation>
        </message>
        <message>
            <source>Zone preset</source>
            <translation>ゾーンのプリセット</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>It runs as attnx explore beside the chat, with the model loaded once more, and goes on where it was when it is interrupted.</source>
            <translation>チャットの横で attnx explore として動き、モデルをもう一度読み込みます。中断しても続きから始まります。</translation>
        </message>
        <message>
            <source>Tokens of an answer, at most</source>
            <translation>回答のトークン数の上限</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Own suite</source>
            <translation>自分の質問集</translation>
        </message>
        <message>
            <source>Suites (*.json)</source>
            <translation>質問集 (*.json)</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>モデルファイル</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors)</source>
            <translation>モデル (*.gguf *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message>
            <source>This campaign has no discovery yet.</source>
            <translation>このキャンペーンにはまだ発見がありません。</translation>
        </message>
        <message>
            <source>Its discovery was made without a picture.</source>
            <translation>この発見は図なしで行われました。</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>回答 %1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>回答 %Ln</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignPictures</name>
        <message>
            <source>Category</source>
            <translation>カテゴリー</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>平均</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>writes %1</source>
            <translation>%1 を書いています</translation>
        </message>
        <message>
            <source>All zones, as read</source>
            <translation>全ゾーン、そのまま</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>そのまま</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>同じ長さで</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>範囲</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ～ %2</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>繰り返し</translation>
        </message>
        <message>
            <source>Tokens, sd</source>
            <translation>トークン、標準偏差</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>同じ文</translation>
        </message>
        <message>
            <source>%1 ± %2</source>
            <translation>%1 ± %2</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>noise</source>
            <translation>ノイズ</translation>
        </message>
        <message>
            <source>R%1</source>
            <translation>R%1</translation>
        </message>
        <message>
            <source>%1 k</source>
            <translation>%1 千</translation>
        </message>
        <message>
            <source>0 min</source>
            <translation>0 分</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Campaigns</name>
        <message>
            <source>greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>T %1, seeds %2 to %3</source>
            <translation>T %1、シード %2 ～ %3</translation>
        </message>
        <message>
            <source>T %1, seed %2</source>
            <translation>T %1、シード %2</translation>
        </message>
        <message>
            <source>, at most %1 tokens</source>
            <translation>、最大 %1 トークン</translation>
        </message>
        <message>
            <source>attnx was not found beside this program.</source>
            <translation>このプログラムの横に attnx が見つかりません。</translation>
        </message>
        <message>
            <source>Campaigns are run by it. Install attnx, or put it on the PATH.</source>
            <translation>キャンペーンは attnx が実行します。インストールするか、PATH に置いてください。</translation>
        </message>
        <message>
            <source>The campaign could not be started.</source>
            <translation>キャンペーンを開始できませんでした。</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>%1 を読めません。</translation>
        </message>
        <message>
            <source>%1 is no suite of prompts.</source>
            <translation>%1 は質問集ではありません。</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>フォルダー %1 を作れませんでした。</translation>
        </message>
        <message>
            <source>This folder does not say how it was made.</source>
            <translation>このフォルダーには作り方が書かれていません。</translation>
        </message>
        <message>
            <source>Go on with the attnx explore that began it.</source>
            <translation>始めたときの attnx explore で続けてください。</translation>
        </message>
        <message>
            <source>The report could not be written.</source>
            <translation>レポートを書けませんでした。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message>
            <source>reads the model</source>
            <translation>モデルを読んでいます</translation>
        </message>
        <message>
            <source>running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>失敗</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>回答 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>いま</translation>
        </message>
        <message>
            <source>New campaign…</source>
            <translation>新しいキャンペーン…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>キャンペーン</translation>
        </message>
        <message>
            <source>Open the folder of a campaign…</source>
            <translation>キャンペーンのフォルダーを開く…</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token. The same as attnx explore.</source>
            <translation>キャンペーンは質問集を繰り返し投げ、すべてのトークンの指紋を残します。attnx explore と同じです。</translation>
        </message>
        <message>
            <source>Progress and zones</source>
            <translation>進み具合とゾーン</translation>
        </message>
        <message>
            <source>Variation, clusters, speed</source>
            <translation>ばらつき、クラスター、速さ</translation>
        </message>
        <message>
            <source>Parts of the campaign</source>
            <translation>キャンペーンの部分</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>キャンペーンはまだありません。</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token.</source>
            <translation>キャンペーンは質問集を繰り返し投げ、すべてのトークンの指紋を残します。</translation>
        </message>
        <message>
            <source>&amp;Campaign</source>
            <translation>キャンペーン(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;New campaign…</source>
            <translation>新しいキャンペーン(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Open a folder…</source>
            <translation>フォルダーを開く(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Pause or go on</source>
            <translation>一時停止または再開(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Stop after this answer</source>
            <translation>この回答の後で停止(&amp;S)</translation>
        </message>
        <message>
            <source>Open the &amp;report</source>
            <translation>レポートを開く(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>比較(&amp;C)…</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>フォルダーを表示(&amp;F)</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>閉じる(&amp;L)</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>回答</translation>
        </message>
        <message>
            <source>Stop after this answer</source>
            <translation>この回答の後で停止</translation>
        </message>
        <message>
            <source>Progress by category</source>
            <translation>カテゴリー別の進み具合</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Zones by category</source>
            <translation>カテゴリー別のゾーン</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over answers</source>
            <translation>トークンの割合（%）、回答についての95 %区間</translation>
        </message>
        <message>
            <source>Repeat variation</source>
            <translation>繰り返しのばらつき</translation>
        </message>
        <message>
            <source>same prompt, other seed</source>
            <translation>同じ質問、別のシード</translation>
        </message>
        <message>
            <source>Clusters as it grows</source>
            <translation>増えるにつれてのクラスター</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>回</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>クラスター</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>ノイズ</translation>
        </message>
        <message>
            <source>Noise, %</source>
            <translation>ノイズ、%</translation>
        </message>
        <message>
            <source>Filled: clusters that are confirmed; outlined: those that may be chance.</source>
            <translation>塗り：確認されたクラスター、枠：偶然かもしれないもの。</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>スループット</translation>
        </message>
        <message>
            <source>tokens per second, whole minutes</source>
            <translation>毎秒トークン数、分単位</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>分</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>毎秒トークン数</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>レポートを開く</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>比較…</translation>
        </message>
        <message>
            <source>Compare with: prompts that both campaigns answered. Differences come with intervals and at equal length.</source>
            <translation>比較：両方のキャンペーンが答えた質問。差は区間つき、同じ長さで示します。</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts, %3 repeats</source>
            <translation>%1 カテゴリー、%2 質問、%3 回の繰り返し</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts</source>
            <translation>%1 カテゴリー、%2 質問</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>回答 %1 / %2</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 トークン</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>これまで %1</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>残り約 %1</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>After the answer that runs (Space)</source>
            <translation>実行中の回答の後で（スペース）</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>スペース</translation>
        </message>
        <message>
            <source>Open report so far</source>
            <translation>途中のレポートを開く</translation>
        </message>
        <message>
            <source>Stopped after %1 of %2 answers; nothing was lost.</source>
            <translation>%2 件中 %1 件の回答で停止。失われたものはありません。</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>%n 件の回答で停止。失われたものはありません。</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes on where it was.</source>
            <translation>続きから始まります。</translation>
        </message>
        <message>
            <source>No prompt was answered twice yet.</source>
            <translation>2回答えられた質問はまだありません。</translation>
        </message>
        <message>
            <source>Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.</source>
            <translation>ゾーン：繰り返しがどれだけ離れているか、トークンの割合（%）。%2 件中 %1 件の質問。</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n 回</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>区間が支える所見 %n 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Dashed: all tokens. Cover: the share of all tokens whose positions this category reaches.</source>
            <translation>破線：全トークン。範囲：全トークンのうち、このカテゴリーが届く位置の割合。</translation>
        </message>
        <message>
            <source>No other campaign has answers.</source>
            <translation>回答のあるキャンペーンはほかにありません。</translation>
        </message>
        <message>
            <source>In the view Compare</source>
            <translation>比較の表示で</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>キャンペーンのフォルダーを開く</translation>
        </message>
        <message>
            <source>This folder holds no campaign.</source>
            <translation>このフォルダーにキャンペーンはありません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message>
            <source>Show branch</source>
            <translation>枝を表示</translation>
        </message>
        <message>
            <source>Delete branch</source>
            <translation>枝を削除</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>メッセージを削除</translation>
        </message>
        <message>
            <source>Delete version</source>
            <translation>版を削除</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>分岐</translation>
        </message>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>トークン %1 を %2 倍に重く</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>トークン %1 なし</numerusform>
            </translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>書き直し</translation>
        </message>
        <message>
            <source>No model is open. Open one to write.</source>
            <translation>モデルが開いていません。書くには開いてください。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>モデルを開いています。</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>モデルが書いています。</translation>
        </message>
        <message>
            <source>This model has no chat template. Choose how it reads what you write.</source>
            <translation>このモデルにはチャットテンプレートがありません。入力の読み方を選んでください。</translation>
        </message>
        <message>
            <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
            <translation>コンテキストがいっぱいです：%2 中 %1 トークン。新しいチャットを始めるか、より大きなコンテキストでモデルを開いてください。</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>書き直す</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>続ける</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編集</translation>
        </message>
        <message>
            <source>This server cannot run a step again.</source>
            <translation>このサーバーはステップをやり直せません。</translation>
        </message>
        <message>
            <source>This trace comes from another model. Open that one to try.</source>
            <translation>このトレースは別のモデルのものです。試すにはそのモデルを開いてください。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to try.</source>
            <translation>モデルが開いていません。試すにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
            <translation>このトレースにはトークン %1 がないため、ステップをやり直せません。</translation>
        </message>
        <message>
            <source>%1 reads this chat anew; %2 wrote it so far.</source>
            <translation>%1 がこのチャットを読み直します。これまでは %2 が書きました。</translation>
        </message>
        <message>
            <source>The system prompt changed, so the chat is read anew.</source>
            <translation>システムプロンプトが変わったため、チャットを読み直します。</translation>
        </message>
        <message>
            <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
            <translation>チャットテンプレートが以前の発言を別の形で書くため、読み直します。</translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>以前の %Ln トークンの記録（注意、サプライザル、ゾーン）は元のチャットに残ります。元に戻すで取り戻せます。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatSettings</name>
        <message>
            <source>Precise</source>
            <translation>正確</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>創造的</translation>
        </message>
        <message>
            <source>Always the likeliest</source>
            <translation>常に最もありそう</translation>
        </message>
        <message>
            <source>no chance</source>
            <translation>偶然なし</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatText</name>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>トークン %1</translation>
        </message>
        <message>
            <source>probability %1</source>
            <translation>確率 %1</translation>
        </message>
        <message>
            <source>one of %1 at the same place</source>
            <translation>同じ位置にある %1 個のうちの一つ</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%2 の %1</translation>
        </message>
        <message>
            <source>attends most to %1</source>
            <translation>最も注意するのは %1</translation>
        </message>
        <message>
            <source>attended most by %1</source>
            <translation>最も注意されるのは %1 から</translation>
        </message>
        <message>
            <source>stopped at end of turn</source>
            <translation>発言の終わりで停止</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>トークン上限で停止</translation>
        </message>
        <message>
            <source>stopped by you</source>
            <translation>あなたが停止</translation>
        </message>
        <message>
            <source>stopped at a stop text</source>
            <translation>停止文字列で停止</translation>
        </message>
        <message>
            <source>stopped: the context is full</source>
            <translation>停止：コンテキストがいっぱい</translation>
        </message>
        <message>
            <source>stopped for drift</source>
            <translation>ドリフトで停止</translation>
        </message>
        <message>
            <source>ended by an error</source>
            <translation>エラーで終了</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln set(s), each at one place</source>
            <translation>
                <numerusform>%Ln 組、それぞれ一つの位置</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>シンク</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>中に %Ln か所</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of this row is in here</source>
            <translation>この行の %1 がここにあります</translation>
        </message>
        <message>
            <source>%1 · probability %2</source>
            <translation>%1 · 確率 %2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>コードをコピー</translation>
        </message>
        <message>
            <source>Write the answer again</source>
            <translation>回答を書き直す</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>質問を編集</translation>
        </message>
        <message>
            <source>Continue the answer</source>
            <translation>回答を続ける</translation>
        </message>
        <message>
            <source>The version written before</source>
            <translation>前に書かれた版</translation>
        </message>
        <message>
            <source>The version written after</source>
            <translation>後に書かれた版</translation>
        </message>
        <message>
            <source>Branches of this conversation</source>
            <translation>この会話の枝</translation>
        </message>
        <message>
            <source>%1, message %2</source>
            <translation>%1、メッセージ %2</translation>
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
            <translation> · クリックで放す</translation>
        </message>
        <message>
            <source> · click keeps it</source>
            <translation> · クリックで保持</translation>
        </message>
        <message>
            <source>Fold or unfold (Z)</source>
            <translation>折りたたむ／開く (Z)</translation>
        </message>
        <message>
            <source>Let go of this token</source>
            <translation>このトークンを放す</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>このトークンを保持</translation>
        </message>
        <message>
            <source>Go on with another token</source>
            <translation>別のトークンで続ける</translation>
        </message>
        <message>
            <source>Open link…</source>
            <translation>リンクを開く…</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>リンクのアドレスをコピー</translation>
        </message>
        <message>
            <source>Copy selection</source>
            <translation>選択をコピー</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>メッセージをコピー</translation>
        </message>
        <message>
            <source>Copy message as plain text</source>
            <translation>メッセージをプレーンテキストでコピー</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>質問を編集</translation>
        </message>
        <message>
            <source>Write again with…</source>
            <translation>条件を変えて書き直す…</translation>
        </message>
        <message>
            <source>Delete from this message on</source>
            <translation>このメッセージから削除</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatView</name>
        <message>
            <source>Choose the chat template…</source>
            <translation>チャットテンプレートを選ぶ…</translation>
        </message>
        <message>
            <source>How a model without a template reads what you write</source>
            <translation>テンプレートのないモデルが入力をどう読むか</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>This model has no chat template.</source>
            <translation>このモデルにはチャットテンプレートがありません。</translation>
        </message>
        <message>
            <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
            <translation>文章の続きを書きます。そのまま使うか、学習時のテンプレートを知っていれば選んでください。</translation>
        </message>
        <message>
            <source>Go on with my text</source>
            <translation>私の文章を続ける</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>チャットテンプレート</translation>
        </message>
        <message>
            <source>The next answer does not fit: %1 of %2 tokens are used.</source>
            <translation>次の回答が収まりません：%2 中 %1 トークンを使用。</translation>
        </message>
        <message>
            <source>%1 of %2 tokens are used.</source>
            <translation>%2 中 %1 トークンを使用。</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory) or a new chat with the last turns.</source>
            <translation>より大きなコンテキスト（メモリー %1 増）か、最近の発言を持つ新しいチャットを選んでください。</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory).</source>
            <translation>より大きなコンテキスト（メモリー %1 増）を選んでください。</translation>
        </message>
        <message>
            <source>This model holds no more. A new chat can begin with the last turns.</source>
            <translation>このモデルにはこれ以上入りません。新しいチャットを最近の発言から始められます。</translation>
        </message>
        <message>
            <source>This model holds no more. Send less text.</source>
            <translation>このモデルにはこれ以上入りません。文を減らして送ってください。</translation>
        </message>
        <message>
            <source>Larger context: %1</source>
            <translation>より大きなコンテキスト：%1</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>最近の発言で新しいチャット</translation>
        </message>
        <message>
            <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
            <translation>回答の語を指すと、モデルがどこを見たかがわかります。クリックで保持します。</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>リンクを開く</translation>
        </message>
        <message>
            <source>Open this address outside of the program?</source>
            <translation>このアドレスをプログラムの外で開きますか。</translation>
        </message>
        <message>
            <source>This program opens web and mail addresses only.</source>
            <translation>このプログラムが開くのは Web とメールのアドレスだけです。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>アドレスをコピー</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>まだメッセージはありません</translation>
        </message>
        <message>
            <source>Write the beginning of a text below; the model goes on with it.</source>
            <translation>下に文章の始まりを書くと、モデルが続けます。</translation>
        </message>
        <message>
            <source>Write below to begin, or ask one of these.</source>
            <translation>下に書いて始めるか、これらの質問の一つを尋ねてください。</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>色付け</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Attention from this token</source>
            <translation>このトークンからの注意</translation>
        </message>
        <message>
            <source>Effect on this token</source>
            <translation>このトークンへの影響</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>行のエントロピー</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>シンクを分ける</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>シンクは、文章の内容によらずほとんどのトークンが見る場所で、多くは最初の数個です。残りが見えるように分けて扱います。その割合は常に表示されます。</translation>
        </message>
        <message>
            <source>Link lines</source>
            <translation>リンク線</translation>
        </message>
        <message>
            <source>Lines to the five most attended tokens</source>
            <translation>最も注意された五つのトークンへの線</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown, or the tokens as they are</source>
            <translation>Markdown、またはトークンのまま</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>レンズ</translation>
        </message>
        <message>
            <source>Tokens answer to the pointer</source>
            <translation>トークンがポインターに応えます</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChipText</name>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareState</name>
        <message>
            <source>The fingerprints of the two have different layouts.</source>
            <translation>二つの指紋の配列が違います。</translation>
        </message>
        <message>
            <source>Too few fingerprints to fit axes to.</source>
            <translation>軸を当てはめるには指紋が少なすぎます。</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>まだ回答がありません。</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>もう一度実行</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>No fingerprints were recorded.</source>
            <translation>指紋は記録されていません。</translation>
        </message>
        <message>
            <source>No fingerprints of the layout log16 were recorded.</source>
            <translation>log16 の配列の指紋は記録されていません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareText</name>
        <message>
            <source>Text of A</source>
            <translation>A の文章</translation>
        </message>
        <message>
            <source>Text of B</source>
            <translation>B の文章</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareView</name>
        <message>
            <source>Two traces</source>
            <translation>二つのトレース</translation>
        </message>
        <message>
            <source>Two models</source>
            <translation>二つのモデル</translation>
        </message>
        <message>
            <source>Two sessions, branches or files beside each other</source>
            <translation>二つのセッション、枝、ファイルを並べる</translation>
        </message>
        <message>
            <source>One model against another over whole campaigns</source>
            <translation>キャンペーン全体で一方のモデルを他方と比べる</translation>
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
            <translation>セッション A</translation>
        </message>
        <message>
            <source>Session B</source>
            <translation>セッション B</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>入れ替え</translation>
        </message>
        <message>
            <source>Swap A and B (X)</source>
            <translation>A と B を入れ替える (X)</translation>
        </message>
        <message>
            <source>Align by</source>
            <translation>整列の基準</translation>
        </message>
        <message>
            <source>Token text</source>
            <translation>トークンの文字</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>塗り</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>もう一度実行</translation>
        </message>
        <message>
            <source>With the present settings</source>
            <translation>今の設定で</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>貪欲</translation>
        </message>
        <message>
            <source>At temperature %1</source>
            <translation>温度 %1 で</translation>
        </message>
        <message>
            <source>Run both…</source>
            <translation>両方を実行…</translation>
        </message>
        <message>
            <source>Campaign A</source>
            <translation>キャンペーン A</translation>
        </message>
        <message>
            <source>Campaign B</source>
            <translation>キャンペーン B</translation>
        </message>
        <message>
            <source>Choose a campaign</source>
            <translation>キャンペーンを選ぶ</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>フォルダーを選ぶ…</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>キャンペーンのフォルダーを開く</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>セッションを選ぶ</translation>
        </message>
        <message>
            <source>Choose a trace file…</source>
            <translation>トレースファイルを選ぶ…</translation>
        </message>
        <message>
            <source>Open a trace</source>
            <translation>トレースを開く</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>トレース (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>A と B を入れ替える</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>次の違い</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>前の違い</translation>
        </message>
        <message>
            <source>Write the last answer again and compare</source>
            <translation>最後の回答を書き直して比べる</translation>
        </message>
        <message>
            <source>Run both: answer the last question twice</source>
            <translation>両方を実行：最後の質問に二度答える</translation>
        </message>
        <message>
            <source>Compare two models over campaigns</source>
            <translation>キャンペーンで二つのモデルを比べる</translation>
        </message>
        <message>
            <source>Compare two traces</source>
            <translation>二つのトレースを比べる</translation>
        </message>
        <message>
            <source>Aligned</source>
            <translation>整列</translation>
        </message>
        <message>
            <source>Aligned tokens</source>
            <translation>整列したトークン</translation>
        </message>
        <message>
            <source>Measured differences</source>
            <translation>測った差</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>尺度</translation>
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
            <translation>読み</translation>
        </message>
        <message>
            <source>B minus A, 95 % block bootstrap over tokens</source>
            <translation>B 引く A、トークンの 95 % ブロックブートストラップ</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>言葉で</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>区間がゼロを含まない差だけ</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>どれだけ前か</translation>
        </message>
        <message>
            <source>Tokens back</source>
            <translation>前へのトークン数</translation>
        </message>
        <message>
            <source>share of mass</source>
            <translation>質量の割合</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>類似度</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>部分</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>件数</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>軸</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>軸</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>下端</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>上端</translation>
        </message>
        <message>
            <source>Which axes</source>
            <translation>どの軸か</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>基準軸</translation>
        </message>
        <message>
            <source>Four fixed axes with names; a score is a plain product</source>
            <translation>名前のある四つの固定軸。値は単純な積です</translation>
        </message>
        <message>
            <source>Fitted axes</source>
            <translation>当てはめた軸</translation>
        </message>
        <message>
            <source>Principal axes of the tokens of both; the ends stand for one standard deviation</source>
            <translation>両方のトークンの主軸。両端は標準偏差一つ分です</translation>
        </message>
        <message>
            <source>No model can be asked here.</source>
            <translation>ここではモデルに聞けません。</translation>
        </message>
        <message>
            <source>Two models, two quantisations or two temperatures answer the last question; both answers then stand beside each other.</source>
            <translation>二つのモデル、二つの量子化、または二つの温度が最後の質問に答え、両方の回答が並びます。</translation>
        </message>
        <message>
            <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
            <translation>開いているモデルが今の設定で最後の回答をもう一度書き、古いものと新しいものが並びます。</translation>
        </message>
        <message>
            <source>Choose two sessions. They need not come from the same model.</source>
            <translation>二つのセッションを選んでください。同じモデルでなくてもかまいません。</translation>
        </message>
        <message>
            <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
            <translation>セッション、この枝、トレースファイルは上の二つの一覧にあります。</translation>
        </message>
        <message>
            <source>Not both were written.</source>
            <translation>両方は書かれませんでした。</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same · grey: same text</source>
            <translation>%2 行中 %1 行が同じ · 灰色：同じ文</translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>明らかな差はありません。</translation>
        </message>
        <message>
            <source>One run counts sinks, the other leaves them out: masses, entropies, zones and fingerprints are not compared.</source>
            <translation>一方の実行はシンクを数え、もう一方は除いています。質量、エントロピー、ゾーン、指紋は比較しません。</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>The texts part at row %1: A writes %2, B writes %3.</source>
            <translation>文は行 %1 で分かれます：A は %2、B は %3 と書きます。</translation>
        </message>
        <message>
            <source>The texts are the same.</source>
            <translation>文は同じです。</translation>
        </message>
        <message>
            <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
            <translation>文が短い（%1 と %2 トークン）ため、大きな差しか現れません。</translation>
        </message>
        <message>
            <source>Neither side holds written tokens.</source>
            <translation>どちらにも書かれたトークンがありません。</translation>
        </message>
        <message>
            <source>A holds no written tokens.</source>
            <translation>A に書かれたトークンがありません。</translation>
        </message>
        <message>
            <source>B holds no written tokens.</source>
            <translation>B に書かれたトークンがありません。</translation>
        </message>
        <message>
            <source>Prompts alone are not compared.</source>
            <translation>プロンプトだけでは比べません。</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>文章</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassDial</name>
        <message>
            <source>near</source>
            <translation>近い</translation>
        </message>
        <message>
            <source>far</source>
            <translation>遠い</translation>
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
            <translation>方位</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>集中 R</translation>
        </message>
        <message>
            <source>Spread W</source>
            <translation>広がり W</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>コンパス</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message>
            <source>Compass reads</source>
            <translation>コンパスが読むもの</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>行なし</translation>
        </message>
        <message>
            <source>L%1</source>
            <translation>層%1</translation>
        </message>
        <message>
            <source>L%1–%2</source>
            <translation>層%1–%2</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>層 %1</translation>
        </message>
        <message>
            <source>Layers %1</source>
            <translation>層 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln ヘッド</numerusform>
            </translation>
        </message>
        <message>
            <source>all heads together</source>
            <translation>すべてのヘッドをまとめて</translation>
        </message>
        <message>
            <source>heads %1</source>
            <translation>ヘッド %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層 %1</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>ヘッド %1</translation>
        </message>
        <message>
            <source>%1 was not recorded here</source>
            <translation>%1 はここでは記録されていません</translation>
        </message>
        <message>
            <source>Rows the compass reads: %1</source>
            <translation>コンパスが読む行：%1</translation>
        </message>
        <message>
            <source>Rows the compass reads</source>
            <translation>コンパスが読む行</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>層</translation>
        </message>
        <message>
            <source>All that were recorded</source>
            <translation>記録されたすべて</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>All, their mean</source>
            <translation>すべての平均</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>ヘッド %1</translation>
        </message>
        <message>
            <source>The heads of a layer are one row here. Set “Heads together” to “each head alone” for the next run to choose among them.</source>
            <translation>ここでは一つの層のヘッドが一行になっています。次の実行で「ヘッドをまとめる」を「各ヘッドを個別に」にすると選べます。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
        <message>
            <source>Attach</source>
            <translation>添付</translation>
        </message>
        <message>
            <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
            <translation>メッセージを書いてください。Enter で送信、Shift+Enter で改行。</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Text files go into the message</source>
            <translation>テキストファイルがメッセージに入ります</translation>
        </message>
        <message>
            <source>Write a message.</source>
            <translation>メッセージを書いてください。</translation>
        </message>
        <message>
            <source>Stop  Esc</source>
            <translation>停止  Esc</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>もう一度答える</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>送信</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>書くのを止める (Esc)</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>送信 (Enter)</translation>
        </message>
        <message>
            <source>“%1” is sent when this answer ends · Enter in an empty field takes it back</source>
            <translation>この回答が終わると「%1」を送ります · 空の欄で Enter を押すと取り消します</translation>
        </message>
        <message>
            <source>Enter sends it when this answer ends · Esc stops</source>
            <translation>この回答が終わると Enter で送ります · Esc で停止</translation>
        </message>
        <message>
            <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
            <translation>メッセージを編集中 · 続きは枝として残ります · Esc でやめる</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
            <translation>Enter で送信 · Shift+Enter で改行 · ファイルをここに落とすと文脈に加わります</translation>
        </message>
        <message>
            <source>The files go into the message as fenced blocks. Backspace at the start removes the last one.</source>
            <translation>ファイルはコードブロックとしてメッセージに入ります。先頭で Backspace を押すと最後のものを除きます。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the file</source>
            <translation>
                <numerusform>ファイルを含め %Ln トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>ファイルを含め %Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach text files</source>
            <translation>テキストファイルを添付</translation>
        </message>
        <message>
            <source>PDF files and folders cannot be attached. Copy the text and paste it.</source>
            <translation>PDF ファイルとフォルダーは添付できません。文をコピーして貼り付けてください。</translation>
        </message>
        <message>
            <source>%1 has %2 tokens, %3 are free. Nothing was attached.</source>
            <translation>%1 は %2 トークン、空きは %3 です。何も添付していません。</translation>
        </message>
        <message>
            <source>%1 has %2, at most %3 can be read. Nothing was attached.</source>
            <translation>%1 は %2 で、読めるのは %3 までです。何も添付していません。</translation>
        </message>
        <message>
            <source>Attach a part of it, or open the model with a larger context.</source>
            <translation>一部を添付するか、より大きなコンテキストでモデルを開いてください。</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1 はテキストではありません。</translation>
        </message>
        <message>
            <source>Its %1 hold characters of no text coding. Nothing was attached.</source>
            <translation>その %1 には、どの文字コードにもない文字があります。何も添付していません。</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was attached.</source>
            <translation>%1 を読めませんでした。何も添付していません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ConfidenceBar</name>
        <message>
            <source>Confidence</source>
            <translation>信頼度</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ContextPopup</name>
        <message>
            <source>%1 now</source>
            <translation>現在 %1</translation>
        </message>
        <message>
            <source>%1 with this message</source>
            <translation>このメッセージを含め %1</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>全 %1</translation>
        </message>
        <message>
            <source>Larger context</source>
            <translation>より大きなコンテキスト</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>最近の発言で新しいチャット</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>what the model reads, in tokens</source>
            <translation>モデルが読むもの、トークン数</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>閉じる (Esc)</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>質問</translation>
        </message>
        <message>
            <source>Answers, with thinking</source>
            <translation>回答、思考を含む</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>添付ファイル</translation>
        </message>
        <message>
            <source>Marks of the chat template</source>
            <translation>チャットテンプレートの印</translation>
        </message>
        <message>
            <source>This message, not sent</source>
            <translation>このメッセージ、未送信</translation>
        </message>
        <message>
            <source>Free after it</source>
            <translation>その後の空き</translation>
        </message>
        <message>
            <source>Cache %1 of %2.</source>
            <translation>キャッシュ %2 中 %1。</translation>
        </message>
        <message>
            <source>The next answer does not fit.</source>
            <translation>次の回答が収まりません。</translation>
        </message>
        <message>
            <source>All of it is read; nothing is left out without asking.</source>
            <translation>すべて読みます。尋ねずに省くことはありません。</translation>
        </message>
        <message>
            <source>Larger: %1</source>
            <translation>より大きく：%1</translation>
        </message>
        <message>
            <source>Opens the model again with %1 tokens; %2 more memory</source>
            <translation>%1 トークンでモデルを開き直します。メモリー %2 増</translation>
        </message>
        <message>
            <source>This model holds no more, or none is open</source>
            <translation>このモデルにはこれ以上入らないか、モデルが開いていません</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CrashDialog</name>
        <message>
            <source>Copy</source>
            <translation>コピー</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Crash reports</source>
            <translation>クラッシュレポート</translation>
        </message>
        <message>
            <source>Written when the program ended by itself. They hold no text of chats, stay on this computer and are never sent.</source>
            <translation>プログラムがひとりでに終わったときに書かれました。チャットの文は含まず、このコンピューターに残り、送信されません。</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>レポートの本文</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>ありません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Dialogs</name>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>Message field: send</source>
            <translation>メッセージ欄：送信</translation>
        </message>
        <message>
            <source>Message field: new line</source>
            <translation>メッセージ欄：改行</translation>
        </message>
        <message>
            <source>Message field, empty: edit the last question</source>
            <translation>メッセージ欄が空：最後の質問を編集</translation>
        </message>
        <message>
            <source>Chat text: token, line, message</source>
            <translation>チャット文：トークン、行、メッセージ</translation>
        </message>
        <message>
            <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
            <translation>Left、Right；Up、Down；Ctrl+Up、Ctrl+Down</translation>
        </message>
        <message>
            <source>Chat text: pin the token; open the lens</source>
            <translation>チャット文：トークンを固定；レンズを開く</translation>
        </message>
        <message>
            <source>Space; Enter</source>
            <translation>Space；Enter</translation>
        </message>
        <message>
            <source>Token Lens: tab</source>
            <translation>トークンレンズ：タブ</translation>
        </message>
        <message>
            <source>Token Lens: choose a row; try without it</source>
            <translation>トークンレンズ：行を選ぶ；それなしで試す</translation>
        </message>
        <message>
            <source>Space; W</source>
            <translation>Space；W</translation>
        </message>
        <message>
            <source>Let go of the pin, then stop generating</source>
            <translation>固定を放し、次に書くのを止める</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>コマンド</translation>
        </message>
        <message>
            <source>About Attention Explorer</source>
            <translation>Attention Explorer について</translation>
        </message>
        <message>
            <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
            <translation>Attention Explorer %1

このコンピューターで言語モデルを動かし、トークンごとにモデルがどこを見たかを示します。

Apache ライセンス 2.0。Qt %2 で作成。</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>モデルフォルダー</translation>
        </message>
        <message>
            <source>The program's own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
            <translation>プログラムのフォルダー、Hugging Face キャッシュ、LM Studio、Ollama は常に探します。ほかはここに加えてください。</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>フォルダーを加える…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>取り除く</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>フォルダーを加える</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DifferencesPlot</name>
        <message>
            <source>%1: A %2, B %3, difference %4 (%5 to %6)</source>
            <translation>%1：A %2、B %3、差 %4（%5～%6）</translation>
        </message>
        <message>
            <source>Neither of the measures was recorded on both sides.</source>
            <translation>どの尺度も両側では記録されていません。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>Mean over written tokens</source>
            <translation>書かれたトークンの平均</translation>
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
            <translation>B のほうが少ない</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>B のほうが多い</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>異なる</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>明らかな差なし</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message>
            <source>Id</source>
            <translation>番号</translation>
        </message>
        <message>
            <source>Zone, majority</source>
            <translation>ゾーン、多数</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>割合</translation>
        </message>
        <message>
            <source>Purity</source>
            <translation>純度</translation>
        </message>
        <message>
            <source>Jaccard</source>
            <translation>Jaccard</translation>
        </message>
        <message>
            <source>Conf.</source>
            <translation>確認</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指標</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>構成</translation>
        </message>
        <message>
            <source>Shared information</source>
            <translation>共有情報量</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>実行</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>クラスター</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>変化</translation>
        </message>
        <message>
            <source>Tokens inside</source>
            <translation>中のトークン</translation>
        </message>
        <message>
            <source>Summary of what is inside</source>
            <translation>中の要約</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>安定性</translation>
        </message>
        <message>
            <source>What the clusters are made of</source>
            <translation>クラスターの構成</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>選択</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>系譜</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>軸</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>軸</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>分散</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>下端</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>上端</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Axes of</source>
            <translation>軸：</translation>
        </message>
        <message>
            <source>Fitted to this data</source>
            <translation>このデータに合わせる</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>基準軸</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>発見</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>発見を実行</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>実行 %1</translation>
        </message>
        <message>
            <source>stage %1 of %2: %3</source>
            <translation>段階 %1 / %2：%3</translation>
        </message>
        <message>
            <source>About %1 left.</source>
            <translation>あと約 %1。</translation>
        </message>
        <message>
            <source>Run %1 stays on screen until run %2 is complete.</source>
            <translation>実行 %2 が終わるまで実行 %1 を表示します。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>It took %1.</source>
            <translation>%1 かかりました。</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>まだ実行なし</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>この範囲の実行 %Ln 回</numerusform>
            </translation>
        </message>
        <message>
            <source>this token</source>
            <translation>このトークン</translation>
        </message>
        <message>
            <source>pinned token</source>
            <translation>固定トークン</translation>
        </message>
        <message>
            <source>live token</source>
            <translation>進行中のトークン</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>%1 を浮かせる／固定する</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 を閉じる</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DownloadsTable</name>
        <message>
            <source>waits its turn</source>
            <translation>順番待ち</translation>
        </message>
        <message>
            <source>%1/s, %2 left</source>
            <translation>%1/秒、残り %2</translation>
        </message>
        <message>
            <source>arriving</source>
            <translation>受信中</translation>
        </message>
        <message>
            <source>reading back what is here</source>
            <translation>すでにある分を読み返しています</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>connection lost, tried again by itself</source>
            <translation>接続が切れました。自動で再試行します</translation>
        </message>
        <message>
            <source>was here already</source>
            <translation>すでにありました</translation>
        </message>
        <message>
            <source>here, checked</source>
            <translation>受信済み、検査済み</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>受信済み</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message>
            <source>Drift timeline</source>
            <translation>ドリフトのタイムライン</translation>
        </message>
        <message>
            <source>Heading spread</source>
            <translation>方位の広がり</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>シンクの割合</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行のエントロピー</translation>
        </message>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W、%Ln ステップ</numerusform>
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
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>sum, decays</source>
            <translation>合計、減衰</translation>
        </message>
        <message>
            <source>critical 3</source>
            <translation>重大 3</translation>
        </message>
        <message>
            <source>alert 2</source>
            <translation>警報 2</translation>
        </message>
        <message>
            <source>warning 1</source>
            <translation>警告 1</translation>
        </message>
        <message>
            <source>of each row</source>
            <translation>各行の</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 ～ 1</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>nat</source>
            <translation>nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>出来事</translation>
        </message>
        <message>
            <source>Zoom of the drift timeline</source>
            <translation>ドリフトの時系列の拡大</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln ステップ</numerusform>
            </translation>
        </message>
        <message>
            <source>step %1: drift %2, heading spread %3</source>
            <translation>ステップ %1：ドリフト %2、方位の広がり %3</translation>
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
            <translation>トークン</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>方位</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>集中 R</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>方位の広がり W</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>段階</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>シンクの割合</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行のエントロピー</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>sink collapse</source>
            <translation>シンクの崩れ</translation>
        </message>
        <message>
            <source>sudden jump</source>
            <translation>急な跳び</translation>
        </message>
        <message>
            <source>zone violation</source>
            <translation>ゾーン違反</translation>
        </message>
        <message>
            <source>entropy spike</source>
            <translation>エントロピーの山</translation>
        </message>
        <message>
            <source>oscillation</source>
            <translation>振動</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ～ %2</translation>
        </message>
        <message>
            <source>sink share %1 above the last 5, limit %2</source>
            <translation>シンクの割合が直前 5 より %1 上、限界 %2</translation>
        </message>
        <message>
            <source>step %1 × the last 4, limit %2</source>
            <translation>歩幅が直前 4 の %1 倍、限界 %2</translation>
        </message>
        <message>
            <source>between syntax_floor and structure_ripple</source>
            <translation>syntax_floor と structure_ripple の間</translation>
        </message>
        <message>
            <source>entropy %1 × the last 5, limit %2</source>
            <translation>エントロピーが直前 5 の %1 倍、限界 %2</translation>
        </message>
        <message>
            <source>%1 zone changes in 5 steps, limit %2</source>
            <translation>5 ステップで %1 回のゾーン変化、限界 %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln 行は読めないので除きました。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ErrorText</name>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 を開けませんでした。</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <translation>%1 に届きませんでした。</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 を読めませんでした。</translation>
        </message>
        <message>
            <source>%1 could not be saved.</source>
            <translation>%1 を保存できませんでした。</translation>
        </message>
        <message>
            <source>The answer was interrupted.</source>
            <translation>回答は中断しました。</translation>
        </message>
        <message>
            <source>The step could not be run again.</source>
            <translation>ステップをやり直せませんでした。</translation>
        </message>
        <message>
            <source>What is on the screen stays as it is.</source>
            <translation>画面のものはそのままです。</translation>
        </message>
        <message>
            <source>The trace stays open and unsaved.</source>
            <translation>トレースは開いたままで、保存していません。</translation>
        </message>
        <message>
            <source>What was written so far is kept.</source>
            <translation>これまでの文は残ります。</translation>
        </message>
        <message>
            <source>The text and the trace stay as they are.</source>
            <translation>文とトレースはそのままです。</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another.</source>
            <translation>フォルダーがありません。別のものを選んでください。</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>ファイルがありません。別のものを選んでください。</translation>
        </message>
        <message>
            <source>The disk may be full or the folder read-only. Choose another place.</source>
            <translation>ディスクがいっぱいか、フォルダーが読み取り専用かもしれません。別の場所を選んでください。</translation>
        </message>
        <message>
            <source>Check that the file may be read and the disk is connected.</source>
            <translation>ファイルを読めるか、ディスクがつながっているかを確かめてください。</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind. Download it again.</source>
            <translation>ファイルが壊れているか、別の種類です。もう一度ダウンロードしてください。</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update this program to open it.</source>
            <translation>新しい版が書いたものです。開くにはこのプログラムを更新してください。</translation>
        </message>
        <message>
            <source>This program cannot run it. Choose another model.</source>
            <translation>このプログラムでは動かせません。別のモデルを選んでください。</translation>
        </message>
        <message>
            <source>The file does not fit its own description. Download it again.</source>
            <translation>ファイルが自身の説明と合いません。もう一度ダウンロードしてください。</translation>
        </message>
        <message>
            <source>Choose a smaller context or a smaller file.</source>
            <translation>より小さなコンテキストかファイルを選んでください。</translation>
        </message>
        <message>
            <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
            <translation>装置がありません。ツール、パラメーター、モデルで別のものを選んでください。</translation>
        </message>
        <message>
            <source>Open the model again to go on.</source>
            <translation>続けるにはモデルをもう一度開いてください。</translation>
        </message>
        <message>
            <source>Change the setting named below and try again.</source>
            <translation>下に挙げた設定を変えて、もう一度試してください。</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>取り消されました。</translation>
        </message>
        <message>
            <source>This is a fault of the program. Details help to report it.</source>
            <translation>プログラムの誤りです。詳細が報告に役立ちます。</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
            <translation>証明書が信頼されていません。何も送られず、キーも送られていません。サーバーで更新するか、このコンピューターの時計を確かめてください。</translation>
        </message>
        <message>
            <source>It has no such model. Choose one from its list.</source>
            <translation>そのモデルはありません。一覧から選んでください。</translation>
        </message>
        <message>
            <source>No known way to talk to it was found there. Look at the address and the port.</source>
            <translation>そこでは知られた話し方が見つかりません。アドレスとポートを確かめてください。</translation>
        </message>
        <message>
            <source>Look at the address and whether the server runs.</source>
            <translation>アドレスと、サーバーが動いているかを確かめてください。</translation>
        </message>
        <message>
            <source>%1 did not accept the key.</source>
            <translation>%1 がキーを受け付けませんでした。</translation>
        </message>
        <message>
            <source>Give the key that this server expects.</source>
            <translation>このサーバーが求めるキーを入れてください。</translation>
        </message>
        <message>
            <source>The connection to %1 ended.</source>
            <translation>%1 との接続が終わりました。</translation>
        </message>
        <message>
            <source>What arrived is kept.</source>
            <translation>届いたものは残ります。</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>もう一度試してください。</translation>
        </message>
        <message>
            <source>The details hold what the server said.</source>
            <translation>詳細にサーバーの言葉があります。</translation>
        </message>
        <message>
            <source>%1 is cut short: %2.</source>
            <translation>%1 は途中で切れています：%2。</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind.</source>
            <translation>ファイルが壊れているか、別の種類です。</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>もう一度ダウンロードしてください。</translation>
        </message>
        <message>
            <source>The message does not fit.</source>
            <translation>メッセージが収まりません。</translation>
        </message>
        <message>
            <source>The chat would take %1 tokens, the context holds %2. Nothing was lost: it stands in the field again.</source>
            <translation>チャットには %1 トークン要りますが、文脈に入るのは %2 です。何も失われていません。入力欄に戻してあります。</translation>
        </message>
        <message>
            <source>The graphics card stopped answering.</source>
            <translation>グラフィックカードが応答しなくなりました。</translation>
        </message>
        <message>
            <source>This trace stays open and complete.</source>
            <translation>このトレースは開いたままで、完全です。</translation>
        </message>
        <message>
            <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
            <translation>%1 には %2 必要で、空きは %3 です。より小さなコンテキストかファイルを選んでください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EventsModel</name>
        <message>
            <source>critical</source>
            <translation>重大</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>警報</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>注視</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>heading spread</source>
            <translation>方位の広がり</translation>
        </message>
        <message>
            <source>W %1, limit %2</source>
            <translation>W %1、限界 %2</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1、限界 %2</translation>
        </message>
        <message>
            <source>early stop</source>
            <translation>早期終了</translation>
        </message>
        <message>
            <source>the answer ended here: W %1, drift %2</source>
            <translation>答えはここで終わりました：W %1、ドリフト %2</translation>
        </message>
        <message>
            <source>re-route</source>
            <translation>書き直し</translation>
        </message>
        <message>
            <source>halted at %1, written again with temperature %2, top-p %3</source>
            <translation>%1 で止まり、温度 %2、top-p %3 で書き直し</translation>
        </message>
        <message>
            <source>advice applied</source>
            <translation>助言を適用</translation>
        </message>
        <message>
            <source>for %1: temperature %2, top-p %3</source>
            <translation>%1 向け：温度 %2、top-p %3</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>what, how often</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>ステップ</translation>
        </message>
        <message>
            <source>What</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>ドリフト</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>段階</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionOverlay</name>
        <message>
            <source>Reading the text under the %1 policy: %2 of %3 tokens.</source>
            <translation>%1 の方針で文を読んでいます：%2 / %3 トークン。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>モデルが開いていません。計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 (outlined).</source>
            <translation>%1 の方針が %2 % で最後まで残すキー：残す %3（塗り）、捨てる %4（枠）。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message>
            <source>Segment</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保持</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>破棄</translation>
        </message>
        <message>
            <source>Attention on dropped</source>
            <translation>捨てた位置への注意</translation>
        </message>
        <message>
            <source>What an eviction policy keeps</source>
            <translation>追い出しの方針が残すもの</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>テンプレート</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>No eviction policy is shown.</source>
            <translation>追い出しの方針は表示されていません。</translation>
        </message>
        <message>
            <source>Choose one in the toolbar, or press X.</source>
            <translation>ツールバーで選ぶか、X を押してください。</translation>
        </message>
        <message>
            <source>The text is being read.</source>
            <translation>文を読んでいます。</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>計算していません。</translation>
        </message>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>最後の列：表示している行（%Ln）の注意のうち、捨てた位置に向いた割合。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceList</name>
        <message>
            <source>Evidence</source>
            <translation>根拠</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>それ以外 %1</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>合格</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>不合格</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>評価せず</translation>
        </message>
        <message>
            <source>fired</source>
            <translation>発火</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>到達せず</translation>
        </message>
        <message>
            <source>Zone and signal</source>
            <translation>ゾーンと信号</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>条件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExampleQuestions</name>
        <message>
            <source>A copied word</source>
            <translation>写した語</translation>
        </message>
        <message>
            <source>Its letters in the answer look back at the same letters in the question.</source>
            <translation>回答の文字は、質問の同じ文字を見返します。</translation>
        </message>
        <message>
            <source>My password is heliotrope714. What is my password?</source>
            <translation>私のパスワードは heliotrope714 です。私のパスワードは何ですか。</translation>
        </message>
        <message>
            <source>A fact in a long text</source>
            <translation>長い文章の中の事実</translation>
        </message>
        <message>
            <source>One sentence of many holds the answer; the tint shows which one was read.</source>
            <translation>多くの文の一つに答えがあります。色付けでどれを読んだかがわかります。</translation>
        </message>
        <message>
            <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
            <translation>会議は二度変わりました。最初は月曜に青い部屋、次は水曜に庭でした。コーヒーメーカーは三月に直され、ランプはウィーン製です。最終の日時は金曜九時、図書室で、マーラが鍵を持ってきます。屋根は新しいです。会議はいつ、どこですか。</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>一覧</translation>
        </message>
        <message>
            <source>Every new line looks at how the lines before it began.</source>
            <translation>新しい行はどれも、前の行の始まり方を見ます。</translation>
        </message>
        <message>
            <source>Write a numbered list of the days of the week.</source>
            <translation>曜日の番号付き一覧を書いてください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExpertLoadModel</name>
        <message>
            <source>Expert</source>
            <translation>エキスパート</translation>
        </message>
        <message>
            <source>Share of the load</source>
            <translation>負荷の割合</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FactsModel</name>
        <message>
            <source>stable, below %1</source>
            <translation>安定、%1 未満</translation>
        </message>
        <message>
            <source>warning, from %1</source>
            <translation>警告、%1 から</translation>
        </message>
        <message>
            <source>halt, above %1</source>
            <translation>停止、%1 超</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>評価せず</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
        <message>
            <source>Attached files</source>
            <translation>添付ファイル</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln characters</source>
            <translation>
                <numerusform>%Ln 文字</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove this file</source>
            <translation>このファイルを除く</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 を除く</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>このチャット内を検索</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>前の場所</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>次の場所</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>見つかりません</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln か所</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message>
            <source>text</source>
            <comment>kind of file</comment>
            <translation>テキスト</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n 文書、%1 トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>読めません</translation>
        </message>
        <message>
            <source>no UTF-8 text</source>
            <translation>UTF-8 のテキストではありません</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message>
            <source>log16, sinks counted</source>
            <translation>log16、シンクを数える</translation>
        </message>
        <message>
            <source>log16, sinks left out</source>
            <translation>log16、シンクを除く</translation>
        </message>
        <message>
            <source>log8layers8, sinks counted</source>
            <translation>log8layers8、シンクを数える</translation>
        </message>
        <message>
            <source>learned20, whole</source>
            <translation>learned20、全体</translation>
        </message>
        <message>
            <source>learned20, halves</source>
            <translation>learned20、半分ずつ</translation>
        </message>
        <message>
            <source>learned20, whole and surprisal</source>
            <translation>learned20、全体とサプライザル</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>トークン種別</translation>
        </message>
        <message>
            <source>Surprisal, r</source>
            <translation>サプライザル、r</translation>
        </message>
        <message>
            <source>Learns for this model which 20 numbers say most about a token. Any text will do; each file is one document.</source>
            <translation>このモデルで、トークンを最もよく表す 20 個の数を学びます。どんな文章でもよく、ファイル一つが一文書です。</translation>
        </message>
        <message>
            <source>Only the first %1 tokens of a file are read.</source>
            <translation>ファイルの最初の %1 トークンだけを読みます。</translation>
        </message>
        <message>
            <source>Sessions already recorded keep the layout they were recorded with.</source>
            <translation>記録済みのセッションは元の形式のままです。</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>ファイルを加える…</translation>
        </message>
        <message>
            <source>Add the files of a folder…</source>
            <translation>フォルダーのファイルを加える…</translation>
        </message>
        <message>
            <source>Remove the chosen documents</source>
            <translation>選んだ文書を除く</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>収まるか</translation>
        </message>
        <message>
            <source>Use for new sessions</source>
            <translation>新しいセッションに使う</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文書</translation>
        </message>
        <message>
            <source>Scores on documents it has not seen</source>
            <translation>見ていない文書での得点</translation>
        </message>
        <message>
            <source>&lt;b&gt;Documents&lt;/b&gt;</source>
            <translation>&lt;b&gt;文書&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;文書&lt;/b&gt; %n ファイル、%1 トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;文書&lt;/b&gt; %n ファイル</numerusform>
            </translation>
        </message>
        <message>
            <source>Fitting fingerprints</source>
            <translation>指紋を合わせています</translation>
        </message>
        <message>
            <source>Stage 1 of 2, reading</source>
            <translation>段階 1 / 2、読み取り</translation>
        </message>
        <message>
            <source>Stage 2 of 2, fitting and scoring</source>
            <translation>段階 2 / 2、適合と採点</translation>
        </message>
        <message>
            <source>Fit again</source>
            <translation>もう一度合わせる</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>先にこのコンピューターのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Add two documents or more.</source>
            <translation>文書を二つ以上加えてください。</translation>
        </message>
        <message>
            <source>&lt;b&gt;Scores on documents it has not seen&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;見ていない文書での得点&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Not fitted for this model yet.</source>
            <translation>このモデルではまだ合わせていません。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開いていません。</translation>
        </message>
        <message>
            <source>Seven classes: newline, space, punctuation, digits, function word, word start, word continuation. Dashed: always naming the largest, %1. r: how well the next token's surprisal is foretold.</source>
            <translation>七種：改行、空白、句読点、数字、機能語、語頭、語の続き。破線：常に最大の種と答えた場合、%1。r：次トークンのサプライザルの予測の良さ。</translation>
        </message>
        <message>
            <source>Used for new sessions</source>
            <translation>新しいセッションに使用中</translation>
        </message>
        <message>
            <source>%1 of the token classes are named.</source>
            <translation>トークン種別の %1 を言い当てます。</translation>
        </message>
        <message>
            <source>The best layout made by hand names %1. Fitted for this file of weights only.</source>
            <translation>手作りの最良の形式は %1 です。この重みファイルだけに合わせたものです。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FittingDocumentsModel</name>
        <message>
            <source>read</source>
            <translation>読了</translation>
        </message>
        <message>
            <source>reads, %1 %</source>
            <translation>読み取り中、%1 %</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
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
            <translation>棒：シンク、直前、コピー</translation>
        </message>
        <message>
            <source>mean of heads</source>
            <translation>ヘッドの平均</translation>
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
            <translation>%2 の %1 へ</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HelpAsker</name>
        <message>
            <source>What this means (F1)</source>
            <translation>これの意味 (F1)</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>これの意味</translation>
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
            <translation>遠</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>%1 から：%2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramModel</name>
        <message>
            <source>and more</source>
            <translation>以上</translation>
        </message>
        <message>
            <source>Back from</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>to</source>
            <translation>まで</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubDesk</name>
        <message>
            <source>%1 did not answer.</source>
            <translation>%1 から応答がありません。</translation>
        </message>
        <message>
            <source>Look at the network and at the address in Preferences.</source>
            <translation>ネットワークと、設定のアドレスを確かめてください。</translation>
        </message>
        <message>
            <source>%1 is not open to everybody.</source>
            <translation>%1 は誰にでも開かれてはいません。</translation>
        </message>
        <message>
            <source>Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.</source>
            <translation>ブラウザーで %1 の条件に同意し、設定の「モデルハブ」にトークンを入れてください。</translation>
        </message>
        <message>
            <source>The disk has no room for %1.</source>
            <translation>ディスクに %1 の空きがありません。</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller file. What arrived is kept.</source>
            <translation>空きを作るか、小さいファイルを選んでください。届いた分は残ります。</translation>
        </message>
        <message>
            <source>%1 has no %2.</source>
            <translation>%1 に %2 はありません。</translation>
        </message>
        <message>
            <source>Search for its name.</source>
            <translation>名前で検索してください。</translation>
        </message>
        <message>
            <source>%1 is no hub of models.</source>
            <translation>%1 はモデルのハブではありません。</translation>
        </message>
        <message>
            <source>Look at the address in Preferences.</source>
            <translation>設定のアドレスを確かめてください。</translation>
        </message>
        <message>
            <source>%1 arrived damaged.</source>
            <translation>%1 は壊れて届きました。</translation>
        </message>
        <message>
            <source>Its checksum differs from the hub’s. Nothing was kept.</source>
            <translation>チェックサムがハブのものと違います。何も残していません。</translation>
        </message>
        <message>
            <source>%1 could not be fetched.</source>
            <translation>%1 を取得できませんでした。</translation>
        </message>
        <message>
            <source>The details say why.</source>
            <translation>詳細に理由があります。</translation>
        </message>
        <message>
            <source>This is no address of a hub. Write it like https://huggingface.co.</source>
            <translation>ハブのアドレスではありません。https://huggingface.co のように書いてください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message>
            <source>The weights take %1, %2 is free. The cache of the context comes on top.</source>
            <translation>重みは %1、空きは %2 です。コンテキストのキャッシュが加わります。</translation>
        </message>
        <message>
            <source>safetensors, whole repository</source>
            <translation>safetensors、リポジトリ全体</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1、%n 分割</numerusform>
            </translation>
        </message>
        <message>
            <source>not told</source>
            <translation>記載なし</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大きさ</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>メモリ</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>すでにあります</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubRepositories</name>
        <message>
            <source>not told</source>
            <translation>記載なし</translation>
        </message>
        <message>
            <source>asks for a token</source>
            <translation>トークンが必要</translation>
        </message>
        <message>
            <source>open</source>
            <translation>公開</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>リポジトリ</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>ライセンス</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>取得数</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>アクセス</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectDock</name>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Hubs</source>
            <translation>ハブ</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Find a token or a position</source>
            <translation>トークンや位置を探す</translation>
        </message>
        <message>
            <source>Find a head: 18.6</source>
            <translation>ヘッドを探す：18.6</translation>
        </message>
        <message>
            <source>Order of the tokens</source>
            <translation>トークンの順</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>受けた量</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>効いた</translation>
        </message>
        <message>
            <source>Find a token</source>
            <translation>トークンを探す</translation>
        </message>
        <message>
            <source>Find a head</source>
            <translation>ヘッドを探す</translation>
        </message>
        <message>
            <source>Places that got most attention</source>
            <translation>最も注意を集めた場所</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>追い出し</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>見た</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>ほかに %Ln 層も同じです。</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>モデルが開いていません。計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>layer %1, mean of its heads</source>
            <translation>層 %1、ヘッドの平均</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>層 %1、ヘッド %2</translation>
        </message>
        <message>
            <source>A %1, B %2</source>
            <translation>A %1、B %2</translation>
        </message>
        <message>
            <source>B − A, A %1, B %2</source>
            <translation>B − A、A %1、B %2</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln kept layer(s)</source>
            <translation>
                <numerusform>保持した %Ln 層の平均</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>%Ln ヘッドの平均</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message>
            <source>Queries</source>
            <translation>クエリ</translation>
        </message>
        <message>
            <source>First query</source>
            <translation>最初のクエリ</translation>
        </message>
        <message>
            <source>to</source>
            <translation>まで</translation>
        </message>
        <message>
            <source>Last query</source>
            <translation>最後のクエリ</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>First key</source>
            <translation>最初のキー</translation>
        </message>
        <message>
            <source>Last key</source>
            <translation>最後のキー</translation>
        </message>
        <message>
            <source>Queries of this kind; the others are faded</source>
            <translation>この種類のクエリ。ほかは薄くなります</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>区間</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>目盛</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>線形</translation>
        </message>
        <message>
            <source>Square root</source>
            <translation>平方根</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>対数</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>シンクを分ける</translation>
        </message>
        <message>
            <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
            <translation>最初の場所は斜線で、目盛から除かれます (S)。文章の内容によらず、ほとんどのトークンがそこを見ます。</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>追い出し</translation>
        </message>
        <message>
            <source>Eviction policy</source>
            <translation>追い出しの方針</translation>
        </message>
        <message>
            <source>What a policy would keep in the cache by the end of this text (X)</source>
            <translation>この文の終わりに方針がキャッシュに残すもの（X）</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>表示しない</translation>
        </message>
        <message>
            <source>Share of the positions that stay</source>
            <translation>残る位置の割合</translation>
        </message>
        <message>
            <source>keep </source>
            <translation>残す </translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Effect on</source>
            <translation>影響の対象</translation>
        </message>
        <message>
            <source>The pinned token and those that were scanned; choosing one pins it</source>
            <translation>固定したトークンと調べたトークン。選ぶと固定されます</translation>
        </message>
        <message>
            <source>Cells that stand for several</source>
            <translation>複数を表すセル</translation>
        </message>
        <message>
            <source>What a cell shows that stands for several</source>
            <translation>複数を表すセルが示すもの</translation>
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
            <translation>固定されたトークンはありません</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>範囲</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>ズーム</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>統計量</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>模様</translation>
        </message>
        <message>
            <source>Each head as three bars: sinks, the token before, copying</source>
            <translation>各ヘッドを三本の棒で：シンク、直前のトークン、コピー</translation>
        </message>
        <message>
            <source>How two heads are shown</source>
            <translation>二つのヘッドの見せ方</translation>
        </message>
        <message>
            <source>Two heads (Ctrl+click in the grid, or C): their mean, beside each other, or what parts them</source>
            <translation>二つのヘッド（格子で Ctrl+クリック、または C）：平均、横に並べる、違い</translation>
        </message>
        <message>
            <source>Mean of both</source>
            <translation>両方の平均</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>横に並べる</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>All of it (0)</source>
            <translation>全体 (0)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>全体</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>マップ</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>線</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影響</translation>
        </message>
        <message>
            <source>Map or lines</source>
            <translation>マップまたは線</translation>
        </message>
        <message>
            <source>Looked at and mattered</source>
            <translation>見たものと効いたもの</translation>
        </message>
        <message>
            <source>Compare two heads</source>
            <translation>二つのヘッドを比べる</translation>
        </message>
        <message>
            <source>See the whole map</source>
            <translation>マップ全体を見る</translation>
        </message>
        <message>
            <source>Compute the statistics of all heads</source>
            <translation>全ヘッドの統計を計算</translation>
        </message>
        <message>
            <source>All written tokens: %1 of %2 scanned.</source>
            <translation>書かれた全トークン：%1 / %2 を走査。</translation>
        </message>
        <message>
            <source>Over %1 written tokens (sinks and own places left out): same first place in %2, shared among the first five %3 of 5, mean rank correlation over the kept places %4.</source>
            <translation>書かれた %1 トークン（シンクと自分の位置を除く）：最初の位置が同じもの %2、上位5つの共通 %3 / 5、残した位置の平均順位相関 %4。</translation>
        </message>
        <message>
            <source>The %1 that cost most: %2 together, %3 added up.</source>
            <translation>最も効く %1 個：まとめて %2、個別の合計 %3。</translation>
        </message>
        <message>
            <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
            <translation>%1 を書いたステップで一つのヘッドの出力をゼロに。右：各層で最も強いヘッド。</translation>
        </message>
        <message>
            <source>No head alone costs more than %1.</source>
            <translation>単独で %1 より失わせるヘッドはありません。</translation>
        </message>
        <message>
            <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
            <translation>行は層、列はヘッド。太い目盛：記録した層。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln ヘッドが一組のキーを共有します。</numerusform>
            </translation>
        </message>
        <message>
            <source>This trace holds the mean of each layer, not single heads.</source>
            <translation>このトレースは各層の平均を持ち、個々のヘッドはありません。</translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>各行で最大の %Ln か所を保持しました。</numerusform>
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
            <translation>%1 行を保持</translation>
        </message>
        <message>
            <source>Attention lines</source>
            <translation>注意の線</translation>
        </message>
        <message>
            <source>Attention map</source>
            <translation>注意マップ</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Row of query %1</source>
            <translation>クエリ %1 の行</translation>
        </message>
        <message>
            <source>what token %1 looked at</source>
            <translation>トークン %1 が見たもの</translation>
        </message>
        <message>
            <source>token %1 is outside this range</source>
            <translation>トークン %1 はこの範囲の外です</translation>
        </message>
        <message>
            <source>Single effects may hide what a set shows, and they do not add up.</source>
            <translation>個々の影響は、組で見えるものを隠すことがあり、足し合わせられません。</translation>
        </message>
        <message>
            <source>Nearly certain (%1): single heads and places hardly show.</source>
            <translation>ほぼ確実（%1）：個々のヘッドや場所はほとんど現れません。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>All written tokens</source>
            <translation>書かれた全トークン</translation>
        </message>
        <message>
            <source>Scans the places of every written token, one after the other</source>
            <translation>書かれたトークンの位置を一つずつ走査します</translation>
        </message>
        <message>
            <source>Looked at against mattered</source>
            <translation>見たものと効いたもの</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>ヘッド %Ln 個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln 位置</numerusform>
            </translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>記録を入れて実行するか、別のものを開いてください。</translation>
        </message>
        <message>
            <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
            <translation>スケッチはハブを持ち、行は持ちません。レンズが表示します。行を計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
            <translation>指紋は場所を持ちません。行を計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Nothing to inspect yet.</source>
            <translation>まだ調べるものがありません。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>このセッションには注意の記録がありません。</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>計算していません。</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>表示中のものは残ります。</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>もう一度試す</translation>
        </message>
        <message>
            <source>Scan again</source>
            <translation>調べ直す</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>計算</translation>
        </message>
        <message>
            <source>Single heads are not computed yet.</source>
            <translation>個々のヘッドはまだ計算していません。</translation>
        </message>
        <message>
            <source>The model has to read all %1 tokens for it.</source>
            <translation>そのためにモデルは %1 トークンすべてを読む必要があります。</translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>保持分を表示：各行で最大の %Ln か所。</numerusform>
            </translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>速さを保つため、%2 ステップ中 %1 で注意を捨てました。文は完全です。</translation>
        </message>
        <message>
            <source>From this trace alone.</source>
            <translation>このトレースだけから。</translation>
        </message>
        <message>
            <source>Reading the session</source>
            <translation>セッションを読んでいます</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>先にトークンを固定してください。</translation>
        </message>
        <message>
            <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
            <translation>各場所を隠し、各ヘッドを黙らせると、固定トークンがどれだけ失うか (W)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InstrumentStyle</name>
        <message>
            <source>Clear</source>
            <translation>消去</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>タブ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LanesPlot</name>
        <message>
            <source>nothing</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>row %1, surprisal: A %2, B %3</source>
            <translation>行 %1、サプライザル：A %2、B %3</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same</source>
            <translation>%2 行中 %1 行が同じ</translation>
        </message>
        <message>
            <source>first difference in row %1</source>
            <translation>最初の違いは行 %1</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>A surprisal</source>
            <translation>A サプライザル</translation>
        </message>
        <message>
            <source>B surprisal</source>
            <translation>B サプライザル</translation>
        </message>
        <message>
            <source>first difference</source>
            <translation>最初の違い</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message>
            <source>Legend</source>
            <translation>凡例</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>最も密な所に %Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>ほか %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LensHeader</name>
        <message>
            <source>Back</source>
            <translation>戻る</translation>
        </message>
        <message>
            <source>The token before in the history (Alt+Left)</source>
            <translation>履歴の前のトークン (Alt+Left)</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>進む</translation>
        </message>
        <message>
            <source>The next token in the history (Alt+Right)</source>
            <translation>履歴の次のトークン (Alt+Right)</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>このトークンを保持</translation>
        </message>
        <message>
            <source>Keep this token. Click again or Esc to let it go.</source>
            <translation>このトークンを保持。もう一度クリックか Esc で放します。</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>%1 で</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>ステップ %1</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>プロンプト</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>ツール</translation>
        </message>
        <message>
            <source>Token %1, %2</source>
            <translation>トークン %1、%2</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>トークンが選ばれていません</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>surprisal</source>
            <translation>サプライザル</translation>
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
            <translation>この範囲の実行がここに並びます。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksModel</name>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Looked at most, hardly mattered</source>
            <translation>最も見られたが、ほとんど効かなかった</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>シンクは、文章の内容によらずほとんどのトークンが見る場所で、多くは最初の数個です。残りが見えるように分けて扱います。その割合は常に表示されます。</translation>
        </message>
        <message>
            <source>Sinks, kept out of the tint and the ranking, %1</source>
            <translation>シンク、色付けと順位から除外、%1</translation>
        </message>
        <message>
            <source>%1 at %2: its own place. The token itself stays, only the look back at it is gone.</source>
            <translation>%2 の %1：自分の位置。トークン自体は残り、そこを見返すことだけがなくなります。</translation>
        </message>
        <message>
            <source>%1 at %2, a sink</source>
            <translation>%2 の %1、シンク</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%2 の %1</translation>
        </message>
        <message>
            <source>own place %1 at %2, effect %3</source>
            <translation>自分の位置 %2 の %1、影響 %3</translation>
        </message>
        <message>
            <source>%1 at %2, effect %3, rank %4 of %5</source>
            <translation>%2 の %1、影響 %3、%5 中 %4 位</translation>
        </message>
        <message>
            <source>sink %1 at %2, %3</source>
            <translation>%2 のシンク %1、%3</translation>
        </message>
        <message>
            <source>%1 at %2, %3, rank %4 of %5</source>
            <translation>%2 の %1、%3、順位 %4 / %5</translation>
        </message>
        <message>
            <source>own place</source>
            <translation>自分の位置</translation>
        </message>
        <message>
            <source>Distance back in tokens</source>
            <translation>前への距離、トークン単位</translation>
        </message>
        <message>
            <source>Distance forward in tokens</source>
            <translation>後への距離、トークン単位</translation>
        </message>
        <message>
            <source>Probability, the mean over the rows that are read</source>
            <translation>確率、読んだ行の平均</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
            <translation>すべての位置が同じ近さだった場合の注意。大きく下がるなら、効いたのは語ではなく場所です。</translation>
        </message>
        <message>
            <source>Change of the log-probability of this token when it cannot see that position</source>
            <translation>その位置が見えないときの、このトークンの対数確率の変化</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>前へ</translation>
        </message>
        <message>
            <source>Ahead</source>
            <translation>後ろ</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Without it</source>
            <translation>それなし</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>In the order of attention (O)</source>
            <translation>注意の順 (O)</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影響</translation>
        </message>
        <message>
            <source>In the order of what hiding a place does, losses and gains by their size (O)</source>
            <translation>位置を隠したときの結果の順、損失と利得を大きさで (O)</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>並び順</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>走査</translation>
        </message>
        <message>
            <source>not scanned</source>
            <translation>未走査</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>残しました</translation>
        </message>
        <message>
            <source>Keep in trace</source>
            <translation>トレースに残す</translation>
        </message>
        <message>
            <source>Writes these effects into the trace, as an event of the token</source>
            <translation>これらの影響をトークンのイベントとしてトレースに書きます</translation>
        </message>
        <message>
            <source>Click the token to keep it, then scan it.</source>
            <translation>トークンをクリックして固定し、走査してください。</translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>%Ln 箇所をそれぞれ一度隠します、一度の通しで (Shift+W)。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>%Ln 箇所をそれぞれ一度隠します、約 %1 (Shift+W)。</numerusform>
            </translation>
        </message>
        <message>
            <source>Without each place: %1 of %2</source>
            <translation>各位置なし：%1 / %2</translation>
        </message>
        <message>
            <source>The token was not scanned.</source>
            <translation>このトークンは走査されていません。</translation>
        </message>
        <message>
            <source>Try without these	W</source>
            <translation>これらなしで試す	W</translation>
        </message>
        <message>
            <source>Show in Inspect</source>
            <translation>Inspect で表示</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
            <translation>注意はモデルがどこを見たかを示し、なぜ語を選んだかは示しません。最後の列がそれを確かめます。</translation>
        </message>
        <message>
            <source>Attends to</source>
            <translation>見る先</translation>
        </message>
        <message>
            <source>Where this token's row looked (A)</source>
            <translation>このトークンの行が見た所 (A)</translation>
        </message>
        <message>
            <source>Attended by</source>
            <translation>見られた元</translation>
        </message>
        <message>
            <source>Later tokens that looked here (A)</source>
            <translation>ここを見た後のトークン (A)</translation>
        </message>
        <message>
            <source>Layers and heads</source>
            <translation>層とヘッド</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>リンク</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>%Ln 位置なしでステップをやり直しています</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the context: %1 of %2 tokens</source>
            <translation>文脈を読んでいます：%2 中 %1 トークン</translation>
        </message>
        <message>
            <source>The step was not run again.</source>
            <translation>ステップはやり直されませんでした。</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word.</source>
            <translation>注意はモデルがどこを見たかを示し、なぜ語を選んだかは示しません。</translation>
        </message>
        <message>
            <source>Show the first %1</source>
            <translation>最初の %1 を表示</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>%1 すべてを表示</translation>
        </message>
        <message>
            <source>No later token kept a link to this one.</source>
            <translation>ここへのリンクを残した後のトークンはありません。</translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>後の %Ln トークンが見ました</numerusform>
            </translation>
        </message>
        <message>
            <source>no layers</source>
            <translation>層なし</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln ヘッド</numerusform>
            </translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>層 %1</translation>
        </message>
        <message>
            <source>Layers that were kept: %1. Their mean is shown.</source>
            <translation>保持した層：%1。その平均を示します。</translation>
        </message>
        <message>
            <source>Layers and heads that are read</source>
            <translation>読む層とヘッド</translation>
        </message>
        <message>
            <source>This layer was not recorded here.</source>
            <translation>この層はここでは記録されていません。</translation>
        </message>
        <message>
            <source>Choose another layer, or all that were kept.</source>
            <translation>別の層か、保持したすべてを選んでください。</translation>
        </message>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>最大のハブだけが記録されています。</translation>
        </message>
        <message>
            <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
            <translation>この実行はスケッチを残しました：層ごとに最大 32 位置と、注意全体の距離。</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>指紋だけが記録されています。</translation>
        </message>
        <message>
            <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
            <translation>どれだけ前を見たかを示し、どこかは示しません。「信号」タブを見てください。リンクを見るには次の実行で「raw」を入れてください。</translation>
        </message>
        <message>
            <source>Show Signal</source>
            <translation>信号を表示</translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>最も近いものは %Ln トークン離れています。</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>トークン %1 へ</translation>
        </message>
        <message>
            <source>Attention was dropped to keep up.</source>
            <translation>速さを保つため注意を捨てました。</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>速さを保つため、%2 ステップ中 %1 で注意を捨てました。文は完全です。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>このセッションには注意の記録がありません。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>記録を入れて実行するか、別のものを開いてください。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>このサーバーは注意を出しません。</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>文と対数確率を送るので、レンズは検討したほかの語を示します。</translation>
        </message>
        <message>
            <source>Show Logits</source>
            <translation>ロジットを表示</translation>
        </message>
        <message>
            <source>Reading the row.</source>
            <translation>行を読んでいます。</translation>
        </message>
        <message>
            <source>It has many links and is here in a moment.</source>
            <translation>リンクが多いので、少しお待ちください。</translation>
        </message>
        <message>
            <source>Mean of all kept layers</source>
            <translation>保持した全層の平均</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>層 %1</translation>
        </message>
        <message>
            <source>Mean of all kept heads</source>
            <translation>保持した全ヘッドの平均</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>ヘッド %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>選んだ %Ln 個なし</numerusform>
            </translation>
        </message>
        <message>
            <source>Try without it</source>
            <translation>それなしで試す</translation>
        </message>
        <message>
            <source>Open the model of this trace to run the step again.</source>
            <translation>ステップをやり直すにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>先に行を選んでください。</translation>
        </message>
        <message>
            <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
            <translation>選んだものを見ずにステップをやり直します (W)。文はそのままです。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LiveHud</name>
        <message>
            <source>not offered by this server</source>
            <translation>このサーバーにはありません</translation>
        </message>
        <message>
            <source>off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source> · %1 of %2 layers</source>
            <translation> · %2 層中 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitLensModel</name>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Likeliest</source>
            <translation>最もありそう</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>2 位</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>3 位</translation>
        </message>
        <message>
            <source>p of 1st</source>
            <translation>1 位の p</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitsPage</name>
        <message>
            <source>Written with</source>
            <translation>書いたときの設定</translation>
        </message>
        <message>
            <source>the likeliest token always</source>
            <translation>常に最もありそうなトークン</translation>
        </message>
        <message>
            <source>Temperature when written</source>
            <translation>書いたときの温度</translation>
        </message>
        <message>
            <source>Early layers are not trained to name the next token; read their words as hints.</source>
            <translation>浅い層は次のトークンを言うようには学習していません。その語は手がかりとして読んでください。</translation>
        </message>
        <message>
            <source>What it could have written</source>
            <translation>書けたかもしれないもの</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>ロジットレンズ</translation>
        </message>
        <message>
            <source>what each layer would say</source>
            <translation>各層なら何と言うか</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>The mark at the right goes on from here with that token (F). The present text stays as a branch.</source>
            <translation>右の印は、ここからそのトークンで続けます (F)。今の文は枝として残ります。</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 を書き出す</translation>
        </message>
        <message>
            <source>No log-probabilities here.</source>
            <translation>ここに対数確率はありません。</translation>
        </message>
        <message>
            <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
            <translation>このトークンには記録されていません。プロンプトのトークンは、実行が計算した所だけにあります。</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>Rank of the written token</source>
            <translation>書かれたトークンの順位</translation>
        </message>
        <message>
            <source>Lead of first over second, log-probability</source>
            <translation>一位と二位の差、対数確率</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message>
            <source>%1 view (%2)</source>
            <translation>%1 ビュー (%2)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>最近のものを開く(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>外観(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Theme of the system</source>
            <translation>システムのテーマ(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>明るいテーマ(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>暗いテーマ(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Found models</source>
            <translation>見つかったモデル(&amp;F)</translation>
        </message>
        <message>
            <source>Save this chat before a new one begins?</source>
            <translation>新しいチャットの前に、このチャットを保存しますか。</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 を開いています</translation>
        </message>
        <message>
            <source>Asking %1</source>
            <translation>%1 に尋ねています</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>速さを保つため、%2 ステップ中 %1 で注意を捨てました。</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>文は完全です。</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>元に戻す(&amp;U)：%1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>元に戻す(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>やり直す(&amp;R)：%1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>やり直す(&amp;R)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新しいチャット</translation>
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
            <translation>トークン %1 へ</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 を開く</translation>
        </message>
        <message>
            <source>The settings could not be read.</source>
            <translation>設定を読めませんでした。</translation>
        </message>
        <message>
            <source>The settings were set aside.</source>
            <translation>設定を退避しました。</translation>
        </message>
        <message>
            <source>They lie in %1; this window began with none. Sessions and models are where they were.</source>
            <translation>%1 にあります。このウィンドウは設定なしで始まりました。セッションとモデルは元の場所にあります。</translation>
        </message>
        <message>
            <source>The program ended by itself on %1.</source>
            <translation>プログラムは %1 にひとりでに終わりました。</translation>
        </message>
        <message>
            <source>A report of it lies on this computer. It holds no text of chats, and nothing is sent. Your chats were saved while they were written.</source>
            <translation>そのレポートがこのコンピューターにあります。チャットの文は含まず、何も送信されません。チャットは書いている間に保存されています。</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>レポートを表示</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>%1 を保存しています</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 を読んでいます</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>%1 was not read whole.</source>
            <translation>%1 は全部は読めませんでした。</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>%1 として保存しました</translation>
        </message>
        <message>
            <source>The sample session</source>
            <translation>サンプルセッション</translation>
        </message>
        <message>
            <source>Unsaved chat</source>
            <translation>保存していないチャット</translation>
        </message>
        <message>
            <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
            <translation>まだ保存していません。保存しないと、文と記録した注意が失われます。</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>保存しない</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>The file changed</source>
            <translation>ファイルが変わりました</translation>
        </message>
        <message>
            <source>%1 was changed by another window or program since it was read here.</source>
            <translation>%1 は、ここで読んだ後に別のウィンドウかプログラムが変えました。</translation>
        </message>
        <message>
            <source>Overwriting it loses what was added there.</source>
            <translation>上書きすると、そこで加わったものが失われます。</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>別の名前で保存…</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>上書き</translation>
        </message>
        <message>
            <source>Save trace</source>
            <translation>トレースを保存</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>トレース (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>チャットを書き出す</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Web ページ (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>テキスト (*.txt)</translation>
        </message>
        <message>
            <source>Table of steps (*.csv)</source>
            <translation>ステップの表 (*.csv)</translation>
        </message>
        <message>
            <source>Trace (*.jsonl)</source>
            <translation>トレース (*.jsonl)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>%1 に書き出しました</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 に書けませんでした。</translation>
        </message>
        <message>
            <source>%1 is neither a trace nor a model.</source>
            <translation>%1 はトレースでもモデルでもありません。</translation>
        </message>
        <message>
            <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
            <translation>トレースは .jsonl か .jsonl.zst、モデルは .gguf で終わります。モデルはフォルダーのこともあります。</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 を開けませんでした。</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>ファイルがありません。別のものを選んでください。</translation>
        </message>
        <message>
            <source>Save this chat before another is opened?</source>
            <translation>別のものを開く前に、このチャットを保存しますか。</translation>
        </message>
        <message>
            <source>Open trace</source>
            <translation>トレースを開く</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All files (*)</source>
            <translation>トレース (*.jsonl *.jsonl.zst);;以前のプロジェクトのデータベース (*.db *.sqlite);;すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>モデルを開く</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors);;All files (*)</source>
            <translation>モデル (*.gguf *.safetensors);;すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Open model folder</source>
            <translation>モデルフォルダーを開く</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%2 の %1</translation>
        </message>
        <message>
            <source>Nothing opened yet</source>
            <translation>まだ何も開いていません</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>このコンピューターにモデルは見つかりませんでした。</translation>
        </message>
        <message>
            <source>Save this chat before the program ends?</source>
            <translation>終了する前に、このチャットを保存しますか。</translation>
        </message>
        <message>
            <source>Keep in the sessions</source>
            <translation>セッションに保存</translation>
        </message>
        <message>
            <source>Open here</source>
            <translation>ここで開く</translation>
        </message>
        <message>
            <source>Add to the message</source>
            <translation>メッセージに加える</translation>
        </message>
        <message>
            <source>Fit fingerprints</source>
            <translation>指紋を合わせる</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>フォルダーを加える</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>ファイルを加える</translation>
        </message>
        <message>
            <source>“%1” deleted, %2.</source>
            <translation>「%1」を削除しました、%2。</translation>
        </message>
        <message>
            <source>The model could not be deleted.</source>
            <translation>モデルを削除できませんでした。</translation>
        </message>
        <message>
            <source>Its files are where they were.</source>
            <translation>ファイルは元の場所にあります。</translation>
        </message>
        <message>
            <source>Marked positions</source>
            <translation>印をつけた位置</translation>
        </message>
        <message>
            <source>Limit as measured</source>
            <translation>測定した限度</translation>
        </message>
        <message>
            <source>The log of prompts could not be written, so it is off.</source>
            <translation>プロンプトの記録を書けなかったため、オフにしました。</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>「%1」を削除しました。</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>枝</translation>
        </message>
        <message>
            <source>Rows of the prompt are not recorded any more.</source>
            <translation>プロンプトの行はもう記録しません。</translation>
        </message>
        <message>
            <source>Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.</source>
            <translation>プロンプトの行は、このチャットとメッセージの %2 トークンで約 %1%3。</translation>
        </message>
        <message>
            <source>, as measured here</source>
            <translation>（ここでの実測）</translation>
        </message>
        <message>
            <source>The sidecar at %1 takes no fingerprints.</source>
            <translation>%1 のサイドカーが指紋を受け取りません。</translation>
        </message>
        <message>
            <source>They wait here until it does, and stay in the session either way.</source>
            <translation>受け取るまでここで待ちます。どちらにしてもセッションには残ります。</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>セッション</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>%Ln 件のセッションを %1 に書き出しました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened read-only from %1.</source>
            <translation>%1 から読み取り専用で開きました。</translation>
        </message>
        <message>
            <source>%1 was added to the sessions, read-only.</source>
            <translation>%1 をセッションに読み取り専用で加えました。</translation>
        </message>
        <message>
            <source>Import traces</source>
            <translation>トレースを取り込む</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
            <translation>トレース (*.jsonl *.jsonl.zst);;すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Export session</source>
            <translation>セッションを書き出す</translation>
        </message>
        <message>
            <source>Export sessions into</source>
            <translation>セッションの書き出し先</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldBox</name>
        <message>
            <source>On the manifold?</source>
            <translation>多様体の上か</translation>
        </message>
        <message>
            <source>The last answer lies on borders, coherence %1.</source>
            <translation>直前の回答は境界上にあります、コヒーレンス %1。</translation>
        </message>
        <message>
            <source>The last answer: %1 % in cluster %2, coherence %3, %4 % off.</source>
            <translation>直前の回答：%1 % がクラスター %2、コヒーレンス %3、%4 % が多様体の外。</translation>
        </message>
        <message>
            <source>“%1” (%2 %)</source>
            <translation>「%1」（%2 %）</translation>
        </message>
        <message>
            <source>Most like %1.</source>
            <translation>最も似ているもの：%1。</translation>
        </message>
        <message>
            <source>percentile %1</source>
            <translation>百分位 %1</translation>
        </message>
        <message>
            <source>No discovery was run yet. Manifold looks for the places that tokens come back to.</source>
            <translation>まだ発見を実行していません。「多様体」はトークンが戻ってくる場所を探します。</translation>
        </message>
        <message>
            <source>This token has no fingerprint of the kind that the discovery read.</source>
            <translation>このトークンには、発見が読んだ種類の指紋がありません。</translation>
        </message>
        <message>
            <source>Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th percentile.</source>
            <translation>既知の %1 トークンのうち最も近い 15 個への距離。99.9 百分位から外とします。</translation>
        </message>
        <message>
            <source>off</source>
            <translation>外</translation>
        </message>
        <message>
            <source>on</source>
            <translation>上</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>境界上</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>クラスター %1</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>普通</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldDesk</name>
        <message>
            <source>This chat</source>
            <translation>このチャット</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>回答を書いています。</translation>
        </message>
        <message>
            <source>The other session opens once it is complete or stopped.</source>
            <translation>これが終わるか止まると、もう一方のセッションが開きます。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldRuns</name>
        <message>
            <source>reading</source>
            <translation>読み取り</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>近傍</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>図</translation>
        </message>
        <message>
            <source>density tree</source>
            <translation>密度の木</translation>
        </message>
        <message>
            <source>stability</source>
            <translation>安定性</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>要約</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message>
            <source>Time range</source>
            <translation>時間の範囲</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>投げ縄</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>トークン %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>境界上</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>クラスター %1</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>no clusters</source>
            <translation>クラスターなし</translation>
        </message>
        <message>
            <source>%1 clusters, %2 confirmed</source>
            <translation>%1 クラスター、%2 確認済み</translation>
        </message>
        <message>
            <source>A first picture of a sample; clusters come with the whole.</source>
            <translation>標本の最初の図です。クラスターは全体とともに出ます。</translation>
        </message>
        <message>
            <source>A shapeless cloud of this size would look the same. No clusters are shown.</source>
            <translation>この大きさの形のない雲も同じに見えます。クラスターは表示しません。</translation>
        </message>
        <message>
            <source>%1 of tokens lie in confirmed clusters</source>
            <translation>トークンの %1 が確認済みクラスターにあります</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>position taken out</source>
            <translation>位置を除去</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldView</name>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>保存済み</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>The chat that is shown</source>
            <translation>表示中のチャット</translation>
        </message>
        <message>
            <source>Stored sessions of the last seven days</source>
            <translation>最近七日間に保存したセッション</translation>
        </message>
        <message>
            <source>All stored sessions</source>
            <translation>保存したすべてのセッション</translation>
        </message>
        <message>
            <source>All stored sessions, the shown chat, and what servers and campaigns recorded</source>
            <translation>保存したすべてのセッション、表示中のチャット、サーバーと調査が記録したもの</translation>
        </message>
        <message>
            <source>A file of points, traces, or another database</source>
            <translation>点のファイル、トレース、または別のデータベース</translation>
        </message>
        <message>
            <source>From</source>
            <translation>元</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>多様体</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>発見を実行</translation>
        </message>
        <message>
            <source>Cancel discovery</source>
            <translation>発見をやめる</translation>
        </message>
        <message>
            <source>Manifold of: %1</source>
            <translation>多様体：%1</translation>
        </message>
        <message>
            <source>Open points, traces or a database…</source>
            <translation>点、トレース、データベースを開く…</translation>
        </message>
        <message>
            <source>Points or density</source>
            <translation>点または密度</translation>
        </message>
        <message>
            <source>Colour by: %1</source>
            <translation>色：%1</translation>
        </message>
        <message>
            <source>Next cluster</source>
            <translation>次のクラスター</translation>
        </message>
        <message>
            <source>Previous cluster</source>
            <translation>前のクラスター</translation>
        </message>
        <message>
            <source>Go to the live token</source>
            <translation>進行中のトークンへ</translation>
        </message>
        <message>
            <source>Show the whole manifold</source>
            <translation>多様体全体を表示</translation>
        </message>
        <message>
            <source>Manifold as table</source>
            <translation>多様体を表で</translation>
        </message>
        <message>
            <source>Play the times</source>
            <translation>時間を再生</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>点を開く</translation>
        </message>
        <message>
            <source>Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All files (*)</source>
            <translation>点、トレース、データベース (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Sinks as most tokens were recorded</source>
            <translation>シンクは多数のトークンの記録のまま</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>Position taken out</source>
            <translation>位置を除去</translation>
        </message>
        <message>
            <source>Fingerprints there are most of</source>
            <translation>最も多い指紋</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>範囲</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>点</translation>
        </message>
        <message>
            <source>A dot for each token</source>
            <translation>トークンごとに一点</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>How many tokens lie in a place</source>
            <translation>一か所のトークン数</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>色</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Which fingerprints are read</source>
            <translation>どの指紋を読むか</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>手</translation>
        </message>
        <message>
            <source>Move the picture (H)</source>
            <translation>図を動かす (H)</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>投げ縄</translation>
        </message>
        <message>
            <source>Draw around tokens (L)</source>
            <translation>トークンを囲む (L)</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>枠</translation>
        </message>
        <message>
            <source>Draw a box around tokens (B)</source>
            <translation>トークンを枠で囲む (B)</translation>
        </message>
        <message>
            <source>Find token text or session</source>
            <translation>トークンの文字かセッションを探す</translation>
        </message>
        <message>
            <source>Look for clusters again, with all tokens there are now</source>
            <translation>今ある全トークンでもう一度クラスターを探す</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>表で見る</translation>
        </message>
        <message>
            <source>Show as table (T)</source>
            <translation>表で見る (T)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Export the picture or its points</source>
            <translation>図または点を書き出す</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>画像 (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 画像 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>図 (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG 図 (*.svg)</translation>
        </message>
        <message>
            <source>Points (CSV)…</source>
            <translation>点 (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV 表 (*.csv)</translation>
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
            <translation>%1 を書き出す</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>保存していません</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 に書けませんでした。別の場所を選んでください。</translation>
        </message>
        <message>
            <source>Discovery is running.</source>
            <translation>発見を実行中です。</translation>
        </message>
        <message>
            <source>The first picture comes within a second, clusters with the whole.</source>
            <translation>最初の図は一秒以内、クラスターは全体とともに出ます。</translation>
        </message>
        <message>
            <source>%1 tokens are too few to look for clusters; %2 are needed.</source>
            <translation>%1 トークンではクラスターを探すには少なく、%2 必要です。</translation>
        </message>
        <message>
            <source>Chat on, or choose a larger scope.</source>
            <translation>チャットを続けるか、より広い範囲を選んでください。</translation>
        </message>
        <message>
            <source>Discovery did not succeed.</source>
            <translation>発見は成功しませんでした。</translation>
        </message>
        <message>
            <source>Discovery was cancelled.</source>
            <translation>発見を取り消しました。</translation>
        </message>
        <message>
            <source>Nothing is known of this scope yet.</source>
            <translation>この範囲はまだ何もわかりません。</translation>
        </message>
        <message>
            <source>No fingerprints of this kind yet.</source>
            <translation>この種類の指紋はまだありません。</translation>
        </message>
        <message>
            <source>Capture records one kind at a time: choose it for the next run, or look at the kind there is most of.</source>
            <translation>記録は一度に一種類です：次の実行で選ぶか、最も多い種類を見てください。</translation>
        </message>
        <message>
            <source>Show the kind there is most of</source>
            <translation>最も多い種類を表示</translation>
        </message>
        <message>
            <source>No fingerprints yet.</source>
            <translation>指紋はまだありません。</translation>
        </message>
        <message>
            <source>Chat with fingerprint capture on, or open a database.</source>
            <translation>指紋の記録を入れてチャットするか、データベースを開いてください。</translation>
        </message>
        <message>
            <source>Open points or a database…</source>
            <translation>点かデータベースを開く…</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ～ %2</translation>
        </message>
        <message>
            <source>%1 of %2 tokens shown</source>
            <translation>%2 中 %1 トークンを表示</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>一時停止 (Space)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>再生 (Space)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>再生</translation>
        </message>
        <message>
            <source>Discovery did not succeed. The earlier picture is kept.</source>
            <translation>発見は成功しませんでした。前の図を残します。</translation>
        </message>
        <message>
            <source>The position explains these clusters (shared information %1).</source>
            <translation>位置がこれらのクラスターを説明します（共有情報量 %1）。</translation>
        </message>
        <message>
            <source>Read them as places in the answer, not as ways of attending, or look without it:</source>
            <translation>注意の仕方ではなく回答内の場所として読むか、位置なしで見てください：</translation>
        </message>
        <message>
            <source>Leave sinks out</source>
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>Take the position out</source>
            <translation>位置を除く</translation>
        </message>
        <message>
            <source>Use fitted fingerprints</source>
            <translation>合わせた指紋を使う</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>「%1」は見つかりません。</translation>
        </message>
        <message>
            <source>%1 of %2 tokens found for “%3”.</source>
            <translation>「%3」で %2 中 %1 トークン。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManualPage</name>
        <message>
            <source>Manual</source>
            <translation>マニュアル</translation>
        </message>
        <message>
            <source>The manual is in English.</source>
            <translation>マニュアルは英語です。</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>元の場所に戻る (Esc)</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>前のページ</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+左</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>次のページ</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+右</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>マニュアルを検索</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>目次</translation>
        </message>
        <message>
            <source>Page of the manual</source>
            <translation>マニュアルのページ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapTable</name>
        <message>
            <source>Query</source>
            <translation>クエリ</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapView</name>
        <message>
            <source>pooled, zoom in</source>
            <translation>まとめ表示、拡大してください</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>保持せず</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>クエリ</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>distance %1</source>
            <translation>距離 %1</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>linear scale</source>
            <translation>線形目盛</translation>
        </message>
        <message>
            <source>square-root scale</source>
            <translation>平方根目盛</translation>
        </message>
        <message>
            <source>logarithmic scale</source>
            <translation>対数目盛</translation>
        </message>
        <message>
            <source>sinks hatched</source>
            <translation>シンクは斜線</translation>
        </message>
        <message>
            <source>largest of %1 × %1</source>
            <translation>%1 × %1 の最大</translation>
        </message>
        <message>
            <source>mean of %1 × %1</source>
            <translation>%1 × %1 の平均</translation>
        </message>
        <message>
            <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
            <translation>線は %1 トークンまで描きます。今は %2 見えています。拡大するか (+)、範囲を狭めてください。</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>クエリ %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>キー %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message>
            <source>function words</source>
            <translation>機能語</translation>
        </message>
        <message>
            <source>content words</source>
            <translation>内容語</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>句読点</translation>
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
            <translation>印を分析</translation>
        </message>
        <message>
            <source>Mark words in the text by clicking (M)</source>
            <translation>文の語をクリックして印をつける (M)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>印</translation>
        </message>
        <message>
            <source>Clear the marks</source>
            <translation>印を消す</translation>
        </message>
        <message>
            <source>Save the whole report…</source>
            <translation>レポート全体を保存…</translation>
        </message>
        <message>
            <source>Mark by rule</source>
            <translation>規則で印をつける</translation>
        </message>
        <message>
            <source>another word was likelier</source>
            <translation>別の語のほうが確からしかった</translation>
        </message>
        <message>
            <source>less likely than</source>
            <translation>確率が次より低い</translation>
        </message>
        <message>
            <source>members of sets</source>
            <translation>組のメンバー</translation>
        </message>
        <message>
            <source>as the trace says</source>
            <translation>トレースの通り</translation>
        </message>
        <message>
            <source>Less likely than</source>
            <translation>確率が次より低い</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>数値</translation>
        </message>
        <message>
            <source>Less on marked</source>
            <translation>印には少なく</translation>
        </message>
        <message>
            <source>p, by chance</source>
            <translation>偶然の p</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>成り立つ</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>減少</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>三分割</translation>
        </message>
        <message>
            <source>marked filled, other outlined</source>
            <translation>印は塗り、ほかは枠</translation>
        </message>
        <message>
            <source>Third</source>
            <translation>三分の一</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>印</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>ほか</translation>
        </message>
        <message>
            <source>Reduction, %</source>
            <translation>減少、%</translation>
        </message>
        <message>
            <source>first third</source>
            <translation>最初の三分の一</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>中ほど</translation>
        </message>
        <message>
            <source>last third</source>
            <translation>最後の三分の一</translation>
        </message>
        <message>
            <source>Could it be chance?</source>
            <translation>偶然でありうるか</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>分位</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>測定値</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>層ごと</translation>
        </message>
        <message>
            <source>same scale, reduction below</source>
            <translation>同じ目盛り、下に減少</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Difference at equal distance, with the labels exchanged between steps.</source>
            <translation>同じ距離での差、ラベルはステップ間で交換。</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>組</translation>
        </message>
        <message>
            <source>By kind of word</source>
            <translation>語の種類ごと</translation>
        </message>
        <message>
            <source>of the position looked at</source>
            <translation>見られた位置の</translation>
        </message>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>書かれたトークン %n 個に印。</numerusform>
            </translation>
        </message>
        <message>
            <source>The report is of other marks.</source>
            <translation>レポートは別の印のものです。</translation>
        </message>
        <message>
            <source>Analysing marked positions</source>
            <translation>印をつけた位置を分析しています</translation>
        </message>
        <message>
            <source>reading the attention of the answer</source>
            <translation>回答の注意を読んでいます</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>そのまま</translation>
        </message>
        <message>
            <source>%1 and %2 pairs</source>
            <translation>%1 と %2 組</translation>
        </message>
        <message>
            <source>At equal distance</source>
            <translation>同じ距離で</translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n の距離に両方があります</numerusform>
            </translation>
        </message>
        <message>
            <source>As a place</source>
            <translation>一つの位置として</translation>
        </message>
        <message>
            <source>members added up</source>
            <translation>成員を合計</translation>
        </message>
        <message>
            <source>No distance holds both kinds. The figure at equal distance is left out.</source>
            <translation>両方がある距離はありません。同じ距離の数値は省きます。</translation>
        </message>
        <message>
            <source>No clear difference at equal distance: exchanging the marks does as much in %1 of the cases.</source>
            <translation>同じ距離でははっきりした差はありません：印の交換が %1 の場合に同じだけの差を作ります。</translation>
        </message>
        <message>
            <source>Marked positions get less attention at equal distance (%1).</source>
            <translation>同じ距離では印の位置への注意が少なめです（%1）。</translation>
        </message>
        <message>
            <source>Marked positions get more attention at equal distance (%1).</source>
            <translation>同じ距離では印の位置への注意が多めです（%1）。</translation>
        </message>
        <message>
            <source>Exchanging the marks between steps does as much in %1 of the cases.</source>
            <translation>ステップ間の印の交換が %1 の場合に同じだけの差を作ります。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>The answer ends in a repetition loop: read the figures with care.</source>
            <translation>回答は繰り返しで終わっています：数値は慎重に読んでください。</translation>
        </message>
        <message>
            <source>No repetition loop at the end of the answer.</source>
            <translation>回答の終わりに繰り返しはありません。</translation>
        </message>
        <message>
            <source>No distance holds both kinds.</source>
            <translation>両方がある距離はありません。</translation>
        </message>
        <message>
            <source>measured %1</source>
            <translation>測定値 %1</translation>
        </message>
        <message>
            <source>grey: 95 % of exchanges, %1 to %2</source>
            <translation>灰色：交換の 95 %、%1 ～ %2</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>レポートを保存</translation>
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
            <translation>印をつけられる回答がありません。</translation>
        </message>
        <message>
            <source>Open the model that wrote this to read its attention again.</source>
            <translation>注意を読み直すには、これを書いたモデルを開いてください。</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>回答を書いています。</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1).</source>
            <translation>このトレースは別のモデル（%1）が書きました。</translation>
        </message>
        <message>
            <source>Nothing is marked. Click tokens, drag, or mark by rule.</source>
            <translation>印がありません。トークンをクリックするか、なぞるか、規則で印をつけてください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message>
            <source>Where all of this row’s attention went</source>
            <translation>この行の注意がすべてどこへ行ったか</translation>
        </message>
        <message>
            <source>%1 hubs kept %2</source>
            <translation>%1 ハブが %2 を保持</translation>
        </message>
        <message>
            <source>top %1 kept %2</source>
            <translation>上位 %1 が %2 を保持</translation>
        </message>
        <message>
            <source>sinks %1</source>
            <translation>シンク %1</translation>
        </message>
        <message>
            <source>not kept %1</source>
            <translation>保持せず %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>%Ln ヘッドの平均</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>%Ln 層の平均</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message>
            <source>tells</source>
            <translation>分ける</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>ここだけ</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>良くない</translation>
        </message>
        <message>
            <source>tells here</source>
            <translation>ここで分ける</translation>
        </message>
        <message>
            <source>Own set…</source>
            <translation>自分の問題…</translation>
        </message>
        <message>
            <source>Use this limit</source>
            <translation>この限度を使う</translation>
        </message>
        <message>
            <source>Show in Router</source>
            <translation>Router で表示</translation>
        </message>
        <message>
            <source>Save the rows behind this table…</source>
            <translation>この表のもとの行を保存…</translation>
        </message>
        <message>
            <source>The model answers questions whose answers are known. A signal is worth something if it is higher where the model was wrong.</source>
            <translation>モデルが答えのわかっている問題に答えます。モデルが誤った所で高いシグナルには値打ちがあります。</translation>
        </message>
        <message>
            <source>Measure signals</source>
            <translation>シグナルの測定</translation>
        </message>
        <message>
            <source>Measure signals on this model</source>
            <translation>このモデルでシグナルを測定</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>元の場所に戻る (Esc)</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>問題集</translation>
        </message>
        <message>
            <source>Second question set, that a signal must hold on too</source>
            <translation>シグナルが成り立つべき二つ目の問題集</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>再標本</translation>
        </message>
        <message>
            <source>Per answer</source>
            <translation>回答ごと</translation>
        </message>
        <message>
            <source>Per token</source>
            <translation>トークンごと</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>シグナル</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>シグナル</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 ～ 1</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>同じ長さで</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>転移</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>限度</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>均衡</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>判定</translation>
        </message>
        <message>
            <source>ROC curves of both halves</source>
            <translation>両半分の ROC 曲線</translation>
        </message>
        <message>
            <source>half A chooses, half B reports</source>
            <translation>A 半分で選び、B 半分で報告</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>問題集</translation>
        </message>
        <message>
            <source>and</source>
            <translation>と</translation>
        </message>
        <message>
            <source>What may be concluded</source>
            <translation>言えること</translation>
        </message>
        <message>
            <source>no second set</source>
            <translation>二つ目なし</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1、%n 問</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring signals</source>
            <translation>シグナルを測定しています</translation>
        </message>
        <message>
            <source>Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out</source>
            <translation>段階 %1 / %1、再標本。すべて回答済み、誤り %2、空で除外 %3</translation>
        </message>
        <message>
            <source>Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty</source>
            <translation>段階 %1 / %2、質問：%3 / %4、誤り %5、空 %6</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>測定</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>もう一度測定</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>先にこのコンピューターのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Without attention, to compare with</source>
            <translation>注意なし、比較用</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 ～ %2</translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance · %1</source>
            <translation>AUROC と 95 %区間、0.5 は偶然 · %1</translation>
        </message>
        <message>
            <source>Discs: attention; squares: without it. Under 0.5: lower when wrong. Balanced: accuracy on half B. %1: %2 of %3 wrong.</source>
            <translation>円：注意、四角：注意なし。0.5 未満：誤りで低い。均衡：B 半分での正答率。%1：%3 中 %2 が誤り。</translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>誤答は %n 件だけ：区間は広めです。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not measured on this model.</source>
            <translation>このモデルでは測定していません。</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開いていません。</translation>
        </message>
        <message>
            <source>Choose the sets and measure. A chat waits until the questions are answered.</source>
            <translation>問題集を選んで測定してください。問題が終わるまでチャットは待ちます。</translation>
        </message>
        <message>
            <source>Open a model of this computer, then measure.</source>
            <translation>このコンピューターのモデルを開いてから測定してください。</translation>
        </message>
        <message>
            <source>No signal tells wrong answers from right ones at equal length%1.</source>
            <translation>同じ長さで誤答と正答を分けるシグナルはありません%1。</translation>
        </message>
        <message>
            <source> and on the other set</source>
            <translation>、もう一方の問題集でも</translation>
        </message>
        <message>
            <source>Wrong answers are told from right ones at equal length%1 by: %2.</source>
            <translation>同じ長さで誤答と正答を分けるもの%1：%2。</translation>
        </message>
        <message>
            <source>No attention signal carries over, so drift raises no alarm here: read it as a note about the text.</source>
            <translation>転移する注意のシグナルはないため、ここではドリフトは警報を出しません：文についての覚え書きとして読んでください。</translation>
        </message>
        <message>
            <source>On this set only: %1.</source>
            <translation>この問題集だけ：%1。</translation>
        </message>
        <message>
            <source>Limit for %1</source>
            <translation>%1 の限度</translation>
        </message>
        <message>
            <source>Fires at</source>
            <translation>作動する値</translation>
        </message>
        <message>
            <source>Wrong answers found</source>
            <translation>見つけた誤答</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>誤警報</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>均衡正答率</translation>
        </message>
        <message>
            <source>No alarm reads this signal.</source>
            <translation>このシグナルを読む警報はありません。</translation>
        </message>
        <message>
            <source>It is lower where answers are wrong; the alarm fires above.</source>
            <translation>誤答の所で低くなります。警報はそれより上で作動します。</translation>
        </message>
        <message>
            <source>Takes effect with the next run.</source>
            <translation>次の実行から有効です。</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>誤警報</translation>
        </message>
        <message>
            <source>Own set</source>
            <translation>自分の問題集</translation>
        </message>
        <message>
            <source>Question sets (*.json)</source>
            <translation>問題集 (*.json)</translation>
        </message>
        <message>
            <source>Save the rows</source>
            <translation>行を保存</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Surprisal, mean</source>
            <translation>サプライザル、平均</translation>
        </message>
        <message>
            <source>Next-token entropy, mean</source>
            <translation>次トークンのエントロピー、平均</translation>
        </message>
        <message>
            <source>Answer length</source>
            <translation>回答の長さ</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>一位の二位に対する差</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>行のエントロピー</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>シンクの割合</translation>
        </message>
        <message>
            <source>Heading spread, highest</source>
            <translation>方位の広がり、最大</translation>
        </message>
        <message>
            <source>Drift, highest</source>
            <translation>ドリフト、最大</translation>
        </message>
        <message>
            <source>Lookback, probe over heads</source>
            <translation>ルックバック、ヘッドのプローブ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelCatalog</name>
        <message>
            <source>Opened before</source>
            <translation>以前に開いた</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>収まる</translation>
        </message>
        <message>
            <source>fits, little room left</source>
            <translation>収まる、余裕は少ない</translation>
        </message>
        <message>
            <source>%1 short</source>
            <translation>%1 不足</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>%1 of %2 layers</source>
            <translation>%2 層中 %1</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>全層</translation>
        </message>
        <message>
            <source>, %1 see a window</source>
            <translation>、%1 層は窓を見る</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message>
            <source>Search</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>More</source>
            <translation>もっと</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>入手</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>一時停止</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Repositories</source>
            <translation>リポジトリ</translation>
        </message>
        <message>
            <source>Files of the repository</source>
            <translation>リポジトリのファイル</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>ダウンロード</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>このコンピューターのモデル</translation>
        </message>
        <message>
            <source>Get models</source>
            <translation>モデルの入手</translation>
        </message>
        <message>
            <source>Address and token…</source>
            <translation>アドレスとトークン…</translation>
        </message>
        <message>
            <source>Which hub is asked: Preferences, Model hub</source>
            <translation>どのハブに尋ねるか：設定、モデルハブ</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>元の場所に戻る (Esc)</translation>
        </message>
        <message>
            <source>Downloads and models</source>
            <translation>ダウンロードとモデル</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>ページの部分</translation>
        </message>
        <message>
            <source>Words of its name, or OWNER/NAME</source>
            <translation>名前の語、または 所有者/名前</translation>
        </message>
        <message>
            <source>Search the hub</source>
            <translation>ハブを検索</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Memory: the weights against what is free now; the cache of the context comes on top.</source>
            <translation>メモリ：いまの空きに対する重み。コンテキストのキャッシュが加わります。</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>このコンピューター</translation>
        </message>
        <message>
            <source>Models of other programs are used where they are, and deleted there.</source>
            <translation>ほかのプログラムのモデルはその場所で使い、削除もそちらで行います。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Most fetched</source>
            <translation>取得数の多いもの</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1 に尋ねています…</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>見つかりません。</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>「%1」は見つかりませんでした。</translation>
        </message>
        <message>
            <source>Repositories with GGUF files or safetensors are listed.</source>
            <translation>GGUF ファイルまたは safetensors のあるリポジトリが並びます。</translation>
        </message>
        <message>
            <source>No server was asked so far.</source>
            <translation>これまでどのサーバーにも尋ねていません。</translation>
        </message>
        <message>
            <source>Search sends your words to %1, and nothing else.</source>
            <translation>検索は語を %1 に送るだけで、ほかは送りません。</translation>
        </message>
        <message>
            <source>asking for them…</source>
            <translation>尋ねています…</translation>
        </message>
        <message>
            <source>, licence %1</source>
            <translation>、ライセンス %1</translation>
        </message>
        <message>
            <source>choose a repository</source>
            <translation>リポジトリを選んでください</translation>
        </message>
        <message>
            <source>It is here already, in %1. It is not fetched again.</source>
            <translation>すでに %1 にあります。もう一度は取得しません。</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>再開</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>一覧から外す</translation>
        </message>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>残り %n</numerusform>
            </translation>
        </message>
        <message>
            <source>Downloads and models (%1)</source>
            <translation>ダウンロードとモデル（%1）</translation>
        </message>
        <message>
            <source>Nothing is being fetched. What you get goes into the app’s own folder, %1.</source>
            <translation>取得中のものはありません。入手したものはアプリのフォルダー %1 に入ります。</translation>
        </message>
        <message>
            <source>What is not whole when the program ends is paused, and goes on where it stopped.</source>
            <translation>終了時に途中のものは一時停止し、止まった所から続きます。</translation>
        </message>
        <message>
            <source>It belongs to another program. Delete it there.</source>
            <translation>ほかのプログラムのものです。そちらで削除してください。</translation>
        </message>
        <message>
            <source>%1 of memory free</source>
            <translation>空きメモリ %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPlot</name>
        <message>
            <source>%1 answers, %2 tokens, %3 tokens/s</source>
            <translation>回答 %1、トークン %2、%3 トークン/s</translation>
        </message>
        <message>
            <source>The two share no prompt.</source>
            <translation>共通のプロンプトがありません。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>Percent of tokens</source>
            <translation>トークンの割合（%）</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A トークン</translation>
        </message>
        <message>
            <source>A</source>
            <translation>A</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B トークン</translation>
        </message>
        <message>
            <source>B</source>
            <translation>B</translation>
        </message>
        <message>
            <source>  B − A as read</source>
            <translation>  B − A そのまま</translation>
        </message>
        <message>
            <source>  at equal length</source>
            <translation>  同じ長さで</translation>
        </message>
        <message>
            <source>B − A, points</source>
            <translation>B − A、ポイント</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>local mass</source>
            <translation>近くの質量</translation>
        </message>
        <message>
            <source>long mass upwards; most in one cell %1 of the tokens</source>
            <translation>上が遠くの質量。一つの升に最大でトークンの %1</translation>
        </message>
        <message>
            <source>%1 tokens, %2 clusters, noise %3</source>
            <translation>トークン %1、クラスター %2、ノイズ %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message>
            <source>At equal length B has more %1: %2 points (95 %: %3 to %4).</source>
            <translation>同じ長さで B は %1 が多い：%2 ポイント（95 %：%3 ～ %4）。</translation>
        </message>
        <message>
            <source>At equal length B has less %1: %2 points (95 %: %3 to %4).</source>
            <translation>同じ長さで B は %1 が少ない：%2 ポイント（95 %：%3 ～ %4）。</translation>
        </message>
        <message>
            <source>In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>%5 では同じ長さで B は %1 が多い：%2 ポイント（95 %：%3 ～ %4）。</translation>
        </message>
        <message>
            <source>In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>%5 では同じ長さで B は %1 が少ない：%2 ポイント（95 %：%3 ～ %4）。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>ほかに %Ln 件が表にあります。</numerusform>
            </translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>明らかな差はありません。</translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>両方が答えた %Ln 件のプロンプトについて。区間はプロンプト全体を引き直し、両側で同じものを使います。</numerusform>
            </translation>
        </message>
        <message>
            <source>So few prompts leave wide intervals.</source>
            <translation>プロンプトが少ないので区間が広くなります。</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>異なる</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>明らかな差なし</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Tokens in the last discovery</source>
            <translation>最後の発見のトークン</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>クラスター</translation>
        </message>
        <message>
            <source>Of them confirmed</source>
            <translation>うち確認済み</translation>
        </message>
        <message>
            <source>Noise, percent of the tokens</source>
            <translation>ノイズ、トークンの割合（%）</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsTable</name>
        <message>
            <source>needs %1 of %2, %3 is free</source>
            <translation>%2 中 %1 が必要、空き %3</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>必要</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>全 %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>収まるか</translation>
        </message>
        <message>
            <source>Attention can be read from</source>
            <translation>注意を読める層</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>場所</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoeModel</name>
        <message>
            <source>The top expert differs from the step before</source>
            <translation>首位のエキスパートが前のステップと異なります</translation>
        </message>
        <message>
            <source>%1, changed</source>
            <translation>%1、変化</translation>
        </message>
        <message>
            <source>Entropy of the router over all experts, in bits</source>
            <translation>全エキスパートにわたるルーターのエントロピー、ビット</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>層</translation>
        </message>
        <message>
            <source>Experts 0 to %1, by weight</source>
            <translation>エキスパート 0 ～ %1、重み順</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>首位</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>重み</translation>
        </message>
        <message>
            <source>Bits</source>
            <translation>ビット</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoePage</name>
        <message>
            <source>The mark beside the top expert: it differs from the step before.</source>
            <translation>首位の横の印：前のステップと異なります。</translation>
        </message>
        <message>
            <source>Experts by layer</source>
            <translation>層ごとのエキスパート</translation>
        </message>
        <message>
            <source>No experts were recorded for this token.</source>
            <translation>このトークンにエキスパートの記録はありません。</translation>
        </message>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>層ごとに %Ln エキスパートを使用</numerusform>
            </translation>
        </message>
        <message>
            <source>Shared %1</source>
            <translation>共有 %1</translation>
        </message>
        <message>
            <source>Changed in %1 of %2</source>
            <translation>%2 中 %1 で変化</translation>
        </message>
        <message>
            <source>Load so far</source>
            <translation>これまでの負荷</translation>
        </message>
        <message>
            <source>layer %1 · %2 steps · dashed: even load</source>
            <translation>層 %1 · %2 ステップ · 破線：均等な負荷</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Note</name>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::OverlayPlot</name>
        <message>
            <source>not recorded</source>
            <translation>記録なし</translation>
        </message>
        <message>
            <source>%1 tokens back: A %2, B %3</source>
            <translation>%1 トークン前：A %2、B %3</translation>
        </message>
        <message>
            <source>No distances were recorded.</source>
            <translation>距離は記録されていません。</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>前へのトークン数</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PairRun</name>
        <message>
            <source>Stopped.</source>
            <translation>止めました。</translation>
        </message>
        <message>
            <source>Stopped: another session was opened.</source>
            <translation>止めました：別のセッションが開かれました。</translation>
        </message>
        <message>
            <source>Two answers are being written.</source>
            <translation>二つの回答を書いています。</translation>
        </message>
        <message>
            <source>There is no question yet.</source>
            <translation>まだ質問がありません。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>モデルを開いています。</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>モデルが書いています。</translation>
        </message>
        <message>
            <source>%1 runs on a server, and %2 would take its place. Put it first.</source>
            <translation>%1 はサーバー上にあり、%2 がその代わりになってしまいます。先に置いてください。</translation>
        </message>
        <message>
            <source>The first answer did not come to its end. %1</source>
            <translation>最初の回答は最後まで書かれませんでした。%1</translation>
        </message>
        <message>
            <source>The first answer is there, the second did not come to its end. %1</source>
            <translation>最初の回答はありますが、二つ目は最後まで書かれませんでした。%1</translation>
        </message>
        <message>
            <source>%1 is being opened</source>
            <translation>%1 を開いています</translation>
        </message>
        <message>
            <source>%1 reads the prompt</source>
            <translation>%1 がプロンプトを読んでいます</translation>
        </message>
        <message>
            <source>%1 writes</source>
            <translation>%1 が書いています</translation>
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
            <translation>コマンド</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>最近のファイル</translation>
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
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>コマンドパレット</translation>
        </message>
        <message>
            <source>Command, model, file or position</source>
            <translation>コマンド、モデル、ファイル、位置</translation>
        </message>
        <message>
            <source>Type a command, a model, a file, or # and a position</source>
            <translation>コマンド、モデル、ファイル、または # と位置を入力</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
            <translation>↑ ↓ 選ぶ · Enter 実行 · &gt; コマンド · # 位置 · Esc 閉じる</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>見つかりません。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PaletteField</name>
        <message>
            <source>Search or run a command</source>
            <translation>検索またはコマンドを実行</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>コマンドパレット</translation>
        </message>
        <message>
            <source>Command palette (%1)</source>
            <translation>コマンドパレット (%1)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ParametersPanel</name>
        <message>
            <source>Parameters</source>
            <translation>パラメーター</translation>
        </message>
        <message>
            <source>%1: “%2” was not understood. The former value stays.</source>
            <translation>%1：「%2」は理解できません。前の値のままです。</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>Takes effect with the next answer.</source>
            <translation>次の回答から有効です。</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>最長の回答、トークン</translation>
        </message>
        <message>
            <source>The answer stops there; it can be continued.</source>
            <translation>回答はそこで止まります。続けられます。</translation>
        </message>
        <message>
            <source>until the context is full</source>
            <translation>コンテキストがいっぱいになるまで</translation>
        </message>
        <message>
            <source>Alternatives kept</source>
            <translation>残す候補</translation>
        </message>
        <message>
            <source>Other words it weighed, kept for each token.</source>
            <translation>検討したほかの語を、トークンごとに残します。</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Stop texts</source>
            <translation>停止文字列</translation>
        </message>
        <message>
            <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
            <translation>どれかの前で回答が終わります。| で区切ります。\n は改行です。</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
            <translation>次の回答から、各ステップで何を記録するか。コストはステータスバーに出ます。</translation>
        </message>
        <message>
            <source>Zone rules</source>
            <translation>ゾーン規則</translation>
        </message>
        <message>
            <source>The rules that name the zone of a step.</source>
            <translation>ステップのゾーンを名付ける規則。</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Takes effect when a model is opened.</source>
            <translation>モデルを開くときに有効になります。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingModel</name>
        <message>
            <source>own place</source>
            <translation>自分の場所</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Rank looked at</source>
            <translation>見た順位</translation>
        </message>
        <message>
            <source>Rank mattered</source>
            <translation>効いた順位</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>ヘッド</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Looked</source>
            <translation>視線</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>効いた</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Effect, nat</source>
            <translation>影響、nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingPanel</name>
        <message>
            <source>Where the two orders part</source>
            <translation>二つの順序が分かれるところ</translation>
        </message>
        <message>
            <source>rank in each</source>
            <translation>それぞれの順位</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PlotPanel</name>
        <message>
            <source>Show as table (T)</source>
            <translation>表で見る (T)</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>表で見る</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>%1 を書き出す</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>保存していません</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 に書けませんでした。別の場所を選んでください。</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>画像 (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>PNG 画像 (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>図 (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>SVG 図 (*.svg)</translation>
        </message>
        <message>
            <source>Data (CSV)…</source>
            <translation>データ (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>CSV 表 (*.csv)</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>画像をコピー</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>データをコピー</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PointsModel</name>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>クラスター</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PreferencesPage</name>
        <message>
            <source>All to defaults</source>
            <translation>すべて既定値に</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>環境設定</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>元の所へ戻る (Esc)</translation>
        </message>
        <message>
            <source>Every setting of this page as at the first start; Undo takes it back</source>
            <translation>このページの設定をすべて初回起動時に戻します。「元に戻す」で取り消せます</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>設定を探す</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>検索</translation>
        </message>
        <message>
            <source>Parts of the preferences</source>
            <translation>環境設定の各部</translation>
        </message>
        <message>
            <source>Everything takes effect at once, unless a line says otherwise.</source>
            <translation>特に断りがなければ、すぐに有効になります。</translation>
        </message>
        <message>
            <source>Every setting has its default already.</source>
            <translation>すべての設定はすでに既定値です。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>%Ln 個の設定を既定値にしました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions, models, keys and tokens stay.</source>
            <translation>セッション、モデル、キー、アクセストークンは残ります。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>プライバシー</translation>
        </message>
        <message>
            <source>Models on this computer: nothing you type or read leaves it. A server gets what you send to it, and nothing else.</source>
            <translation>このコンピューターのモデル：書いたものも読むものも外へ出ません。サーバーには送ったものだけが届きます。</translation>
        </message>
        <message>
            <source>Keys of servers are kept until the program ends.</source>
            <translation>サーバーのキーはプログラムの終わりまで保持します。</translation>
        </message>
        <message>
            <source>No keychain is running. Keys of servers are kept in %1, a file that only you can read.</source>
            <translation>キーチェーンが動いていません。サーバーのキーは %1 にあり、あなただけが読めます。</translation>
        </message>
        <message>
            <source>Keys of servers are kept in the keychain.</source>
            <translation>サーバーのキーはキーチェーンにあります。</translation>
        </message>
        <message>
            <source>Chats are saved by themselves while they are written, on this computer alone.</source>
            <translation>チャットは書かれる間に、このコンピューターだけに自動で保存されます。</translation>
        </message>
        <message>
            <source>Chats are saved when you save them.</source>
            <translation>チャットは保存したときに保存されます。</translation>
        </message>
        <message>
            <source>Write prompt text into a log</source>
            <translation>プロンプトの文を記録に書く</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>記録を見る</translation>
        </message>
        <message>
            <source>Delete the log</source>
            <translation>記録を削除</translation>
        </message>
        <message>
            <source>What models are asked from this window is in %1, %2, which only you can read.</source>
            <translation>このウィンドウからモデルに尋ねたことは %1（%2）にあり、自分だけが読めます。</translation>
        </message>
        <message>
            <source>Each question with all the model gets to read, into %1, which only you can read. Nothing is written while this is off.</source>
            <translation>各質問とモデルが読む全文を %1 に書きます。自分だけが読めます。オフの間は何も書きません。</translation>
        </message>
        <message>
            <source>The log could not be written, so it is off: %1, %2</source>
            <translation>記録を書けなかったため、オフにしました：%1、%2</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>見る…</translation>
        </message>
        <message>
            <source>Show crash reports</source>
            <translation>クラッシュ報告を見る</translation>
        </message>
        <message>
            <source>Delete crash reports</source>
            <translation>クラッシュ報告を削除</translation>
        </message>
        <message>
            <source>Crash reports stay here: there are none.</source>
            <translation>クラッシュ報告はここに残ります：ありません。</translation>
        </message>
        <message>
            <source>Crash reports stay here: %1, %2</source>
            <translation>クラッシュ報告はここに残ります：%1、%2</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外観</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>明るい</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>暗い</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>テーマ</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字サイズ</translation>
        </message>
        <message>
            <source>Ctrl +, −, 0</source>
            <translation>Ctrl +、−、0</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>言語</translation>
        </message>
        <message>
            <source>from the next start on</source>
            <translation>次の起動から</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>モデルフォルダー</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>フォルダーを加える…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>取り除く</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>もう一度探す</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln モデル</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>なし</translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln 件破損</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%2 の %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln か所</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>フォルダーを加える</translation>
        </message>
        <message>
            <source>Sidecar</source>
            <translation>サイドカー</translation>
        </message>
        <message>
            <source>Push the fingerprints of answers</source>
            <translation>回答の指紋を送る</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>アドレス</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait, %3 lost: more did not fit.</source>
            <translation>送信 %1、待ち %2、失われた %3：それ以上入りませんでした。</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait.</source>
            <translation>送信 %1、待ち %2。</translation>
        </message>
        <message>
            <source>Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints of many sessions; it gets no text.</source>
            <translation>オフ。サイドカー（attnx sidecar）は多くのセッションの指紋を保管してまとめます。文章は受け取りません。</translation>
        </message>
        <message>
            <source>This is no address of a sidecar. Write it like tcp://127.0.0.1:9001.</source>
            <translation>サイドカーのアドレスではありません。tcp://127.0.0.1:9001 のように書いてください。</translation>
        </message>
        <message>
            <source>The sidecar is away.</source>
            <translation>サイドカーがいません。</translation>
        </message>
        <message>
            <source>Connected.</source>
            <translation>接続しています。</translation>
        </message>
        <message>
            <source>Model hub</source>
            <translation>モデルハブ</translation>
        </message>
        <message>
            <source>Forget the token</source>
            <translation>トークンを忘れる</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>保存済み</translation>
        </message>
        <message>
            <source>only for gated models</source>
            <translation>制限つきモデルのみ</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in a file that only you can read, and goes to this address alone.</source>
            <translation>ハブに尋ねるのは「モデル」の「モデルを入手」で検索したときだけです。トークンはあなただけが読めるファイルにあり、このアドレスにだけ送られます。</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in the keychain, and goes to this address alone.</source>
            <translation>ハブに尋ねるのは「モデル」の「モデルを入手」で検索したときだけです。トークンはキーチェーンにあり、このアドレスにだけ送られます。</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>限界</translation>
        </message>
        <message>
            <source>for the next model that is opened</source>
            <translation>次に開くモデルに</translation>
        </message>
        <message>
            <source>all</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>プロセッサースレッド</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>全 %1</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>自動</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Numbers in the cache</source>
            <translation>キャッシュの数値</translation>
        </message>
        <message>
            <source>The open model holds %1 tokens; its cache takes %2.</source>
            <translation>開いているモデルは %1 トークン入り、キャッシュは %2 です。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>残り %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PromptProgress</name>
        <message>
            <source>Reading the prompt</source>
            <translation>プロンプトを読んでいます</translation>
        </message>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>プロンプトを読んでいます：%2 中 %1 トークン</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1、残り %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::QuestionDesk</name>
        <message>
            <source>There is no text yet.</source>
            <translation>まだ文がありません。</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>モデルを開いています。</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>モデルが開いていません。計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>回答を書いています。</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1). It cannot be computed here.</source>
            <translation>このトレースは別のモデル（%1）が書きました。ここでは計算できません。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>このサーバーは注意を出しません。</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so its context cannot be read.</source>
            <translation>このトレースにはトークン %1 がないため、文脈を読めません。</translation>
        </message>
        <message>
            <source>There is no eviction policy %1.</source>
            <translation>追い出しの方針 %1 はありません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Rail</name>
        <message>
            <source>Views</source>
            <translation>ビュー</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RangeEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>モデルが開いていません。計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>Nothing was written yet.</source>
            <translation>まだ何も書かれていません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RegenerateDialog</name>
        <message>
            <source>%1, as now</source>
            <translation>%1、今のまま</translation>
        </message>
        <message>
            <source>As now  %1</source>
            <translation>今のまま  %1</translation>
        </message>
        <message>
            <source>Another temperature</source>
            <translation>別の温度</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>サンプリング</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>温度</translation>
        </message>
        <message>
            <source>Regenerate with</source>
            <translation>条件を変えて書き直す</translation>
        </message>
        <message>
            <source>The answer that stands is kept as a branch. Another model is opened first and stays open; other sampling holds for this answer alone.</source>
            <translation>今の回答は枝として残ります。別のモデルは先に開かれて開いたままになり、別のサンプリングはこの回答だけに使います。</translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>書き直す</translation>
        </message>
        <message>
            <source>Run both</source>
            <translation>両方を実行</translation>
        </message>
        <message>
            <source>The last question is answered twice, first by A, then by B, and Compare shows both. One model is open at a time; the second one stays open. The answer that stands now, and A’s, are kept as branches.</source>
            <translation>最後の質問に二度、まず A、次に B が答え、比較に両方が表示されます。開いているモデルは一度に一つで、二つ目が開いたままになります。今の回答と A の回答は枝として残ります。</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>このコンピューターにモデルは見つかりませんでした。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RequestsModel</name>
        <message>
            <source>queued</source>
            <translation>待機</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>読み中</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>書き中</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完了</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>チャット</translation>
        </message>
        <message>
            <source>response</source>
            <translation>レスポンス</translation>
        </message>
        <message>
            <source>message</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>completion</source>
            <translation>補完</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>名前なし</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>読むもの %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 書きました</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>クライアント</translation>
        </message>
        <message>
            <source>From</source>
            <translation>送信元</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>要求</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>いま</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>開始</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message>
            <source>Zone preset</source>
            <translation>ゾーン規則</translation>
        </message>
        <message>
            <source>Compass reads</source>
            <translation>コンパスが読むもの</translation>
        </message>
        <message>
            <source>Rows of the compass</source>
            <translation>コンパスの行</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窓</translation>
        </message>
        <message>
            <source> steps</source>
            <translation> ステップ</translation>
        </message>
        <message>
            <source>Steps of the heading spread</source>
            <translation>方位の広がりのステップ数</translation>
        </message>
        <message>
            <source>Window of the compass</source>
            <translation>コンパスの窓</translation>
        </message>
        <message>
            <source>Sinks in the compass</source>
            <translation>コンパスのシンク</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at. They hide where the rest points; a run is always watched without them.</source>
            <translation>シンクは、ほぼすべてのトークンが見る場所です。残りがどこを指すかを隠します。実行は常にシンクを除いて見守られます。</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>ドリフトのとき</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>何もしない</translation>
        </message>
        <message>
            <source>Log only</source>
            <translation>記録のみ</translation>
        </message>
        <message>
            <source>Stop early</source>
            <translation>早く止める</translation>
        </message>
        <message>
            <source>Re-route</source>
            <translation>書き直す</translation>
        </message>
        <message>
            <source>Limits W, D</source>
            <translation>限界 W、D</translation>
        </message>
        <message>
            <source>Limit of the heading spread for this model</source>
            <translation>このモデルの方位の広がりの限界</translation>
        </message>
        <message>
            <source>Limit of the drift for this model</source>
            <translation>このモデルのドリフトの限界</translation>
        </message>
        <message>
            <source>Kept for this model; takes effect with the next run</source>
            <translation>このモデルのために保持。次の実行から有効</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>方位の広がりの限界</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>ドリフトの限界</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>the token before</source>
            <translation>直前のトークン</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>約 %Ln トークン前</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply advice to the next run</source>
            <translation>推奨を次の実行に適用</translation>
        </message>
        <message>
            <source>Next source of the compass</source>
            <translation>コンパスの次の元</translation>
        </message>
        <message>
            <source>Measure signals…</source>
            <translation>信号を測る…</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>前のステップ</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>次のステップ</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>根拠</translation>
        </message>
        <message>
            <source>Zone now</source>
            <translation>今のゾーン</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>コンパス</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>Compass readings</source>
            <translation>コンパスの値</translation>
        </message>
        <message>
            <source>Show the whole run (0)</source>
            <translation>実行全体を表示 (0)</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>実行全体を表示</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>出来事</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>書き出し</translation>
        </message>
        <message>
            <source>Export the events</source>
            <translation>出来事を書き出す</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>推奨</translation>
        </message>
        <message>
            <source>Nothing has run yet.</source>
            <translation>まだ何も実行していません。</translation>
        </message>
        <message>
            <source>Start a chat or open a session.</source>
            <translation>チャットを始めるか、セッションを開いてください。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>このセッションには注意の記録がありません。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>記録を入れて実行するか、別のものを開いてください。</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>ゾーンなし</translation>
        </message>
        <message>
            <source>Token %1 %2</source>
            <translation>トークン %1 %2</translation>
        </message>
        <message>
            <source>Confidence %1</source>
            <translation>確信度 %1</translation>
        </message>
        <message>
            <source>ahead of %1 by %2</source>
            <translation>%1 より %2 上</translation>
        </message>
        <message>
            <source>preset %1</source>
            <translation>規則 %1</translation>
        </message>
        <message>
            <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
            <translation>%1：この実行では記録されていません。その規則は評価されず、数えません。</translation>
        </message>
        <message>
            <source>Drift timeline</source>
            <translation>ドリフトのタイムライン</translation>
        </message>
        <message>
            <source>no raw rows were kept</source>
            <translation>raw 行は残されていません</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln ステップ · 灰色の帯：このセッションの 90 % がある所</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln 件の引き金</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln 区間、ドリフトの強い順</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>実行が書き留めた %Ln 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>%Ln 回動きました</numerusform>
            </translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>このステップは記録されていません。</translation>
        </message>
        <message>
            <source>The zone was not evaluated.</source>
            <translation>ゾーンは評価されませんでした。</translation>
        </message>
        <message>
            <source>The rows are being read.</source>
            <translation>行を読んでいます。</translation>
        </message>
        <message>
            <source>The compass is read on the tokens of an answer.</source>
            <translation>コンパスは答えのトークンで読みます。</translation>
        </message>
        <message>
            <source>The rows that the compass reads were not recorded here.</source>
            <translation>コンパスが読む行はここでは記録されていません。</translation>
        </message>
        <message>
            <source>The nearest one is token %1.</source>
            <translation>最も近いのはトークン %1 です。</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>The compass needs raw rows.</source>
            <translation>コンパスには raw 行が必要です。</translation>
        </message>
        <message>
            <source>This run kept none. Turn on “raw” for the next one.</source>
            <translation>この実行にはありません。次の実行で「raw」を入れてください。</translation>
        </message>
        <message>
            <source>Drift: %1</source>
            <translation>ドリフト：%1</translation>
        </message>
        <message>
            <source>level %1, %2 from %3</source>
            <translation>段階 %1、%2 は %3 から</translation>
        </message>
        <message>
            <source>level %1, watch from %2</source>
            <translation>段階 %1、注視は %2 から</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>方位</translation>
        </message>
        <message>
            <source>%1° of 270°</source>
            <translation>270° 中 %1°</translation>
        </message>
        <message>
            <source>only sinks were kept</source>
            <translation>シンクだけが保持されています</translation>
        </message>
        <message>
            <source>Focus of this row</source>
            <translation>この行の集中</translation>
        </message>
        <message>
            <source>1 is one spot, 0 is everywhere</source>
            <translation>1 は一点、0 は至る所</translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>%Ln ステップの広がり</numerusform>
            </translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>シンクの割合</translation>
        </message>
        <message>
            <source>usual here: %1 to %2</source>
            <translation>ここでは普通：%1 ～ %2</translation>
        </message>
        <message>
            <source>This is the strongest drift of the run.</source>
            <translation>この実行で最も強いドリフトです。</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Advice and calibration</source>
            <translation>推奨と較正</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowModel</name>
        <message>
            <source>not kept</source>
            <translation>保持せず</translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>見た</translation>
        </message>
        <message>
            <source>Mattered, nat</source>
            <translation>効いた、nat</translation>
        </message>
        <message>
            <source>Log odds</source>
            <translation>対数オッズ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowPlot</name>
        <message>
            <source>sinks %1</source>
            <translation>シンク %1</translation>
        </message>
        <message>
            <source>Pin a token to see its row.</source>
            <translation>行を見るにはトークンを固定してください。</translation>
        </message>
        <message>
            <source>The row of query %1 is not known.</source>
            <translation>クエリ %1 の行は不明です。</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>見た</translation>
        </message>
        <message>
            <source>mattered</source>
            <translation>効いた</translation>
        </message>
        <message>
            <source>A %1  B %2</source>
            <translation>A %1  B %2</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>保持せず</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>最大のハブだけが記録されています。</translation>
        </message>
        <message>
            <source>Turn on “raw” for the next run.</source>
            <translation>次の実行では「raw」を有効にしてください。</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>指紋だけが記録されています。</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>このステップは記録されていません。</translation>
        </message>
        <message>
            <source>The run kept one step in %1.</source>
            <translation>この実行は %1 ステップごとに一つを残しました。</translation>
        </message>
        <message>
            <source>Prompt rows were not recorded.</source>
            <translation>プロンプトの行は記録されていません。</translation>
        </message>
        <message>
            <source>Turn on “Prompt rows” for the next run.</source>
            <translation>次の実行では「プロンプトの行」を有効にしてください。</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>速さを保つため、%2 ステップ中 %1 で注意を捨てました。</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>文は完全です。</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>このセッションには注意の記録がありません。</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>記録を入れて実行するか、別のものを開いてください。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>このサーバーは注意を出しません。</translation>
        </message>
        <message>
            <source>The %1 largest of %2 positions were kept, %3 of the attention. The rest is not in this trace.</source>
            <translation>%2 か所のうち最大の %1 か所、注意の %3 が残されました。残りはこのトレースにありません。</translation>
        </message>
        <message>
            <source>Layer %1 uses linear attention and keeps no attention rows.</source>
            <translation>層 %1 は線形注意を使い、注意の行を残しません。</translation>
        </message>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>層 %1 は最後の %Ln トークンだけを見ます。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RuleModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>それ以外 %1</translation>
        </message>
        <message>
            <source>✓ fired</source>
            <translation>✓ 発火</translation>
        </message>
        <message>
            <source>no</source>
            <translation>いいえ</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>評価せず</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>到達せず</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>規則</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状態</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
        <message>
            <source>Manifold</source>
            <translation>多様体</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>拡大 (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>縮小 (−)</translation>
        </message>
        <message>
            <source>Show all (0)</source>
            <translation>すべて表示 (0)</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>ズーム</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln session(s)</source>
            <translation>
                <numerusform>%Ln セッション内</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>現在：%1</translation>
        </message>
        <message>
            <source>off the manifold</source>
            <translation>多様体の外</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>クラスター %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>境界上</translation>
        </message>
        <message>
            <source>chat token %1</source>
            <translation>チャットのトークン %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterPlot</name>
        <message>
            <source>%1: attention %2, effect %3</source>
            <translation>%1：注意 %2、影響 %3</translation>
        </message>
        <message>
            <source>%1, looked at rank %2, mattered rank %3</source>
            <translation>%1、見た順位 %2、効いた順位 %3</translation>
        </message>
        <message>
            <source>Heads were not scanned for this token. Press W.</source>
            <translation>このトークンではヘッドを調べていません。W を押してください。</translation>
        </message>
        <message>
            <source>Not scanned. Pin a token and press W.</source>
            <translation>未調査。トークンを固定して W を押してください。</translation>
        </message>
        <message>
            <source>attention on the place that mattered most, square root</source>
            <translation>最も効いた場所への注意、平方根</translation>
        </message>
        <message>
            <source>attention, %1, square root</source>
            <translation>注意、%1、平方根</translation>
        </message>
        <message>
            <source>effect, nat, square root</source>
            <translation>影響、nat、平方根</translation>
        </message>
        <message>
            <source>looked at, gains</source>
            <translation>見た、増える</translation>
        </message>
        <message>
            <source>mattered, hardly looked at</source>
            <translation>効いた、ほとんど見ず</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>減る</translation>
        </message>
        <message>
            <source>gains</source>
            <translation>増える</translation>
        </message>
        <message>
            <source>under %1</source>
            <translation>%1 未満</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>シンク</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeDesk</name>
        <message>
            <source>No model is open.</source>
            <translation>モデルが開いていません。</translation>
        </message>
        <message>
            <source>This model is on a server already.</source>
            <translation>このモデルはすでにサーバー上にあります。</translation>
        </message>
        <message>
            <source>A network address needs a key.</source>
            <translation>ネットワークのアドレスには鍵が要ります。</translation>
        </message>
        <message>
            <source>Give a key that every client needs.</source>
            <translation>すべてのクライアントに要る鍵を入れてください。</translation>
        </message>
        <message>
            <source>Port %1 is taken. Choose another.</source>
            <translation>ポート %1 は使用中です。別のものを選んでください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeLogModel</name>
        <message>
            <source>%1 read, %2 written</source>
            <translation>読み %1、書き %2</translation>
        </message>
        <message>
            <source>no key, or a wrong one</source>
            <translation>キーがないか、違うキー</translation>
        </message>
        <message>
            <source>another Host was named</source>
            <translation>別の Host が名指されました</translation>
        </message>
        <message>
            <source>a web page of another origin</source>
            <translation>別のオリジンのウェブページ</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時刻</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>コード</translation>
        </message>
        <message>
            <source>From</source>
            <translation>送信元</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>時間</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message>
            <source>Serve this model</source>
            <translation>このモデルを提供</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Back to the chat; what is served goes on (Esc)</source>
            <translation>チャットに戻る。提供は続きます (Esc)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>アドレス</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>このコンピューター</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>ネットワーク</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>公開先</translation>
        </message>
        <message>
            <source>any free</source>
            <translation>空いているもの</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>ポート</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>アドレスをコピー</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>鍵</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>鍵を表示</translation>
        </message>
        <message>
            <source>Make another key</source>
            <translation>別の鍵を作る</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>鍵をコピー</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>ブラウザーで開く</translation>
        </message>
        <message>
            <source>Opens the page on this computer with a ticket that is good once, in place of the key.</source>
            <translation>キーの代わりに一度だけ使えるチケットで、このコンピューターのページを開きます。</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>ウェブページ</translation>
        </message>
        <message>
            <source>none</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>Other origins</source>
            <translation>ほかのオリジン</translation>
        </message>
        <message>
            <source>Every client needs the key. Web pages of other origins are refused unless they are named here.</source>
            <translation>すべてのクライアントに鍵が要ります。ほかのオリジンのページは、ここに挙げなければ拒まれます。</translation>
        </message>
        <message>
            <source>Guardrails</source>
            <translation>ガードレール</translation>
        </message>
        <message>
            <source>a request can tighten them, never loosen them</source>
            <translation>リクエストは厳しくできても、緩めることはできません</translation>
        </message>
        <message>
            <source>Hide the system prompt’s positions</source>
            <translation>システムプロンプトの位置を隠す</translation>
        </message>
        <message>
            <source>Fingerprints only</source>
            <translation>指紋のみ</translation>
        </message>
        <message>
            <source>No attention at all</source>
            <translation>注意を一切出さない</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>制限なし</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>最初を隠す</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Capture at once</source>
            <translation>同時の記録</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>Write at once</source>
            <translation>同時に書く数</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>実行中</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>待機中</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合計</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>書いた数</translation>
        </message>
        <message>
            <source>From the cache</source>
            <translation>キャッシュから</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>リクエスト</translation>
        </message>
        <message>
            <source>who is connected and what they ask for</source>
            <translation>誰がつながり、何を求めているか</translation>
        </message>
        <message>
            <source>End the chosen request (Del)</source>
            <translation>選んだ要求を終える（Del）</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>prompt and answer text are never written here</source>
            <translation>質問と回答の文はここには書かれません</translation>
        </message>
        <message>
            <source>off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>キーチェーンが動いていません。キーは自分だけが読めるファイルに置かれます。</translation>
        </message>
        <message>
            <source>%1 answers any OpenAI-compatible program, attention included.</source>
            <translation>%1 は OpenAI 互換のどのプログラムにも、注意つきで答えます。</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>先にモデルを開いてください。</translation>
        </message>
        <message>
            <source>Serving since %1</source>
            <translation>%1 から提供中</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>開始しています</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>停止しています</translation>
        </message>
        <message>
            <source>Off. Nobody can reach this model.</source>
            <translation>オフ。誰もこのモデルに届きません。</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>提供をやめる</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>提供を始める</translation>
        </message>
        <message>
            <source>The model is not served.</source>
            <translation>モデルは提供されていません。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1 read, %2 write</source>
            <translation>読み %1、書き %2</translation>
        </message>
        <message>
            <source>longest %1</source>
            <translation>最長 %1</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>最大 %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 to read</source>
            <translation>%2 中 %1 を読む</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln リクエスト</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>これまでのクライアント：%Ln。</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has been here yet.</source>
            <translation>まだ誰も来ていません。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln 件の要求がここで許す以上を求めました。少なく受け取り、回答にそう書かれています。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerGifts</name>
        <message>
            <source>Text as it is written</source>
            <translation>書かれるそばから見える文</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Other words weighed</source>
            <translation>検討したほかの語</translation>
        </message>
        <message>
            <source>Attention modes</source>
            <translation>注意の種類</translation>
        </message>
        <message>
            <source>Heads reported</source>
            <translation>報告されるヘッド</translation>
        </message>
        <message>
            <source>Experts, logit lens</source>
            <translation>エキスパート、ロジットレンズ</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>厳密</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>まだ不明</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%2 中 %1</translation>
        </message>
        <message>
            <source>1 part of %1</source>
            <translation>%1 分の 1</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>不明</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>エキスパート</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>ロジットレンズ</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerList</name>
        <message>
            <source>This is no address of a server.</source>
            <translation>サーバーのアドレスではありません。</translation>
        </message>
        <message>
            <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
            <translation>サーバーのアドレスではありません。http://localhost:30000 のように書き、キーは専用の欄に入れてください。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersDock</name>
        <message>
            <source>Connect to a server</source>
            <translation>サーバーに接続</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>OpenAI 互換のどのアドレスでも。注意はサーバーが送る場合だけ表示します。</translation>
        </message>
        <message>
            <source>What each one gives</source>
            <translation>それぞれが提供するもの</translation>
        </message>
        <message>
            <source>Keys stay in the keychain, never in traces, logs or settings.</source>
            <translation>キーはキーチェーンに置かれ、トレース、ログ、設定には入りません。</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使う</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>編集…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>取り除く</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>サーバーのアドレス</translation>
        </message>
        <message>
            <source>key, if it asks for one</source>
            <translation>必要ならキー</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>キー</translation>
        </message>
        <message>
            <source>name, optional</source>
            <translation>名前、任意</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Model of the server</source>
            <translation>サーバーのモデル</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>サーバー</translation>
        </message>
        <message>
            <source>No server yet. Enter an address.</source>
            <translation>まだサーバーがありません。アドレスを入力してください。</translation>
        </message>
        <message>
            <source>Attention is shown only if the server sends it.</source>
            <translation>注意はサーバーが送る場合だけ表示します。</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 を使う</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>キーチェーンが動いていません。キーはあなただけが読めるファイルにあります。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message>
            <source>Attention, all modes</source>
            <translation>注意、全種類</translation>
        </message>
        <message>
            <source>Attention: %1</source>
            <translation>注意：%1</translation>
        </message>
        <message>
            <source>Text and log-probabilities</source>
            <translation>文と対数確率</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文</translation>
        </message>
        <message>
            <source>partial heads, %1 of %2</source>
            <translation>一部のヘッド、%2 中 %1</translation>
        </message>
        <message>
            <source>partial heads, 1 part of %1</source>
            <translation>一部のヘッド、%1 分の 1</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>まだ尋ねていません</translation>
        </message>
        <message>
            <source>asking</source>
            <translation>尋ねています</translation>
        </message>
        <message>
            <source>in use, %1 ms</source>
            <translation>使用中、%1 ミリ秒</translation>
        </message>
        <message>
            <source>answers in %1 ms</source>
            <translation>%1 ミリ秒で応答</translation>
        </message>
        <message>
            <source>no answer since %1</source>
            <translation>%1 から応答なし</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>未接続</translation>
        </message>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln モデル</numerusform>
            </translation>
        </message>
        <message>
            <source>no key</source>
            <translation>キーなし</translation>
        </message>
        <message>
            <source>key in a file</source>
            <translation>キーはファイルに</translation>
        </message>
        <message>
            <source>key in the keychain</source>
            <translation>キーはキーチェーンに</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message>
            <source>The setting could not be kept.</source>
            <translation>設定を保持できませんでした。</translation>
        </message>
        <message>
            <source>The session could not be thinned out.</source>
            <translation>セッションを間引けませんでした。</translation>
        </message>
        <message>
            <source>The sessions could not be thinned out.</source>
            <translation>セッションを間引けませんでした。</translation>
        </message>
        <message>
            <source>The session could not be changed.</source>
            <translation>セッションを変えられませんでした。</translation>
        </message>
        <message>
            <source>The disk is full. The chat goes on; nothing more is saved.</source>
            <translation>ディスクがいっぱいです。チャットは続きますが、もう保存されません。</translation>
        </message>
        <message>
            <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
            <translation>セッションのデータベースは使用中です。チャットは続き、終わり次第保存されます。</translation>
        </message>
        <message>
            <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
            <translation>セッションのデータベースに書けません。チャットは続きますが、保存されません。</translation>
        </message>
        <message>
            <source>The chat could not be saved.</source>
            <translation>チャットを保存できませんでした。</translation>
        </message>
        <message>
            <source>This session is read-only here, another window writes it.</source>
            <translation>このセッションはここでは読み取り専用です。別のウィンドウが書いています。</translation>
        </message>
        <message>
            <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
            <translation>ここで加えたものは保存されません。セッションを複製すると、写しで続けられます。</translation>
        </message>
        <message>
            <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
            <translation>セッションのデータベースを読めませんでした。%1 として脇に置き、新しく始めました。</translation>
        </message>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>そこから引き継ぎ：%Ln セッション。</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be opened.</source>
            <translation>セッションを開けませんでした。</translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>回答は書いている途中で中断し、%Ln トークンが残りました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open its model and choose Session, Continue the last answer.</source>
            <translation>そのモデルを開き、「セッション」「最後の回答を続ける」を選んでください。</translation>
        </message>
        <message>
            <source>The session could not be renamed.</source>
            <translation>セッションの名前を変えられませんでした。</translation>
        </message>
        <message>
            <source>The session could not be pinned.</source>
            <translation>セッションを固定できませんでした。</translation>
        </message>
        <message>
            <source>The session could not be put into the folder.</source>
            <translation>セッションをフォルダーに入れられませんでした。</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1（写し）</translation>
        </message>
        <message>
            <source>The session could not be duplicated.</source>
            <translation>セッションを複製できませんでした。</translation>
        </message>
        <message>
            <source>The session could not be deleted.</source>
            <translation>セッションを削除できませんでした。</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>「%1」を削除しました。</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>チャット</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>%Ln セッションを削除しました。</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be brought back.</source>
            <translation>セッションを取り戻せませんでした。</translation>
        </message>
        <message>
            <source>%1 could not be imported.</source>
            <translation>%1 を取り込めませんでした。</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 に書けませんでした。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>%Ln か所を超える</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln か所</numerusform>
            </translation>
        </message>
        <message>
            <source>Search titles and messages</source>
            <translation>題名とメッセージを検索</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>セッションを検索</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>新しいチャット (Ctrl+N)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>新しいチャット</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>%1 places in %2 of %3 sessions · %4 ms</source>
            <translation>%3 セッション中 %2 に %1 か所 · %4 ミリ秒</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln セッション</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>「%1」は見つかりません。</translation>
        </message>
        <message>
            <source>Search looks at titles and messages.</source>
            <translation>題名とメッセージを探します。</translation>
        </message>
        <message>
            <source>No sessions yet.</source>
            <translation>まだセッションがありません。</translation>
        </message>
        <message>
            <source>Your chats are saved here by themselves while they are written.</source>
            <translation>チャットは書かれる間に自動でここに保存されます。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>%1 を閉じる</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>名前を変更</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>固定を外す</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>書き出し…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Rename folder…</source>
            <translation>フォルダー名を変更…</translation>
        </message>
        <message>
            <source>Dissolve folder, keep its sessions</source>
            <translation>フォルダーをなくしてセッションは残す</translation>
        </message>
        <message>
            <source>Import traces…</source>
            <translation>トレースを取り込む…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダー</translation>
        </message>
        <message>
            <source>None</source>
            <translation>なし</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>新しいフォルダー…</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新しいフォルダー</translation>
        </message>
        <message>
            <source>Rename folder</source>
            <translation>フォルダー名を変更</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>フォルダーの名前</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨日</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>今週</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>先週</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>今月</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>固定</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1、読み取り専用</translation>
        </message>
        <message>
            <source>Untitled chat</source>
            <translation>無題のチャット</translation>
        </message>
        <message>
            <source>%1 tok</source>
            <translation>%1 トークン</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln 本の枝</numerusform>
            </translation>
        </message>
        <message>
            <source>read-only here, another window writes it</source>
            <translation>ここでは読み取り専用、別のウィンドウが書いています</translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>書いている途中で中断、%Ln トークンを保持</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsModel</name>
        <message>
            <source>segment</source>
            <translation>区間</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>同じ</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>文</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>これまでの %1</translation>
        </message>
        <message>
            <source>Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand in for one another. Single effects may hide what a set shows, and they do not add up.</source>
            <translation>%1 のどの位置も単独では %2 より変えませんが、%3 をまとめると %4 変えます：互いに代わりをしています。単独の影響は集合が示すものを隠すことがあり、足し合わせられません。</translation>
        </message>
        <message>
            <source>The largest effect of a single place of the set</source>
            <translation>集合の一つの位置の最大の影響</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>集合</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>単独</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>合計</translation>
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
            <translation>同時に隠す位置</translation>
        </message>
        <message>
            <source>Kind of sets</source>
            <translation>集合の種類</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>区間</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>同じもの</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>文</translation>
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
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>選択なし</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalModel</name>
        <message>
            <source>Local, under 8</source>
            <translation>近く、8 未満</translation>
        </message>
        <message>
            <source>Share of the attention less than 8 tokens back</source>
            <translation>8 トークン未満前への注意の割合</translation>
        </message>
        <message>
            <source>Mid, 8 to 255</source>
            <translation>中ほど、8 ～ 255</translation>
        </message>
        <message>
            <source>Share of the attention 8 to 255 tokens back</source>
            <translation>8 ～ 255 トークン前への注意の割合</translation>
        </message>
        <message>
            <source>Long, 256 and more</source>
            <translation>遠く、256 以上</translation>
        </message>
        <message>
            <source>Share of the attention 256 tokens back or more</source>
            <translation>256 トークン以上前への注意の割合</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>シンク</translation>
        </message>
        <message>
            <source>Share of the attention on sinks</source>
            <translation>シンクへの注意の割合</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>ヌル</translation>
        </message>
        <message>
            <source>Share that went to the learned sink of the architecture, to no token</source>
            <translation>構造が学習したシンクへ行き、どのトークンへも行かない割合</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>行のエントロピー</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>How widely the attention is spread</source>
            <translation>注意がどれだけ広がっているか</translation>
        </message>
        <message>
            <source>Entropy, normalised</source>
            <translation>エントロピー、正規化</translation>
        </message>
        <message>
            <source>Entropy divided by the logarithm of the visible positions</source>
            <translation>エントロピーを見える位置数の対数で割ったもの</translation>
        </message>
        <message>
            <source>Entropy of distances</source>
            <translation>距離のエントロピー</translation>
        </message>
        <message>
            <source>Entropy of the 16 distance bins, 0 to 1</source>
            <translation>16 の距離区分のエントロピー、0 ～ 1</translation>
        </message>
        <message>
            <source>Three largest</source>
            <translation>最大の三つ</translation>
        </message>
        <message>
            <source>hubness: share of the three most attended positions</source>
            <translation>hubness：最も注意された三位置の割合</translation>
        </message>
        <message>
            <source>Layers agree</source>
            <translation>層の一致</translation>
        </message>
        <message>
            <source>consensus: common positions among the five largest of each pair of layers</source>
            <translation>consensus：層の各組で上位五位置に共通するもの</translation>
        </message>
        <message>
            <source>Ripple</source>
            <translation>リップル</translation>
        </message>
        <message>
            <source>ripple: how regularly attention repeats over distance</source>
            <translation>ripple：注意が距離に対しどれほど規則的に繰り返すか</translation>
        </message>
        <message>
            <source>Positional share</source>
            <translation>位置の割合</translation>
        </message>
        <message>
            <source>How much of the attention comes from the places, not from the words</source>
            <translation>注意のどれだけが語ではなく場所から来るか</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Negative log-probability of the written token</source>
            <translation>書かれたトークンの負の対数確率</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>1 位と 2 位の差</translation>
        </message>
        <message>
            <source>margin: difference of the two largest logits</source>
            <translation>margin：最大二つのロジットの差</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>値</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalPage</name>
        <message>
            <source>How far back</source>
            <translation>どれだけ前か</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>Rules of the zone</source>
            <translation>ゾーンの規則</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>コンパス</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>評価せず</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>安定</translation>
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
            <translation>シンクを除く</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>シンクを数える</translation>
        </message>
        <message>
            <source>Preset %1, first match wins.</source>
            <translation>規則 %1、最初に合うもの。</translation>
        </message>
        <message>
            <source>Fired: %1.</source>
            <translation>発火：%1。</translation>
        </message>
        <message>
            <source>Estimated from the text alone.</source>
            <translation>文だけから推定。</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
            <translation>シンクを数えると、ゾーンは回答の長さに従います：256 トークンを過ぎると位置 0 が「遠い」になります。シンクを除くか、同じ長さで比べてください。</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>このサーバーは注意を出しません。</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>文と対数確率を送るので、レンズは検討したほかの語を示します。</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>このステップは記録されていません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SimilarityPlot</name>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>まだ何も比較していません。</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>記録なし</translation>
        </message>
        <message>
            <source>of 1: how alike the two runs attend</source>
            <translation>1 満点：二つの実行の見方の近さ</translation>
        </message>
        <message>
            <source>Fingerprint cosine %1</source>
            <translation>指紋のコサイン %1</translation>
        </message>
        <message>
            <source>Fingerprint cosine: not recorded by both</source>
            <translation>指紋のコサイン：両方には記録されていません</translation>
        </message>
        <message>
            <source>Same main zone: not recorded by both</source>
            <translation>主なゾーンが同じ：両方には記録されていません</translation>
        </message>
        <message>
            <source>Same main zone: yes</source>
            <translation>主ゾーンが同じ：はい</translation>
        </message>
        <message>
            <source>Same main zone: no</source>
            <translation>主ゾーンが同じ：いいえ</translation>
        </message>
        <message>
            <source>Entropy apart by %1</source>
            <translation>エントロピーの差 %1</translation>
        </message>
        <message>
            <source>Entropy: not recorded by both</source>
            <translation>エントロピー：両方には記録されていません</translation>
        </message>
        <message>
            <source>Not part of it: same text, %1 of %2 rows</source>
            <translation>含めない：同じ文、%2 行中 %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SpeedChart</name>
        <message>
            <source>Tokens per second</source>
            <translation>1 秒あたりのトークン</translation>
        </message>
        <message>
            <source>all requests</source>
            <translation>すべての要求</translation>
        </message>
        <message>
            <source>Seconds ago</source>
            <translation>何秒前</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>10 min ago</source>
            <translation>10 分前</translation>
        </message>
        <message>
            <source>now</source>
            <translation>今</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>開始ページ</translation>
        </message>
        <message>
            <source>Open a model</source>
            <translation>モデルを開く</translation>
        </message>
        <message>
            <source>The model runs on this computer. Nothing you type or read leaves it.</source>
            <translation>モデルはこのコンピューターで動きます。書いたものも読むものも外へ出ません。</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>このコンピューターで見つかったもの</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>もう一度探す</translation>
        </message>
        <message>
            <source>Model folders…</source>
            <translation>モデルフォルダー…</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>このコンピューターで見つかったモデル</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>このコンピューターにモデルは見つかりませんでした。</translation>
        </message>
        <message>
            <source>Choose a model file or folder, or look at the sample session.</source>
            <translation>モデルのファイルかフォルダーを選ぶか、サンプルセッションを見てください。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>The mark on each bar is the free memory now.</source>
            <translation>各棒の印は今の空きメモリーです。</translation>
        </message>
        <message>
            <source>Other ways to start</source>
            <translation>ほかの始め方</translation>
        </message>
        <message>
            <source>Look at the sample session</source>
            <translation>サンプルセッションを見る</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
            <translation>注意を記録したチャット。モデルもグラフィックカードも不要です。</translation>
        </message>
        <message>
            <source>Open a trace…</source>
            <translation>トレースを開く…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
            <translation>このプログラムか以前の Web プロジェクトが記録した .jsonl または .jsonl.zst ファイル。</translation>
        </message>
        <message>
            <source>Choose a model file or folder…</source>
            <translation>モデルのファイルかフォルダーを選ぶ…</translation>
        </message>
        <message>
            <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
            <translation>一つの .gguf ファイル、または safetensors とトークナイザーのあるフォルダー。</translation>
        </message>
        <message>
            <source>Get a model…</source>
            <translation>モデルを入手…</translation>
        </message>
        <message>
            <source>Search a hub for one that fits. Nothing is asked before you search.</source>
            <translation>合うものをハブで検索します。検索するまで何も尋ねません。</translation>
        </message>
        <message>
            <source>Connect to a server…</source>
            <translation>サーバーに接続…</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>OpenAI 互換のどのアドレスでも。注意はサーバーが送る場合だけ表示します。</translation>
        </message>
        <message>
            <source>Where it looked</source>
            <translation>探した場所</translation>
        </message>
        <message>
            <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
            <translation>.gguf ファイル、モデルフォルダー、トレースをこのウィンドウのどこにでも落とせます</translation>
        </message>
        <message>
            <source>What you send goes to %1.</source>
            <translation>送るものは %1 に届きます。</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>なし</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln モデル</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 damaged</source>
            <translation>、%1 破損</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>装置</translation>
        </message>
        <message>
            <source>Add a folder to search: Tools, Model folders…</source>
            <translation>探すフォルダーを加える：ツール、モデルフォルダー…</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>探しています…</translation>
        </message>
        <message>
            <source>%1 in %2 · %3 of %4 memory free</source>
            <translation>%2 に %1 · メモリー %4 中 %3 空き</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln か所</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 を開く</translation>
        </message>
        <message>
            <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
            <translation>%1、%2 層、%3 ヘッド、隠れ次元 %4、語彙 %5、学習長 %6 トークン</translation>
        </message>
        <message>
            <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
            <translation>メモリー：重み %1、%2 トークンのコンテキスト %3、作業領域 %4</translation>
        </message>
        <message>
            <source>It has no chat template and cannot hold a chat.</source>
            <translation>チャットテンプレートがなく、チャットはできません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StatusHud</name>
        <message numerus="yes">
            <source>CPU · %Ln thread(s)</source>
            <translation>
                <numerusform>CPU · %Ln スレッド</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状態</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>コンテキスト</translation>
        </message>
        <message>
            <source>What fills the context</source>
            <translation>コンテキストの内訳</translation>
        </message>
        <message>
            <source>No graphics card is used: %1</source>
            <translation>グラフィックカードは使っていません：%1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>%1 を開いています</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>モデルは開いていません</translation>
        </message>
        <message>
            <source>Tokens of this chat, and how many the open model can hold</source>
            <translation>このチャットのトークン数と、開いているモデルの容量</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>書いています</translation>
        </message>
        <message>
            <source>Reading the prompt</source>
            <translation>プロンプトを読んでいます</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>開いています</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>待機</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>Written in this answer</source>
            <translation>この回答で書いた数</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 トークン/秒</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>記録</translation>
        </message>
        <message>
            <source>off</source>
            <translation>オフ</translation>
        </message>
        <message>
            <source>What is recorded of each step</source>
            <translation>各ステップで記録するもの</translation>
        </message>
        <message>
            <source>%1/step</source>
            <translation>%1/ステップ</translation>
        </message>
        <message>
            <source>Measured size of what is recorded</source>
            <translation>記録の実測サイズ</translation>
        </message>
        <message>
            <source>%1 of time</source>
            <translation>時間の %1</translation>
        </message>
        <message>
            <source>Measured share of the writing time that recording took</source>
            <translation>記録にかかった書き時間の実測の割合</translation>
        </message>
        <message>
            <source>%1 cache</source>
            <translation>キャッシュ %1</translation>
        </message>
        <message>
            <source>What the positions that stayed take in the cache</source>
            <translation>残った位置がキャッシュで占める量</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>保存庫</translation>
        </message>
        <message>
            <source>What all sessions take on the disk</source>
            <translation>すべてのセッションがディスクで占める量</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未保存</translation>
        </message>
        <message>
            <source>The chat goes on; it is written as soon as that is possible.</source>
            <translation>チャットは続きます。可能になり次第書き込みます。</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>保存 %1</translation>
        </message>
        <message>
            <source>When this chat was written into the store last</source>
            <translation>このチャットが最後に保存庫へ書かれた時刻</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StepsModel</name>
        <message>
            <source>At</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>確率</translation>
        </message>
        <message>
            <source>Surprisal, nat</source>
            <translation>サプライザル、nat</translation>
        </message>
        <message>
            <source>Entropy, nat</source>
            <translation>エントロピー、nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StoragePanel</name>
        <message>
            <source>Free on this disk</source>
            <translation>このディスクの空き</translation>
        </message>
        <message>
            <source>Something lies there already. Choose another folder.</source>
            <translation>そこにはすでに何かあります。別のフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>There is too little room. Free space there, or choose another folder.</source>
            <translation>空きが足りません。そこを空けるか、別のフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>Another program has them open. Close it and move again.</source>
            <translation>ほかのプログラムが開いています。閉じてからもう一度移動してください。</translation>
        </message>
        <message>
            <source>Choose a folder that can be written.</source>
            <translation>書き込めるフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>常に</translation>
        </message>
        <message>
            <source>In full for</source>
            <translation>全部を残す期間</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>残さない</translation>
        </message>
        <message>
            <source>Thin out now…</source>
            <translation>今すぐ間引く…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>移動…</translation>
        </message>
        <message>
            <source>Move the sessions to another folder</source>
            <translation>セッションを別のフォルダーへ移動</translation>
        </message>
        <message>
            <source>How long attention is kept</source>
            <translation>注意をいつまで残すか</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>日</translation>
        </message>
        <message>
            <source>days, then fingerprints and signals only</source>
            <translation>日、その後は指紋と信号だけ</translation>
        </message>
        <message>
            <source>only while a chat is open; kept are text, tokens, signals</source>
            <translation>チャットが開いている間だけ。テキスト、トークン、信号は残ります</translation>
        </message>
        <message>
            <source>Pinned sessions and those marked below keep everything.</source>
            <translation>固定したセッションと下で印を付けたものはすべて残ります。</translation>
        </message>
        <message>
            <source>What stays and goes</source>
            <translation>残るものと消えるもの</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>残る</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>消える</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>トークンあたりのバイト</translation>
        </message>
        <message>
            <source>Largest sessions</source>
            <translation>大きなセッション</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>セッション</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>サイズ</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>すべて残す</translation>
        </message>
        <message>
            <source>Giving space back</source>
            <translation>領域を返しています</translation>
        </message>
        <message>
            <source>%1 of %2; chats go on</source>
            <translation>%1 / %2。チャットは続けられます</translation>
        </message>
        <message>
            <source>Thin out</source>
            <translation>間引く</translation>
        </message>
        <message>
            <source>This cannot be undone. Text, tokens, signals and fingerprints stay; rows can be computed again while the model is on this computer.</source>
            <translation>元に戻せません。文、トークン、信号、指紋は残ります。モデルがこのコンピューターにある間は行を計算し直せます。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>キャンセル</translation>
        </message>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>%Ln セッションから %1 が空きました。</numerusform>
            </translation>
        </message>
        <message>
            <source>Move the sessions to</source>
            <translation>セッションの移動先</translation>
        </message>
        <message>
            <source>Moving the sessions</source>
            <translation>セッションを移動しています</translation>
        </message>
        <message>
            <source>copied %1</source>
            <translation>%1 コピー済み</translation>
        </message>
        <message>
            <source>read back %1</source>
            <translation>%1 読み返し済み</translation>
        </message>
        <message>
            <source>The sessions lie in %1 now.</source>
            <translation>セッションは今 %1 にあります。</translation>
        </message>
        <message>
            <source>The old file could not be removed: %1</source>
            <translation>古いファイルを取り除けませんでした：%1</translation>
        </message>
        <message>
            <source>The sessions could not be moved.</source>
            <translation>セッションを移動できませんでした。</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>元の場所にあります。</translation>
        </message>
        <message>
            <source>Not moved.</source>
            <translation>移動していません。</translation>
        </message>
        <message>
            <source>The sessions are where they were.</source>
            <translation>セッションは元の場所にあります。</translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>今 %1 が戻ります（%Ln セッションから）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>%1 日なら、今 %Ln セッションから %2 が空きます。</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows can be computed again while the model is on this computer.</source>
            <translation>モデルがこのコンピューターにある間は行を計算し直せます。</translation>
        </message>
        <message>
            <source>Lens, Links</source>
            <translation>レンズ、リンク</translation>
        </message>
        <message>
            <source>rows, head statistics, layer readings</source>
            <translation>行、ヘッド統計、層の読み取り</translation>
        </message>
        <message>
            <source>%1 → 0</source>
            <translation>%1 → 0</translation>
        </message>
        <message>
            <source>Signal, Router, Manifold</source>
            <translation>信号、Router、多様体</translation>
        </message>
        <message>
            <source>signals, zones, fingerprints</source>
            <translation>信号、ゾーン、指紋</translation>
        </message>
        <message>
            <source>Text, Logits</source>
            <translation>テキスト、Logits</translation>
        </message>
        <message>
            <source>text, tokens, probabilities</source>
            <translation>テキスト、トークン、確率</translation>
        </message>
        <message>
            <source>%1 in %2, %3 · %4</source>
            <translation>%2 に %1、%3 · %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln セッション</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 トークン</translation>
        </message>
        <message>
            <source>Attention and signals</source>
            <translation>注意と信号</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>指紋</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文</translation>
        </message>
        <message>
            <source>grows by about %1 a day as you use it now</source>
            <translation>今の使い方では一日に約 %1 増えます</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>What the model should know and how it should answer. Empty: the template's own.</source>
            <translation>モデルが知るべきことと答え方。空：テンプレートのもの。</translation>
        </message>
        <message>
            <source>Takes effect with the next message. The whole chat is read again then.</source>
            <translation>次のメッセージから有効です。そのときチャット全体を読み直します。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s)</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimeStrip</name>
        <message>
            <source>It is not known when these tokens were written.</source>
            <translation>これらのトークンがいつ書かれたかは不明です。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message>
            <source>scanned %1 of %2 tokens, Esc cancels</source>
            <translation>%1 / %2 トークンを走査、Esc で中止</translation>
        </message>
        <message>
            <source>nat, square root, most %1</source>
            <translation>nat、平方根、最大 %1</translation>
        </message>
        <message>
            <source>Not scanned. Press W.</source>
            <translation>未走査。W を押してください。</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>これまでの %1</translation>
        </message>
        <message>
            <source>mean %1 · most %2 at %3 %4</source>
            <translation>平均 %1 · 最大 %2、%3 %4</translation>
        </message>
        <message>
            <source>nothing of it yet</source>
            <translation>まだありません</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>影響</translation>
        </message>
        <message>
            <source>What hiding each segment costs the written tokens (W). Shift+arrows choose a range.</source>
            <translation>各区間を隠すと書かれたトークンがどれだけ失うか (W)。Shift+矢印で範囲を選びます。</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>タイムライン</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>注意</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens</source>
            <translation>
                <numerusform>%Ln トークン</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 at %2 of %3</source>
            <translation>%3 中 %2 の %1</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>見つかったもの</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>segment, tokens</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%2 の %1</translation>
        </message>
        <message>
            <source> · surprisal %1 nat</source>
            <translation> · サプライザル %1 nat</translation>
        </message>
        <message>
            <source>System</source>
            <translation>システム</translation>
        </message>
        <message>
            <source>You</source>
            <translation>あなた</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>思考</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>出力</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>ツール</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TintScale</name>
        <message>
            <source>Scale of the tint</source>
            <translation>色付けの目盛</translation>
        </message>
        <message>
            <source>%1 to %2 nat</source>
            <translation>%1 ～ %2 nat</translation>
        </message>
        <message>
            <source>0 to %1</source>
            <translation>0 ～ %1</translation>
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
            <translation>色付けと順位から除外</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>モデルが開いていません。計算するにはこのトレースのモデルを開いてください。</translation>
        </message>
        <message>
            <source>No token is pinned.</source>
            <translation>固定されたトークンがありません。</translation>
        </message>
        <message>
            <source>Stopped at %1 of %2; what was there stays.</source>
            <translation>%2 のうち %1 で停止。それまでの内容は残ります。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenLens</name>
        <message>
            <source>Token Lens</source>
            <translation>トークンレンズ</translation>
        </message>
        <message>
            <source>Lens tabs</source>
            <translation>レンズのタブ</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>リンク</translation>
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
            <translation>トークンが選ばれていません</translation>
        </message>
        <message>
            <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
            <translation>トークンを指すと、モデルがどこを見たかがわかります。クリックで保持、Esc で放します。</translation>
        </message>
        <message>
            <source>This model has no experts.</source>
            <translation>このモデルにエキスパートはありません。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenText</name>
        <message>
            <source>space</source>
            <translation>空白</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>改行</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>タブ</translation>
        </message>
        <message>
            <source>carriage return</source>
            <translation>復帰</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>改行しない空白</translation>
        </message>
        <message>
            <source>[empty]</source>
            <translation>[空]</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>バイト %1</translation>
        </message>
        <message>
            <source>%1 spaces</source>
            <translation>空白 %1 個</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message>
            <source>own place</source>
            <translation>自分の位置</translation>
        </message>
        <message>
            <source>pinned, probability %1</source>
            <translation>固定、確率 %1</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>テンプレート</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>残す</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>捨てる</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>ゾーンなし</translation>
        </message>
        <message>
            <source>What the pinned token looked at</source>
            <translation>固定したトークンが見た場所</translation>
        </message>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>この場所が受けた注意、%Ln 行の合計。</numerusform>
            </translation>
        </message>
        <message>
            <source>Pos.</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>トークン</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>区分</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>サプライザル</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>見た</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>受けた量</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>効いた</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>残す</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceFiles</name>
        <message>
            <source>Line %1, field %2: expected %3.</source>
            <translation>行 %1、項目 %2：%3 が期待されます。</translation>
        </message>
        <message>
            <source>%1 more lines were not taken.</source>
            <translation>さらに %1 行は取り込みませんでした。</translation>
        </message>
        <message>
            <source>The file ends in the middle of line %1.</source>
            <translation>ファイルは行 %1 の途中で終わっています。</translation>
        </message>
        <message>
            <source>The file ends in the middle of its last line.</source>
            <translation>ファイルは最後の行の途中で終わっています。</translation>
        </message>
        <message>
            <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
            <translation>新しい版（%1）が書いたものです。この版が知らないものは残しますが、表示しません。</translation>
        </message>
        <message>
            <source>%1 records were kept.</source>
            <translation>%1 件の記録を残しました。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceShelf</name>
        <message>
            <source>shown now</source>
            <translation>表示中</translation>
        </message>
        <message>
            <source>Branch %1</source>
            <translation>枝 %1</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>トークン %1 から</translation>
        </message>
        <message>
            <source>file</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>This session is not there any more.</source>
            <translation>このセッションはもうありません。</translation>
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
            <translation>同じ長さで</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over prompts</source>
            <translation>トークンの割合、プロンプトについての 95 % 区間</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>ゾーン</translation>
        </message>
        <message>
            <source>A tokens</source>
            <translation>A トークン</translation>
        </message>
        <message>
            <source>A, %</source>
            <translation>A、%</translation>
        </message>
        <message>
            <source>B tokens</source>
            <translation>B トークン</translation>
        </message>
        <message>
            <source>B, %</source>
            <translation>B、%</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>読み</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>カテゴリー</translation>
        </message>
        <message>
            <source>at equal length; filled: the interval leaves out zero</source>
            <translation>同じ長さで。塗り：区間が 0 を含まない</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>カテゴリー</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速さ</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>1 秒あたりのトークン</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>比</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>密度</translation>
        </message>
        <message>
            <source>local and long mass of each token</source>
            <translation>各トークンの近くと遠くの質量</translation>
        </message>
        <message>
            <source>Local mass from</source>
            <translation>近くの質量（以上）</translation>
        </message>
        <message>
            <source>Long mass from</source>
            <translation>遠くの質量（以上）</translation>
        </message>
        <message>
            <source>Manifolds</source>
            <translation>多様体</translation>
        </message>
        <message>
            <source>each of its own discovery: shapes may be compared, places may not</source>
            <translation>それぞれ自分の発見から：形は比べられますが、場所は比べられません</translation>
        </message>
        <message>
            <source>Last discovery</source>
            <translation>最後の発見</translation>
        </message>
        <message>
            <source>The two campaigns</source>
            <translation>二つのキャンペーン</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>言葉で</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>区間がゼロを含まない差だけ</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>差</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>図</translation>
        </message>
        <message>
            <source>Reading both campaigns</source>
            <translation>両方のキャンペーンを読んでいます</translation>
        </message>
        <message>
            <source>Not compared.</source>
            <translation>比較していません。</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>表示中のものは残ります。</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>キャンペーンはまだありません。</translation>
        </message>
        <message>
            <source>There is one campaign only.</source>
            <translation>キャンペーンは一つだけです。</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again. Run the same suite with two models (Tools, Campaigns), or choose folders of attnx explore in the lists above.</source>
            <translation>キャンペーンは一連のプロンプトを繰り返し尋ねます。同じ一連を二つのモデルで実行するか（ツール、キャンペーン）、上の一覧で attnx explore のフォルダーを選んでください。</translation>
        </message>
        <message>
            <source>Choose two campaigns.</source>
            <translation>キャンペーンを二つ選んでください。</translation>
        </message>
        <message>
            <source>They are compared over the prompts that both answered.</source>
            <translation>両方が答えたプロンプトで比べます。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::UndoNotice</name>
        <message>
            <source>Undo</source>
            <translation>元に戻す</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ViewBar</name>
        <message>
            <source>Chat tools</source>
            <translation>チャットの道具</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>その他のツール</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>モデル</translation>
        </message>
        <message>
            <source>The open model; the others that were found, with the memory they need</source>
            <translation>開いているモデルと、見つかったほかのモデルの必要メモリー</translation>
        </message>
        <message>
            <source>Sampling preset</source>
            <translation>サンプリングの既定</translation>
        </message>
        <message>
            <source>How the next word is drawn</source>
            <translation>次の語の引き方</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>システムプロンプト</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>%1 を開いています…</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>モデルは開いていません</translation>
        </message>
        <message>
            <source>Choose a model file…</source>
            <translation>モデルファイルを選ぶ…</translation>
        </message>
        <message>
            <source>Own  %1</source>
            <translation>独自  %1</translation>
        </message>
        <message>
            <source>All parameters…</source>
            <translation>全パラメーター…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message>
            <source>Close</source>
            <translation>閉じる</translation>
        </message>
        <message>
            <source>Without %1 at %2</source>
            <translation>%2 の %1 なし</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>選んだ %Ln 個なし</numerusform>
            </translation>
        </message>
        <message>
            <source>Probability of %1 stays at %2 (log-probability %3).</source>
            <translation>%1 の確率は %2 のまま（対数確率 %3）。</translation>
        </message>
        <message>
            <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
            <translation>%1 の確率は %2 から %3 に下がります（対数確率 %4）。</translation>
        </message>
        <message>
            <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
            <translation>%1 の確率は %2 から %3 に上がります（対数確率 %4）。</translation>
        </message>
        <message>
            <source>The model would write %1 instead (%2).</source>
            <translation>モデルは代わりに %1 と書きます（%2）。</translation>
        </message>
        <message>
            <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
            <translation>0.01 を超える変化なし。ほかが肩代わりするかもしれません：いくつかの行を選び、一緒に試してください。</translation>
        </message>
        <message>
            <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
            <translation>それぞれ単独では %1 未満の変化：%2 個が互いに肩代わりします。</translation>
        </message>
        <message>
            <source>%1 was recorded when it was written; read again now it has %2.</source>
            <translation>%1 は書いたときの記録で、今読み直すと %2 です。</translation>
        </message>
        <message>
            <source>%1 tokens read first, %2.</source>
            <translation>先に %1 トークンを読みました、%2。</translation>
        </message>
        <message>
            <source>One forward pass, %1.</source>
            <translation>順伝播一回、%1。</translation>
        </message>
        <message>
            <source>The text and the saved trace stay as they are.</source>
            <translation>文と保存したトレースはそのままです。</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WordsBox</name>
        <message>
            <source>Copy the sentences</source>
            <translation>文をコピー</translation>
        </message>
        <message>
            <source>Differences in words</source>
            <translation>言葉で見た差</translation>
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
            <translation>先に行を選んでください。</translation>
        </message>
        <message>
            <source>An answer is being written, or no model is open.</source>
            <translation>回答を書いているか、モデルが開いていません。</translation>
        </message>
        <message>
            <source>Only a written token can be written again, by the model of this trace.</source>
            <translation>書き直せるのは、このトレースのモデルで書かれたトークンだけです。</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>強める位置の重さ</translation>
        </message>
        <message>
            <source>Write again without these	R</source>
            <translation>これらなしで書き直す	R</translation>
        </message>
        <message>
            <source>Write again with these stressed	Shift+R</source>
            <translation>これらを強めて書き直す	Shift+R</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ZoneLine</name>
        <message>
            <source>Zone %1, confidence %2</source>
            <translation>ゾーン %1、確信度 %2</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>確信度</translation>
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
            <translation>1 ミリ秒未満</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ミリ秒</translation>
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
            <translation>%1 時間 %2 分</translation>
        </message>
    </context>
</TS>
