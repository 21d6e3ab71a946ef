<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Advice</name>
        <message>
            <source>aggressive cache</source>
            <translation>caché austera</translation>
        </message>
        <message>
            <source>standard</source>
            <translation>estándar</translation>
        </message>
        <message>
            <source>full context</source>
            <translation>contexto entero</translation>
        </message>
        <message>
            <source>pattern</source>
            <translation>patrón</translation>
        </message>
        <message>
            <source>off-manifold alert</source>
            <translation>alerta: fuera de la variedad</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>&amp;New chat</source>
            <translation>&amp;Nuevo chat</translation>
        </message>
        <message>
            <source>&amp;Open trace…</source>
            <translation>&amp;Abrir traza…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file</source>
            <translation>Un archivo .jsonl o .jsonl.zst</translation>
        </message>
        <message>
            <source>Open the sa&amp;mple session</source>
            <translation>Abrir la sesión de &amp;ejemplo</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model.</source>
            <translation>Un chat grabado con su atención. No necesita modelo.</translation>
        </message>
        <message>
            <source>&amp;Import traces…</source>
            <translation>&amp;Importar trazas…</translation>
        </message>
        <message>
            <source>Takes trace files into the sessions</source>
            <translation>Toma archivos de traza en las sesiones</translation>
        </message>
        <message>
            <source>&amp;Save trace</source>
            <translation>&amp;Guardar traza</translation>
        </message>
        <message>
            <source>Save trace &amp;as…</source>
            <translation>Guardar traza &amp;como…</translation>
        </message>
        <message>
            <source>&amp;Export chat…</source>
            <translation>E&amp;xportar chat…</translation>
        </message>
        <message>
            <source>Web page, Markdown, text, or a table of its steps</source>
            <translation>Página web, Markdown, texto o una tabla de sus pasos</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Imprimir…</translation>
        </message>
        <message>
            <source>The conversation on paper or as a PDF file</source>
            <translation>La conversación en papel o como archivo PDF</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>Ctrl+X, where one writes</source>
            <translation>Ctrl+X, donde se escribe</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>Ctrl+C: what is chosen, or the message</source>
            <translation>Ctrl+C: lo elegido o el mensaje</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Pegar</translation>
        </message>
        <message>
            <source>Ctrl+V; files are attached</source>
            <translation>Ctrl+V; los archivos se adjuntan</translation>
        </message>
        <message>
            <source>&amp;Find in this chat</source>
            <translation>&amp;Buscar en este chat</translation>
        </message>
        <message>
            <source>All of its text, thinking too</source>
            <translation>Todo su texto, también el pensamiento</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Buscar &amp;siguiente</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>Buscar &amp;anterior</translation>
        </message>
        <message>
            <source>&amp;Write a message</source>
            <translation>&amp;Escribir un mensaje</translation>
        </message>
        <message>
            <source>Puts the keyboard into the message field</source>
            <translation>Pone el teclado en el campo del mensaje</translation>
        </message>
        <message>
            <source>Prefere&amp;nces…</source>
            <translation>Preferencia&amp;s…</translation>
        </message>
        <message>
            <source>Storage, privacy, appearance, folders, limits</source>
            <translation>Almacenamiento, privacidad, apariencia, carpetas, límites</translation>
        </message>
        <message>
            <source>Command &amp;palette</source>
            <translation>&amp;Paleta de órdenes</translation>
        </message>
        <message>
            <source>&amp;Start page</source>
            <translation>Página de &amp;inicio</translation>
        </message>
        <message>
            <source>Models on this computer and other ways to start</source>
            <translation>Modelos de este ordenador y otras formas de empezar</translation>
        </message>
        <message>
            <source>S&amp;essions</source>
            <translation>S&amp;esiones</translation>
        </message>
        <message>
            <source>Ser&amp;vers</source>
            <translation>Ser&amp;vidores</translation>
        </message>
        <message>
            <source>Servers, and what each one gives</source>
            <translation>Servidores, y qué da cada uno</translation>
        </message>
        <message>
            <source>Token &amp;Lens</source>
            <translation>&amp;Lupa de token</translation>
        </message>
        <message>
            <source>&amp;Branches</source>
            <translation>&amp;Ramas</translation>
        </message>
        <message>
            <source>The tree of this conversation</source>
            <translation>El árbol de esta conversación</translation>
        </message>
        <message>
            <source>Disco&amp;very</source>
            <translation>Descu&amp;brimiento</translation>
        </message>
        <message>
            <source>To&amp;kens</source>
            <translation>To&amp;kens</translation>
        </message>
        <message>
            <source>&amp;Timeline</source>
            <translation>Línea de &amp;tiempo</translation>
        </message>
        <message>
            <source>Ne&amp;xt area</source>
            <translation>Zona &amp;siguiente</translation>
        </message>
        <message>
            <source>Pre&amp;vious area</source>
            <translation>Zona &amp;anterior</translation>
        </message>
        <message>
            <source>Lar&amp;ger text</source>
            <translation>Texto más &amp;grande</translation>
        </message>
        <message>
            <source>S&amp;maller text</source>
            <translation>Texto más &amp;pequeño</translation>
        </message>
        <message>
            <source>Te&amp;xt size 100 %</source>
            <translation>Ta&amp;maño de texto 100 %</translation>
        </message>
        <message>
            <source>&amp;Full screen</source>
            <translation>&amp;Pantalla completa</translation>
        </message>
        <message>
            <source>&amp;Reset layout</source>
            <translation>&amp;Restablecer disposición</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>&amp;Parar</translation>
        </message>
        <message>
            <source>What was written so far is kept</source>
            <translation>Lo escrito hasta ahora se conserva</translation>
        </message>
        <message>
            <source>&amp;Regenerate the last answer</source>
            <translation>&amp;Reescribir la última respuesta</translation>
        </message>
        <message>
            <source>The former one stays as a version</source>
            <translation>La anterior queda como versión</translation>
        </message>
        <message>
            <source>Regenerate &amp;with…</source>
            <translation>Reescribir &amp;con…</translation>
        </message>
        <message>
            <source>Another model or other settings, as a version</source>
            <translation>Otro modelo u otros ajustes, como versión</translation>
        </message>
        <message>
            <source>&amp;Continue the last answer</source>
            <translation>&amp;Continuar la última respuesta</translation>
        </message>
        <message>
            <source>System &amp;prompt…</source>
            <translation>&amp;Mensaje de sistema…</translation>
        </message>
        <message>
            <source>W&amp;hat fills the context</source>
            <translation>Qué &amp;llena el contexto</translation>
        </message>
        <message>
            <source>&amp;Find in sessions</source>
            <translation>&amp;Buscar en las sesiones</translation>
        </message>
        <message>
            <source>Looks at titles and messages</source>
            <translation>Busca en títulos y mensajes</translation>
        </message>
        <message>
            <source>Re&amp;name this session</source>
            <translation>Cambiar el &amp;nombre de esta sesión</translation>
        </message>
        <message>
            <source>&amp;Duplicate this session</source>
            <translation>&amp;Duplicar esta sesión</translation>
        </message>
        <message>
            <source>Delete this &amp;version of the answer</source>
            <translation>Eliminar esta &amp;versión de la respuesta</translation>
        </message>
        <message>
            <source>Shows the version next to it. Undo brings it back.</source>
            <translation>Muestra la versión vecina. Deshacer la devuelve.</translation>
        </message>
        <message>
            <source>Delete the last &amp;message</source>
            <translation>Eliminar el último &amp;mensaje</translation>
        </message>
        <message>
            <source>Undo brings it back</source>
            <translation>Deshacer lo devuelve</translation>
        </message>
        <message>
            <source>Delete t&amp;his session</source>
            <translation>Eliminar es&amp;ta sesión</translation>
        </message>
        <message>
            <source>Undo brings it back for a few seconds</source>
            <translation>Deshacer la devuelve durante unos segundos</translation>
        </message>
        <message>
            <source>&amp;Let go of the pinned token</source>
            <translation>&amp;Soltar el token fijado</translation>
        </message>
        <message>
            <source>Pre&amp;vious pinned token</source>
            <translation>Token fijado &amp;anterior</translation>
        </message>
        <message>
            <source>Ne&amp;xt pinned token</source>
            <translation>Token fijado &amp;siguiente</translation>
        </message>
        <message>
            <source>Next &amp;event</source>
            <translation>Evento &amp;siguiente</translation>
        </message>
        <message>
            <source>Drift, early stops, re-routes, applied advice</source>
            <translation>Deriva, paradas tempranas, redirecciones, consejo aplicado</translation>
        </message>
        <message>
            <source>Previo&amp;us event</source>
            <translation>Evento &amp;anterior</translation>
        </message>
        <message>
            <source>&amp;Open model file…</source>
            <translation>&amp;Abrir archivo de modelo…</translation>
        </message>
        <message>
            <source>Open model &amp;folder…</source>
            <translation>Abrir &amp;carpeta de modelo…</translation>
        </message>
        <message>
            <source>A folder with safetensors and a tokenizer</source>
            <translation>Una carpeta con safetensors y tokenizador</translation>
        </message>
        <message>
            <source>C&amp;onnect to a server…</source>
            <translation>C&amp;onectar con un servidor…</translation>
        </message>
        <message>
            <source>A model on this or another computer</source>
            <translation>Un modelo en este u otro ordenador</translation>
        </message>
        <message>
            <source>&amp;Get models…</source>
            <translation>&amp;Obtener modelos…</translation>
        </message>
        <message>
            <source>Search a hub and fetch what fits</source>
            <translation>Buscar en un repositorio y traer lo que sirva</translation>
        </message>
        <message>
            <source>&amp;Close the model</source>
            <translation>&amp;Cerrar el modelo</translation>
        </message>
        <message>
            <source>The trace stays open</source>
            <translation>La traza sigue abierta</translation>
        </message>
        <message>
            <source>C&amp;ancel opening</source>
            <translation>Ca&amp;ncelar la apertura</translation>
        </message>
        <message>
            <source>&amp;Parameters…</source>
            <translation>&amp;Parámetros…</translation>
        </message>
        <message>
            <source>Sampling, capture and model settings</source>
            <translation>Muestreo, captura y ajustes del modelo</translation>
        </message>
        <message>
            <source>Ser&amp;ve this model…</source>
            <translation>Ser&amp;vir este modelo…</translation>
        </message>
        <message>
            <source>Other programs can ask the open model over HTTP</source>
            <translation>Otros programas pueden preguntar al modelo abierto por HTTP</translation>
        </message>
        <message>
            <source>&amp;Fit fingerprints…</source>
            <translation>Ajustar &amp;huellas…</translation>
        </message>
        <message>
            <source>Learns which 20 numbers say most about a token of this model</source>
            <translation>Aprende qué 20 números dicen más de un token de este modelo</translation>
        </message>
        <message>
            <source>Measure &amp;signals…</source>
            <translation>Medir &amp;señales…</translation>
        </message>
        <message>
            <source>Which signals tell wrong answers from right ones</source>
            <translation>Qué señales distinguen respuestas erróneas de correctas</translation>
        </message>
        <message>
            <source>Mar&amp;ked positions</source>
            <translation>Posiciones mar&amp;cadas</translation>
        </message>
        <message>
            <source>Do later words look less at what is marked?</source>
            <translation>¿Miran menos las palabras posteriores lo que está marcado?</translation>
        </message>
        <message>
            <source>&amp;Campaigns…</source>
            <translation>&amp;Campañas…</translation>
        </message>
        <message>
            <source>Asks suites of prompts and keeps every fingerprint</source>
            <translation>Hace series de preguntas y guarda cada huella</translation>
        </message>
        <message>
            <source>Record prompt &amp;rows</source>
            <translation>Registrar &amp;filas del prompt</translation>
        </message>
        <message>
            <source>So that the lens works on the question too, from the next answer on</source>
            <translation>Para que la lupa sirva también en la pregunta, desde la próxima respuesta</translation>
        </message>
        <message>
            <source>&amp;Look for models again</source>
            <translation>&amp;Buscar modelos otra vez</translation>
        </message>
        <message>
            <source>&amp;Model folders…</source>
            <translation>C&amp;arpetas de modelos…</translation>
        </message>
        <message>
            <source>Further folders to look for models in</source>
            <translation>Otras carpetas donde buscar modelos</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manual</translation>
        </message>
        <message>
            <source>The page about the panel that has the keyboard</source>
            <translation>La página del panel que tiene el teclado</translation>
        </message>
        <message>
            <source>A &amp;tour of ten minutes</source>
            <translation>Un &amp;recorrido de diez minutos</translation>
        </message>
        <message>
            <source>On the sample session. Needs no model.</source>
            <translation>Con la sesión de ejemplo. Sin modelo.</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Teclas</translation>
        </message>
        <message>
            <source>Crash &amp;reports…</source>
            <translation>&amp;Informes de fallos…</translation>
        </message>
        <message>
            <source>What was written when the program ended by itself</source>
            <translation>Lo que se escribió cuando el programa terminó por sí solo</translation>
        </message>
        <message>
            <source>&amp;About Attention Explorer</source>
            <translation>Acerca &amp;de Attention Explorer</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>&amp;Sesión</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>&amp;Modelo</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Herramientas</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ay&amp;uda</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>differs</source>
            <translation>difiere</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>sin diferencia clara</translation>
        </message>
        <message>
            <source>Fingerprint cosine</source>
            <translation>Coseno de las huellas</translation>
        </message>
        <message>
            <source>Same main zone</source>
            <translation>Misma zona principal</translation>
        </message>
        <message>
            <source>Entropies close</source>
            <translation>Entropías cercanas</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Parecido</translation>
        </message>
        <message>
            <source>Same text (not part of it)</source>
            <translation>Mismo texto (no cuenta)</translation>
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
            <translation>Entropía del próximo token</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message>
            <source>Local mass</source>
            <translation>Masa local</translation>
        </message>
        <message>
            <source>d &lt; 8</source>
            <translation>d &lt; 8</translation>
        </message>
        <message>
            <source>Mid mass</source>
            <translation>Masa media</translation>
        </message>
        <message>
            <source>8 to 255</source>
            <translation>8 a 255</translation>
        </message>
        <message>
            <source>Long mass</source>
            <translation>Masa lejana</translation>
        </message>
        <message>
            <source>from 256</source>
            <translation>desde 256</translation>
        </message>
        <message>
            <source>Hubness</source>
            <translation>Hubness</translation>
        </message>
        <message>
            <source>top 3</source>
            <translation>3 primeras</translation>
        </message>
        <message>
            <source>Consensus of layers</source>
            <translation>Acuerdo de las capas</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Parte de los sumideros</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Dispersión del rumbo W</translation>
        </message>
        <message>
            <source>%1 is higher in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 es mayor en B: %2 (95 %: %3 a %4).</translation>
        </message>
        <message>
            <source>%1 is lower in B: %2 (95 %: %3 to %4).</source>
            <translation>%1 es menor en B: %2 (95 %: %3 a %4).</translation>
        </message>
    </context>
    <context>
        <name>Engine</name>
        <message>
            <source>Links (raw)</source>
            <translation>Enlaces (raw)</translation>
        </message>
        <message>
            <source>Sketch</source>
            <translation>Esbozo</translation>
        </message>
        <message>
            <source>Fingerprint and zone</source>
            <translation>Huella y zona</translation>
        </message>
        <message>
            <source>Head statistics</source>
            <translation>Estadísticas de cabezas</translation>
        </message>
        <message>
            <source>mean</source>
            <translation>media</translation>
        </message>
        <message>
            <source>maximum</source>
            <translation>máximo</translation>
        </message>
        <message>
            <source>each head alone</source>
            <translation>cada cabeza sola</translation>
        </message>
        <message>
            <source>mean of logits</source>
            <translation>media de logits</translation>
        </message>
        <message>
            <source>counted</source>
            <translation>contados</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>excluidos</translation>
        </message>
        <message>
            <source>off</source>
            <translation>apagado</translation>
        </message>
        <message>
            <source>Recorded</source>
            <translation>Registrado</translation>
        </message>
        <message>
            <source>off, or a list of raw,sketch,fingerprint,heads</source>
            <translation>off, o una lista de raw,sketch,fingerprint,heads</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>last, auto, all, or a list such as 0,5,-1.</source>
            <translation>last, auto, all, o una lista como 0,5,-1.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>todas</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Cabezas</translation>
        </message>
        <message>
            <source>A list such as 0,3,5; empty for all.</source>
            <translation>Una lista como 0,3,5; vacía para todas.</translation>
        </message>
        <message>
            <source>Heads together</source>
            <translation>Cabezas juntas</translation>
        </message>
        <message>
            <source>How the heads of a layer become one row.</source>
            <translation>Cómo las cabezas de una capa se vuelven una fila.</translation>
        </message>
        <message>
            <source>Positions kept</source>
            <translation>Posiciones guardadas</translation>
        </message>
        <message>
            <source>The k most attended positions of each row.</source>
            <translation>Las k posiciones más miradas de cada fila.</translation>
        </message>
        <message>
            <source>One step in</source>
            <translation>Un paso de cada</translation>
        </message>
        <message>
            <source>Records every Nth step.</source>
            <translation>Registra uno de cada N pasos.</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sin límite</translation>
        </message>
        <message>
            <source>Most steps</source>
            <translation>Pasos como máximo</translation>
        </message>
        <message>
            <source>Records no more steps than this.</source>
            <translation>No registra más pasos que estos.</translation>
        </message>
        <message>
            <source>all positions</source>
            <translation>todas las posiciones</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source>Only the last positions are candidates.</source>
            <translation>Solo las últimas posiciones son candidatas.</translation>
        </message>
        <message>
            <source>nothing hidden</source>
            <translation>nada oculto</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Ocultar las primeras</translation>
        </message>
        <message>
            <source>These positions never leave the engine.</source>
            <translation>Estas posiciones nunca salen del motor.</translation>
        </message>
        <message>
            <source>Fingerprint only</source>
            <translation>Solo huella</translation>
        </message>
        <message>
            <source>Leaves positions out of what is kept.</source>
            <translation>Deja las posiciones fuera de lo guardado.</translation>
        </message>
        <message>
            <source>Fingerprint layout</source>
            <translation>Formato de la huella</translation>
        </message>
        <message>
            <source>What the twenty numbers are.</source>
            <translation>Qué son los veinte números.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes "long" after 256 tokens.</source>
            <translation>Con los sumideros contados, las zonas siguen la longitud de la respuesta: la posición 0 se vuelve «lejana» tras 256 tokens.</translation>
        </message>
        <message>
            <source>Content (de-rotated)</source>
            <translation>Contenido (sin rotación)</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near.</source>
            <translation>La atención como sería si todas las posiciones estuvieran igual de cerca.</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Expertos</translation>
        </message>
        <message>
            <source>Which experts were chosen; only in models that have some.</source>
            <translation>Qué expertos se eligieron; solo en modelos que los tienen.</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Lupa de logits</translation>
        </message>
        <message>
            <source>The likeliest words after each layer.</source>
            <translation>Las palabras más probables tras cada capa.</translation>
        </message>
        <message>
            <source>Prompt rows</source>
            <translation>Filas del prompt</translation>
        </message>
        <message>
            <source>Rows of the prompt's tokens too, not only of the answer.</source>
            <translation>También filas de los tokens del prompt, no solo de la respuesta.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>Con deriva</translation>
        </message>
        <message>
            <source>Watches how the attention wanders: notes it, ends the answer, or writes it again from its last stable token. Raw rows are captured for it.</source>
            <translation>Vigila cómo vaga la atención: lo anota, termina la respuesta o la reescribe desde su último token estable. Para ello se capturan filas raw.</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Límite de la dispersión del rumbo</translation>
        </message>
        <message>
            <source>The heading spread W above which --firewall acts.</source>
            <translation>La dispersión del rumbo W por encima de la cual actúa --firewall.</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Límite de la deriva</translation>
        </message>
        <message>
            <source>The drift D from which on --firewall acts.</source>
            <translation>La deriva D desde la que actúa --firewall.</translation>
        </message>
        <message>
            <source>Compass window</source>
            <translation>Ventana de la brújula</translation>
        </message>
        <message>
            <source>How many steps the heading spread looks at.</source>
            <translation>A cuántos pasos mira la dispersión del rumbo.</translation>
        </message>
        <message>
            <source>Layers of the compass</source>
            <translation>Capas de la brújula</translation>
        </message>
        <message>
            <source>Layers whose rows the compass reads, such as 18,21; all: those recorded. They are recorded for it.</source>
            <translation>Capas cuyas filas lee la brújula, como 18,21; all: las registradas. Se registran para ello.</translation>
        </message>
        <message>
            <source>Heads of the compass</source>
            <translation>Cabezas de la brújula</translation>
        </message>
        <message>
            <source>Query heads whose rows the compass reads, such as 3,7; all: their mean. Each head is recorded alone for it.</source>
            <translation>Cabezas de consulta cuyas filas lee la brújula, como 3,7; all: su media. Para ello se registra cada cabeza por separado.</translation>
        </message>
        <message>
            <source>Most re-routes</source>
            <translation>Desvíos como máximo</translation>
        </message>
        <message>
            <source>How often one answer may be written again.</source>
            <translation>Cuántas veces puede reescribirse una respuesta.</translation>
        </message>
        <message>
            <source>by arithmetic</source>
            <translation>según la aritmética</translation>
        </message>
        <message>
            <source>fast</source>
            <translation>rápida</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exacta</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>auto, cpu, cuda or cuda:N</source>
            <translation>auto, cpu, cuda o cuda:N</translation>
        </message>
        <message>
            <source>Cache</source>
            <translation>Caché</translation>
        </message>
        <message>
            <source>Number format of the key and value cache; auto: f16, with exact arithmetic f32</source>
            <translation>Formato numérico de la caché de claves y valores; auto: f16, con aritmética exacta f32</translation>
        </message>
        <message>
            <source>all processors</source>
            <translation>todos los procesadores</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Hilos</translation>
        </message>
        <message>
            <source>Processors to use; 0: all that are usable</source>
            <translation>Procesadores a usar; 0: todos los utilizables</translation>
        </message>
        <message>
            <source>as trained, at most 8,192</source>
            <translation>como se entrenó, a lo sumo 8.192</translation>
        </message>
        <message>
            <source>Context, tokens</source>
            <translation>Contexto, tokens</translation>
        </message>
        <message>
            <source>Positions of the cache; longer contexts take more memory</source>
            <translation>Posiciones de la caché; contextos mayores ocupan más memoria</translation>
        </message>
        <message>
            <source>Contexts held</source>
            <translation>Contextos guardados</translation>
        </message>
        <message>
            <source>Whole contexts the cache holds, shared by all answers; each takes that memory</source>
            <translation>Contextos enteros que guarda la caché, compartidos por todas las respuestas; cada uno ocupa esa memoria</translation>
        </message>
        <message>
            <source>Arithmetic</source>
            <translation>Aritmética</translation>
        </message>
        <message>
            <source>Fast: quantised kernels; exact: float32 on the dequantised weights, slower</source>
            <translation>Rápida: núcleos cuantizados; exacta: float32 sobre los pesos decuantizados, más lenta</translation>
        </message>
        <message>
            <source>App folder</source>
            <translation>Carpeta de la aplicación</translation>
        </message>
        <message>
            <source>Hugging Face cache</source>
            <translation>Caché de Hugging Face</translation>
        </message>
        <message>
            <source>What leaves the cache</source>
            <translation>Qué sale de la caché</translation>
        </message>
        <message>
            <source>Keeps a share of the positions: the newest, the most looked at, a skeleton, or any.</source>
            <translation>Guarda una parte de las posiciones: las más nuevas, las más miradas, un esqueleto, o cualesquiera.</translation>
        </message>
        <message>
            <source>Share that stays</source>
            <translation>Parte que queda</translation>
        </message>
        <message>
            <source>The share of the positions that stays in the cache.</source>
            <translation>La parte de las posiciones que queda en la caché.</translation>
        </message>
        <message>
            <source>Weight of the skeleton</source>
            <translation>Peso del esqueleto</translation>
        </message>
        <message>
            <source>spectral: 0 keeps what was looked at most, 1 the skeleton.</source>
            <translation>spectral: 0 guarda lo más mirado, 1 el esqueleto.</translation>
        </message>
        <message>
            <source>Positions that stay anyway</source>
            <translation>Posiciones que quedan siempre</translation>
        </message>
        <message>
            <source>So many positions stay, whatever their share.</source>
            <translation>Tantas posiciones quedan, sea cual sea su parte.</translation>
        </message>
        <message>
            <source>Parallel positions from</source>
            <translation>Posiciones paralelas desde</translation>
        </message>
        <message>
            <source>Every token at least so probable is written, all of a step at one position.</source>
            <translation>Se escribe todo token al menos así de probable, todos los de un paso en una posición.</translation>
        </message>
        <message>
            <source>Tokens of one position</source>
            <translation>Tokens de una posición</translation>
        </message>
        <message>
            <source>Whether tokens that share a position see each other.</source>
            <translation>Si los tokens que comparten una posición se ven entre sí.</translation>
        </message>
        <message>
            <source>Tokens of one position at most</source>
            <translation>Tokens de una posición como máximo</translation>
        </message>
        <message>
            <source>No more than so many tokens share a position.</source>
            <translation>No más de tantos tokens comparten una posición.</translation>
        </message>
        <message>
            <source>drawn anew</source>
            <translation>sorteada de nuevo</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>The same seed and settings give the same answer; 0 and -1 draw one.</source>
            <translation>La misma semilla y los mismos ajustes dan la misma respuesta; 0 y -1 sortean una.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>0 takes the likeliest token; higher values spread the choice.</source>
            <translation>0 toma el token más probable; valores mayores abren la elección.</translation>
        </message>
        <message>
            <source>Top-k</source>
            <translation>Top-k</translation>
        </message>
        <message>
            <source>Only the k likeliest tokens are drawn from.</source>
            <translation>Solo se sortea entre los k tokens más probables.</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Only the likeliest tokens that together hold this probability. 1 turns it off.</source>
            <translation>Solo los tokens más probables que juntos alcanzan esta probabilidad. 1 lo apaga.</translation>
        </message>
        <message>
            <source>Min-p</source>
            <translation>Min-p</translation>
        </message>
        <message>
            <source>Leaves out tokens less likely than this share of the likeliest. 0 turns it off.</source>
            <translation>Excluye tokens menos probables que esta parte del más probable. 0 lo apaga.</translation>
        </message>
        <message>
            <source>Repetition penalty</source>
            <translation>Penalización por repetición</translation>
        </message>
        <message>
            <source>Above 1 discourages tokens of prompt and answer.</source>
            <translation>Por encima de 1 desalienta tokens del prompt y de la respuesta.</translation>
        </message>
        <message>
            <source>Presence penalty</source>
            <translation>Penalización por presencia</translation>
        </message>
        <message>
            <source>Subtracted once from tokens already in the answer.</source>
            <translation>Se resta una vez a los tokens que ya están en la respuesta.</translation>
        </message>
        <message>
            <source>Frequency penalty</source>
            <translation>Penalización por frecuencia</translation>
        </message>
        <message>
            <source>Subtracted each time a token is already in the answer.</source>
            <translation>Se resta cada vez que un token ya está en la respuesta.</translation>
        </message>
        <message>
            <source>Always the likeliest token</source>
            <translation>Siempre el token más probable</translation>
        </message>
        <message>
            <source>Greedy: no chance at all.</source>
            <translation>Voraz: nada de azar.</translation>
        </message>
    </context>
    <context>
        <name>Inspect</name>
        <message>
            <source>Copying</source>
            <translation>Copia</translation>
        </message>
        <message>
            <source>Mean attention on earlier places of the token that is written next.</source>
            <translation>Atención media a lugares anteriores del token que se escribe a continuación.</translation>
        </message>
        <message>
            <source>Entropy</source>
            <translation>Entropía</translation>
        </message>
        <message>
            <source>How spread a row is: 0 one place, 1 all places alike.</source>
            <translation>Cuán extendida está una fila: 0 un lugar, 1 todos por igual.</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>Distancia</translation>
        </message>
        <message>
            <source>Mean distance back, in tokens.</source>
            <translation>Distancia media hacia atrás, en tokens.</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>Share of the attention on the sinks.</source>
            <translation>Parte de la atención en los sumideros.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Anterior</translation>
        </message>
        <message>
            <source>Share on the token right before the query.</source>
            <translation>Parte en el token justo antes de la consulta.</translation>
        </message>
        <message>
            <source>Consensus</source>
            <translation>Consenso</translation>
        </message>
        <message>
            <source>Of the layer: share of the five largest places that two of its heads have in common.</source>
            <translation>De la capa: parte de los cinco lugares mayores que dos de sus cabezas tienen en común.</translation>
        </message>
        <message>
            <source>How spread a row is without its sinks: 0 one place, 1 all alike.</source>
            <translation>Cuán extendida está una fila sin sus sumideros: 0 un lugar, 1 todos por igual.</translation>
        </message>
        <message>
            <source>Near</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <source>Share outside the sinks up to 7 tokens back.</source>
            <translation>Parte fuera de los sumideros hasta 7 tokens atrás.</translation>
        </message>
        <message>
            <source>Far</source>
            <translation>Lejos</translation>
        </message>
        <message>
            <source>Share outside the sinks 64 tokens back or more.</source>
            <translation>Parte fuera de los sumideros a 64 tokens atrás o más.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Share of a row that this trace holds.</source>
            <translation>Parte de una fila que contiene esta traza.</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Mayor</translation>
        </message>
        <message>
            <source>Mean of the largest value outside the sinks.</source>
            <translation>Media del valor mayor fuera de los sumideros.</translation>
        </message>
        <message>
            <source>Sinks ≥</source>
            <translation>Sumideros ≥</translation>
        </message>
        <message>
            <source>Share on the sinks among what was kept; the rest of a row may hold more.</source>
            <translation>Parte en los sumideros de lo guardado; el resto de una fila puede tener más.</translation>
        </message>
        <message>
            <source>Previous ≥</source>
            <translation>Anterior ≥</translation>
        </message>
        <message>
            <source>Share on the token right before the query, where it was kept.</source>
            <translation>Parte en el token justo antes de la consulta, donde se guardó.</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>Change of the token’s log-probability with this head’s output set to zero.</source>
            <translation>Cambio de la log-probabilidad del token con la salida de esta cabeza a cero.</translation>
        </message>
        <message>
            <source>On place</source>
            <translation>En el lugar</translation>
        </message>
        <message>
            <source>Attention of this head on the place that mattered most.</source>
            <translation>Atención de esta cabeza al lugar que más contó.</translation>
        </message>
    </context>
    <context>
        <name>Manifold</name>
        <message>
            <source>Half samples, mean Rand index</source>
            <translation>Medias muestras, índice de Rand medio</translation>
        </message>
        <message>
            <source>%1 times half of the answers</source>
            <translation>%1 veces la mitad de las respuestas</translation>
        </message>
        <message>
            <source>%1 times half of the tokens</source>
            <translation>%1 veces la mitad de los tokens</translation>
        </message>
        <message>
            <source>… the least</source>
            <translation>… el menor</translation>
        </message>
        <message>
            <source>Clusters of a shapeless cloud</source>
            <translation>Grupos de una nube sin forma</translation>
        </message>
        <message>
            <source>as it should be</source>
            <translation>como debe ser</translation>
        </message>
        <message>
            <source>so many may be nothing but chance</source>
            <translation>tantos pueden ser mero azar</translation>
        </message>
        <message>
            <source>Prominence needed</source>
            <translation>Prominencia necesaria</translation>
        </message>
        <message>
            <source>of ln density, both sides of a split</source>
            <translation>en ln de densidad, a ambos lados de un corte</translation>
        </message>
        <message>
            <source>Tokens in confirmed clusters</source>
            <translation>Tokens en grupos confirmados</translation>
        </message>
        <message>
            <source>not prominent enough</source>
            <translation>no bastante prominente</translation>
        </message>
        <message>
            <source>Jaccard below 0.75</source>
            <translation>Jaccard por debajo de 0,75</translation>
        </message>
        <message>
            <source>in one session only</source>
            <translation>solo en una sesión</translation>
        </message>
        <message>
            <source>Cluster %1, prominence / noise</source>
            <translation>Grupo %1, prominencia / ruido</translation>
        </message>
        <message>
            <source>confirmed</source>
            <translation>confirmado</translation>
        </message>
        <message>
            <source>not known, or all the same</source>
            <translation>no se sabe, o todos iguales</translation>
        </message>
        <message>
            <source>explains the clusters</source>
            <translation>explica los grupos</translation>
        </message>
        <message>
            <source>has a part in them</source>
            <translation>tiene parte en ellos</translation>
        </message>
        <message>
            <source>hardly matters</source>
            <translation>apenas importa</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Clase de token</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Think phase</source>
            <translation>Fase de pensamiento</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesiones</translation>
        </message>
        <message>
            <source>On borders</source>
            <translation>En fronteras</translation>
        </message>
        <message>
            <source>Cluster %1</source>
            <translation>Grupo %1</translation>
        </message>
        <message>
            <source>Position, median</source>
            <translation>Posición, mediana</translation>
        </message>
        <message>
            <source>Surprisal, mean (nat)</source>
            <translation>Surprisal, media (nat)</translation>
        </message>
        <message>
            <source>kept %1</source>
            <translation>quedan %1</translation>
        </message>
        <message>
            <source>born %1</source>
            <translation>nacen %1</translation>
        </message>
        <message>
            <source>gone %1</source>
            <translation>desaparecen %1</translation>
        </message>
        <message>
            <source>split %1 → %2</source>
            <translation>se divide %1 → %2</translation>
        </message>
        <message>
            <source>merged %2 → %1</source>
            <translation>se funden %2 → %1</translation>
        </message>
        <message>
            <source>nothing changed</source>
            <translation>nada cambió</translation>
        </message>
        <message>
            <source>line break</source>
            <translation>salto de línea</translation>
        </message>
        <message>
            <source>blanks</source>
            <translation>blancos</translation>
        </message>
        <message>
            <source>signs</source>
            <translation>signos</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>cifras</translation>
        </message>
        <message>
            <source>function words</source>
            <translation>palabras funcionales</translation>
        </message>
        <message>
            <source>other words</source>
            <translation>otras palabras</translation>
        </message>
        <message>
            <source>parts of words</source>
            <translation>partes de palabras</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <source>on borders</source>
            <translation>en fronteras</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>other sessions</source>
            <translation>otras sesiones</translation>
        </message>
        <message>
            <source>other models</source>
            <translation>otros modelos</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Grupo</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>more local</source>
            <translation>más local</translation>
        </message>
        <message>
            <source>less local</source>
            <translation>menos local</translation>
        </message>
        <message>
            <source>more mid-range</source>
            <translation>más a media distancia</translation>
        </message>
        <message>
            <source>less mid-range</source>
            <translation>menos a media distancia</translation>
        </message>
        <message>
            <source>more long-range</source>
            <translation>más lejano</translation>
        </message>
        <message>
            <source>less long-range</source>
            <translation>menos lejano</translation>
        </message>
        <message>
            <source>spread over distances</source>
            <translation>extendido en distancias</translation>
        </message>
        <message>
            <source>at few distances</source>
            <translation>a pocas distancias</translation>
        </message>
        <message>
            <source>early layers spread</source>
            <translation>primeras capas extendidas</translation>
        </message>
        <message>
            <source>early layers focused</source>
            <translation>primeras capas concentradas</translation>
        </message>
        <message>
            <source>middle layers spread</source>
            <translation>capas medias extendidas</translation>
        </message>
        <message>
            <source>middle layers focused</source>
            <translation>capas medias concentradas</translation>
        </message>
        <message>
            <source>late layers spread</source>
            <translation>últimas capas extendidas</translation>
        </message>
        <message>
            <source>late layers focused</source>
            <translation>últimas capas concentradas</translation>
        </message>
        <message>
            <source>more %1 back</source>
            <translation>más %1 atrás</translation>
        </message>
        <message>
            <source>less %1 back</source>
            <translation>menos %1 atrás</translation>
        </message>
        <message>
            <source>more of column %1</source>
            <translation>más de la columna %1</translation>
        </message>
        <message>
            <source>less of column %1</source>
            <translation>menos de la columna %1</translation>
        </message>
        <message>
            <source>PC%1</source>
            <translation>PC%1</translation>
        </message>
        <message>
            <source>Balanced: no axis stands out.</source>
            <translation>Equilibrado: ningún eje destaca.</translation>
        </message>
        <message>
            <source>Strong: %1.</source>
            <translation>Fuerte: %1.</translation>
        </message>
        <message>
            <source>Moderate: %1.</source>
            <translation>Moderado: %1.</translation>
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
            <translation>Chat</translation>
        </message>
        <message>
            <source>Inspect</source>
            <translation>Inspeccionar</translation>
        </message>
        <message>
            <source>Manifold</source>
            <translation>Variedad</translation>
        </message>
        <message>
            <source>Router</source>
            <translation>Enrutador</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Token Lens</source>
            <translation>Lupa de token</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Ramas</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Descubrimiento</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdviceModel</name>
        <message>
            <source>For the next run</source>
            <translation>Para la próxima ejecución</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>Advised</source>
            <translation>Aconsejado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AdvicePanel</name>
        <message>
            <source>no change expected</source>
            <translation>no se espera ningún cambio</translation>
        </message>
        <message>
            <source>bytes are captured, now none are</source>
            <translation>se capturan bytes, ahora ninguno</translation>
        </message>
        <message>
            <source>about %1 × fewer captured bytes</source>
            <translation>unas %1 × menos bytes capturados</translation>
        </message>
        <message>
            <source>about %1 × as many captured bytes</source>
            <translation>unas %1 × más bytes capturados</translation>
        </message>
        <message>
            <source>expected, not measured here</source>
            <translation>esperado, no medido aquí</translation>
        </message>
        <message>
            <source>Cost: %1</source>
            <translation>Coste: %1</translation>
        </message>
        <message>
            <source>Quality: %1</source>
            <translation>Calidad: %1</translation>
        </message>
        <message>
            <source>Speed: %1</source>
            <translation>Velocidad: %1</translation>
        </message>
        <message>
            <source>Apply to next run</source>
            <translation>Aplicar a la próxima ejecución</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recomendación</translation>
        </message>
        <message>
            <source>Nothing to advise yet: no step of this run has a zone.</source>
            <translation>Nada que aconsejar aún: ningún paso de esta ejecución tiene zona.</translation>
        </message>
        <message>
            <source>Nothing is advised for the zone %1.</source>
            <translation>No se aconseja nada para la zona %1.</translation>
        </message>
        <message>
            <source>%1 · the last tokens lie off the manifold · %2</source>
            <translation>%1 · los últimos tokens están fuera de la variedad · %2</translation>
        </message>
        <message>
            <source>%1 · most of this run, %2 · %3</source>
            <translation>%1 · la mayor parte de esta ejecución, %2 · %3</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>voraz</translation>
        </message>
        <message>
            <source>Top-p</source>
            <translation>Top-p</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Captura</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>Every n-th step</source>
            <translation>Uno de cada n pasos</translation>
        </message>
        <message>
            <source>Applied</source>
            <translation>Aplicado</translation>
        </message>
        <message>
            <source>Open a model to apply it.</source>
            <translation>Abra un modelo para aplicarlo.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; later ones keep it until you take it back.</source>
            <translation>Esta ejecución empezó con el consejo para %1; las siguientes lo mantienen hasta que usted lo retire.</translation>
        </message>
        <message>
            <source>Applied. It takes effect with the next run.</source>
            <translation>Aplicado. Vale desde la próxima ejecución.</translation>
        </message>
        <message>
            <source>This run was started with the advice for %1; the next one is not.</source>
            <translation>Esta ejecución empezó con el consejo para %1; la siguiente no.</translation>
        </message>
        <message>
            <source>Takes effect with the next run. This one is not touched.</source>
            <translation>Vale desde la próxima ejecución. Esta no se toca.</translation>
        </message>
        <message>
            <source>Apply advice</source>
            <translation>Aplicar consejo</translation>
        </message>
        <message>
            <source>Take advice back</source>
            <translation>Retirar el consejo</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Again</name>
        <message>
            <source>Write without these</source>
            <translation>Escribir sin estos</translation>
        </message>
        <message>
            <source>Write again without these</source>
            <translation>Volver a escribir sin estos</translation>
        </message>
        <message>
            <source>Stress these</source>
            <translation>Acentuar estos</translation>
        </message>
        <message>
            <source>Write again with these stressed</source>
            <translation>Volver a escribir acentuando estos</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Cuánto pesan los lugares acentuados</translation>
        </message>
        <message>
            <source>%1 times as much</source>
            <translation>%1 veces más</translation>
        </message>
        <message>
            <source>Write again without these (R)</source>
            <translation>Volver a escribir sin estos (R)</translation>
        </message>
        <message>
            <source>Write again with these stressed (Shift+R)</source>
            <translation>Volver a escribir acentuando estos (Mayús+R)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlignedModel</name>
        <message>
            <source>only B</source>
            <translation>solo B</translation>
        </message>
        <message>
            <source>only A</source>
            <translation>solo A</translation>
        </message>
        <message>
            <source>same</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>cambiado</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
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
            <translation>Zona</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Relación</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::AlternativesModel</name>
        <message>
            <source>written</source>
            <translation>escrito</translation>
        </message>
        <message>
            <source>%1, probability %2, written</source>
            <translation>%1, probabilidad %2, escrito</translation>
        </message>
        <message>
            <source>%1, probability %2</source>
            <translation>%1, probabilidad %2</translation>
        </message>
        <message>
            <source>Natural logarithm of the probability, before temperature and penalties</source>
            <translation>Logaritmo natural de la probabilidad, antes de temperatura y penalizaciones</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Probabilidad</translation>
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
            <translation>%1 y %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesDock</name>
        <message>
            <source>shown in the chat</source>
            <translation>mostrada en el chat</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>guardada</translation>
        </message>
        <message>
            <source>tokens of its own</source>
            <translation>tokens propios</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Branches</source>
            <translation>Ramas</translation>
        </message>
        <message>
            <source>Shows this branch in the chat (Enter)</source>
            <translation>Muestra esta rama en el chat (Intro)</translation>
        </message>
        <message>
            <source>Beside the one that is shown, in Compare</source>
            <translation>Junto a la mostrada, en Comparar</translation>
        </message>
        <message>
            <source>Deletes this branch; undo brings it back (Del)</source>
            <translation>Elimina esta rama; Deshacer la devuelve (Supr)</translation>
        </message>
        <message>
            <source>[ and ] switch at the message · Enter shows · Del deletes, Ctrl+Z brings it back</source>
            <translation>[ y ] cambian en el mensaje · Intro muestra · Supr elimina, Ctrl+Z devuelve</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Hecha por</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Muestreo</translation>
        </message>
        <message>
            <source>Its own</source>
            <translation>Propio</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Escrita</translation>
        </message>
        <message>
            <source>This conversation · %1, %2</source>
            <translation>Esta conversación · %1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branch(es)</source>
            <translation>
                <numerusform>%Ln rama</numerusform>
                <numerusform>%Ln ramas</numerusform>
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
            <translation>Esta conversación</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Aún no hay mensajes</translation>
        </message>
        <message>
            <source>One branch so far.</source>
            <translation>Una rama hasta ahora.</translation>
        </message>
        <message>
            <source>Editing, writing again or forking from a token adds one; nothing is lost.</source>
            <translation>Editar, reescribir o bifurcar en un token añade una; no se pierde nada.</translation>
        </message>
        <message>
            <source>Its tokens come from another tokenizer, so its beginning is stored apart and its positions differ.</source>
            <translation>Sus tokens vienen de otro tokenizador, así que su comienzo se guarda aparte y sus posiciones difieren.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::BranchesModel</name>
        <message>
            <source>likeliest</source>
            <translation>el más probable</translation>
        </message>
        <message>
            <source>top-p %1</source>
            <translation>top-p %1</translation>
        </message>
        <message>
            <source>seed %1</source>
            <translation>semilla %1</translation>
        </message>
        <message>
            <source>an edited question</source>
            <translation>una pregunta editada</translation>
        </message>
        <message>
            <source>writing the answer again</source>
            <translation>reescritura de la respuesta</translation>
        </message>
        <message>
            <source>another token</source>
            <translation>otro token</translation>
        </message>
        <message>
            <source>drift, written again from the last stable token</source>
            <translation>deriva, reescrito desde el último token estable</translation>
        </message>
        <message>
            <source>going on with the answer</source>
            <translation>continuación de la respuesta</translation>
        </message>
        <message>
            <source>the first answer</source>
            <translation>la primera respuesta</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Branch %1 of %2</source>
            <translation>Rama %1 de %2</translation>
        </message>
        <message>
            <source>The branch that is shown</source>
            <translation>La rama mostrada</translation>
        </message>
        <message>
            <source>%1 in place of %2</source>
            <translation>%1 en lugar de %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln message(s)</source>
            <translation>
                <numerusform>%Ln mensaje</numerusform>
                <numerusform>%Ln mensajes</numerusform>
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
            <translation>Modelo</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Usted</translation>
        </message>
        <message>
            <source> becomes </source>
            <translation> pasa a ser </translation>
        </message>
        <message>
            <source>shown in the chat</source>
            <translation>mostrada en el chat</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>guardada</translation>
        </message>
        <message>
            <source>Tokens of its own</source>
            <translation>Tokens propios</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPanel</name>
        <message>
            <source>%1 (%2 to %3)</source>
            <translation>%1 (%2 a %3)</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>from</source>
            <translation>desde</translation>
        </message>
        <message>
            <source>to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>A igual longitud</translation>
        </message>
        <message>
            <source>Calibration</source>
            <translation>Calibración</translation>
        </message>
        <message numerus="yes">
            <source>%Ln questions</source>
            <translation>
                <numerusform>%Ln pregunta</numerusform>
                <numerusform>%Ln preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance</source>
            <translation>AUROC con intervalo del 95 %, 0,5 es azar</translation>
        </message>
        <message>
            <source>Does a signal tell wrong answers from right ones? %1, %2 questions, %3 wrong. Discs read attention, squares do not.</source>
            <translation>¿Distingue alguna señal las respuestas erróneas de las correctas? %1, %2 preguntas, %3 erróneas. Los discos leen la atención, los cuadrados no.</translation>
        </message>
        <message>
            <source>Not calibrated for this model.</source>
            <translation>Sin calibrar para este modelo.</translation>
        </message>
        <message>
            <source>Drift is shown, not judged. Measure it against a labelled set (about %1).</source>
            <translation>La deriva se muestra, no se juzga. Mídala con un conjunto etiquetado (unos %1).</translation>
        </message>
        <message>
            <source>Calibrated</source>
            <translation>Calibrado</translation>
        </message>
        <message>
            <source>At least one attention signal tells wrong answers from right ones of equal length on this set.</source>
            <translation>Al menos una señal de atención distingue respuestas falsas de correctas de igual longitud en este conjunto.</translation>
        </message>
        <message>
            <source>Between answers of equal length, %1 is no better than chance on this model.</source>
            <translation>Entre respuestas de igual longitud, %1 no es mejor que el azar en este modelo.</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>atención</translation>
        </message>
        <message>
            <source>Read drift as a note about the text, not as an error alarm.</source>
            <translation>Lea la deriva como una nota sobre el texto, no como alarma de error por sí sola.</translation>
        </message>
        <message>
            <source>Measure again…</source>
            <translation>Medir de nuevo…</translation>
        </message>
        <message>
            <source>Measure…</source>
            <translation>Medir…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CalibrationPicture</name>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>Equal length</source>
            <translation>A igual longitud</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignDialog</name>
        <message numerus="yes">
            <source>%1, %n prompt(s)</source>
            <translation>
                <numerusform>%1, %n pregunta</numerusform>
                <numerusform>%1, %n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>New campaign</source>
            <translation>Nueva campaña</translation>
        </message>
        <message>
            <source>Suite</source>
            <translation>Serie</translation>
        </message>
        <message>
            <source>Own suite…</source>
            <translation>Serie propia…</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>%1, of the server</source>
            <translation>%1, del servidor</translation>
        </message>
        <message>
            <source>%1, as open</source>
            <translation>%1, tal como está abierto</translation>
        </message>
        <message>
            <source>Model file…</source>
            <translation>Archivo de modelo…</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Repeticiones</translation>
        </message>
        <message>
            <source>Tokens of an answer</source>
            <translation>Tokens por respuesta</translation>
        </message>
        <message>
            <source>First seed</source>
            <translation>Primera semilla</translation>
        </message>
        <message>
            <source>Discover every</source>
            <translation>Descubrir cada</translation>
        </message>
        <message>
            <source> tokens</source>
            <translation> tokens</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Plena</translation>
        </message>
        <message>
            <source>Half of the time</source>
            <translation>La mitad del tiempo</translation>
        </message>
        <message>
            <source>A quarter of the time</source>
            <translation>Un cuarto del tiempo</translation>
        </message>
        <message>
            <source>Zone preset</source>
            <translation>Ajuste de zonas</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Sumideros contados</translation>
        </message>
        <message>
            <source>It runs as attnx explore beside the chat, with the model loaded once more, and goes on where it was when it is interrupted.</source>
            <translation>Se ejecuta como attnx explore junto al chat, con el modelo cargado una vez más, y sigue donde estaba si se interrumpe.</translation>
        </message>
        <message>
            <source>Tokens of an answer, at most</source>
            <translation>Tokens por respuesta, como máximo</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Own suite</source>
            <translation>Serie propia</translation>
        </message>
        <message>
            <source>Suites (*.json)</source>
            <translation>Series (*.json)</translation>
        </message>
        <message>
            <source>Model file</source>
            <translation>Archivo de modelo</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors)</source>
            <translation>Modelos (*.gguf *.safetensors)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignFolders</name>
        <message>
            <source>This campaign has no discovery yet.</source>
            <translation>Esta campaña aún no tiene descubrimiento.</translation>
        </message>
        <message>
            <source>Its discovery was made without a picture.</source>
            <translation>Su descubrimiento se hizo sin imagen.</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 de %2 respuestas</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s)</source>
            <translation>
                <numerusform>%Ln respuesta</numerusform>
                <numerusform>%Ln respuestas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignPictures</name>
        <message>
            <source>Category</source>
            <translation>Categoría</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>writes %1</source>
            <translation>escribe %1</translation>
        </message>
        <message>
            <source>All zones, as read</source>
            <translation>Todas las zonas, como se leyó</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Como se leyó</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>A igual longitud</translation>
        </message>
        <message>
            <source>Cover</source>
            <translation>Cobertura</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Repeticiones</translation>
        </message>
        <message>
            <source>Tokens, sd</source>
            <translation>Tokens, d. t.</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>Mismo texto</translation>
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
            <translation>ruido</translation>
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
            <translation>voraz</translation>
        </message>
        <message>
            <source>T %1, seeds %2 to %3</source>
            <translation>T %1, semillas %2 a %3</translation>
        </message>
        <message>
            <source>T %1, seed %2</source>
            <translation>T %1, semilla %2</translation>
        </message>
        <message>
            <source>, at most %1 tokens</source>
            <translation>, como máximo %1 tokens</translation>
        </message>
        <message>
            <source>attnx was not found beside this program.</source>
            <translation>No se encontró attnx junto a este programa.</translation>
        </message>
        <message>
            <source>Campaigns are run by it. Install attnx, or put it on the PATH.</source>
            <translation>Las campañas se ejecutan con él. Instale attnx o póngalo en el PATH.</translation>
        </message>
        <message>
            <source>The campaign could not be started.</source>
            <translation>No se pudo empezar la campaña.</translation>
        </message>
        <message>
            <source>%1 cannot be read.</source>
            <translation>No se puede leer %1.</translation>
        </message>
        <message>
            <source>%1 is no suite of prompts.</source>
            <translation>%1 no es una serie de preguntas.</translation>
        </message>
        <message>
            <source>The folder %1 could not be made.</source>
            <translation>No se pudo crear la carpeta %1.</translation>
        </message>
        <message>
            <source>This folder does not say how it was made.</source>
            <translation>Esta carpeta no dice cómo se hizo.</translation>
        </message>
        <message>
            <source>Go on with the attnx explore that began it.</source>
            <translation>Siga con el attnx explore que la empezó.</translation>
        </message>
        <message>
            <source>The report could not be written.</source>
            <translation>No se pudo escribir el informe.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CampaignsWindow</name>
        <message>
            <source>reads the model</source>
            <translation>lee el modelo</translation>
        </message>
        <message>
            <source>running</source>
            <translation>en marcha</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>completa</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fallida</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>detenida</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
        <message>
            <source>New campaign…</source>
            <translation>Nueva campaña…</translation>
        </message>
        <message>
            <source>Campaigns</source>
            <translation>Campañas</translation>
        </message>
        <message>
            <source>Open the folder of a campaign…</source>
            <translation>Abrir la carpeta de una campaña…</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token. The same as attnx explore.</source>
            <translation>Una campaña hace una serie de preguntas una y otra vez y guarda una huella de cada token. Lo mismo que attnx explore.</translation>
        </message>
        <message>
            <source>Progress and zones</source>
            <translation>Avance y zonas</translation>
        </message>
        <message>
            <source>Variation, clusters, speed</source>
            <translation>Variación, grupos, velocidad</translation>
        </message>
        <message>
            <source>Parts of the campaign</source>
            <translation>Partes de la campaña</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Aún no hay campañas.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again and keeps a fingerprint of every token.</source>
            <translation>Una campaña hace una serie de preguntas una y otra vez y guarda una huella de cada token.</translation>
        </message>
        <message>
            <source>&amp;Campaign</source>
            <translation>&amp;Campaña</translation>
        </message>
        <message>
            <source>&amp;New campaign…</source>
            <translation>&amp;Nueva campaña…</translation>
        </message>
        <message>
            <source>&amp;Open a folder…</source>
            <translation>&amp;Abrir una carpeta…</translation>
        </message>
        <message>
            <source>&amp;Pause or go on</source>
            <translation>&amp;Pausar o seguir</translation>
        </message>
        <message>
            <source>&amp;Stop after this answer</source>
            <translation>&amp;Detener tras esta respuesta</translation>
        </message>
        <message>
            <source>Open the &amp;report</source>
            <translation>Abrir el &amp;informe</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>&amp;Comparar con…</translation>
        </message>
        <message>
            <source>Show the &amp;folder</source>
            <translation>Mostrar la c&amp;arpeta</translation>
        </message>
        <message>
            <source>C&amp;lose</source>
            <translation>C&amp;errar</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Stop after this answer</source>
            <translation>Detener tras esta respuesta</translation>
        </message>
        <message>
            <source>Progress by category</source>
            <translation>Avance por categoría</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Zones by category</source>
            <translation>Zonas por categoría</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over answers</source>
            <translation>por ciento de los tokens, intervalos del 95 % sobre respuestas</translation>
        </message>
        <message>
            <source>Repeat variation</source>
            <translation>Variación de las repeticiones</translation>
        </message>
        <message>
            <source>same prompt, other seed</source>
            <translation>misma pregunta, otra semilla</translation>
        </message>
        <message>
            <source>Clusters as it grows</source>
            <translation>Los grupos al crecer</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Pasada</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Noise</source>
            <translation>Ruido</translation>
        </message>
        <message>
            <source>Noise, %</source>
            <translation>Ruido, %</translation>
        </message>
        <message>
            <source>Filled: clusters that are confirmed; outlined: those that may be chance.</source>
            <translation>Rellenos: grupos confirmados; con contorno: los que pueden ser azar.</translation>
        </message>
        <message>
            <source>Throughput</source>
            <translation>Rendimiento</translation>
        </message>
        <message>
            <source>tokens per second, whole minutes</source>
            <translation>tokens por segundo, minutos enteros</translation>
        </message>
        <message>
            <source>Minute</source>
            <translation>Minuto</translation>
        </message>
        <message>
            <source>Tokens per second</source>
            <translation>Tokens por segundo</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>Abrir el informe</translation>
        </message>
        <message>
            <source>Compare with…</source>
            <translation>Comparar con…</translation>
        </message>
        <message>
            <source>Compare with: prompts that both campaigns answered. Differences come with intervals and at equal length.</source>
            <translation>Comparar con: preguntas que respondieron ambas campañas. Las diferencias vienen con intervalos y a igual longitud.</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts, %3 repeats</source>
            <translation>%1 categorías, %2 preguntas, %3 repeticiones</translation>
        </message>
        <message>
            <source>%1 categories, %2 prompts</source>
            <translation>%1 categorías, %2 preguntas</translation>
        </message>
        <message>
            <source>%1 of %2 answers</source>
            <translation>%1 de %2 respuestas</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 hasta ahora</translation>
        </message>
        <message>
            <source>about %1 left</source>
            <translation>quedan unos %1</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>After the answer that runs (Space)</source>
            <translation>Tras la respuesta en curso (Espacio)</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>Open report so far</source>
            <translation>Abrir el informe actual</translation>
        </message>
        <message>
            <source>Stopped after %1 of %2 answers; nothing was lost.</source>
            <translation>Detenida tras %1 de %2 respuestas; no se perdió nada.</translation>
        </message>
        <message numerus="yes">
            <source>Stopped after %n answer(s); nothing was lost.</source>
            <translation>
                <numerusform>Detenida tras %n respuesta; no se perdió nada.</numerusform>
                <numerusform>Detenida tras %n respuestas; no se perdió nada.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes on where it was.</source>
            <translation>Sigue donde estaba.</translation>
        </message>
        <message>
            <source>No prompt was answered twice yet.</source>
            <translation>Ninguna pregunta se respondió aún dos veces.</translation>
        </message>
        <message>
            <source>Zones: how far the repeats lie apart, percent of tokens. %1 of %2 prompts.</source>
            <translation>Zonas: cuánto se separan las repeticiones, por ciento de los tokens. %1 de %2 preguntas.</translation>
        </message>
        <message numerus="yes">
            <source>%n run(s)</source>
            <translation>
                <numerusform>%n pasada</numerusform>
                <numerusform>%n pasadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s) that an interval supports.</source>
            <translation>
                <numerusform>%n hallazgo que un intervalo sostiene.</numerusform>
                <numerusform>%n hallazgos que un intervalo sostiene.</numerusform>
            </translation>
        </message>
        <message>
            <source>Dashed: all tokens. Cover: the share of all tokens whose positions this category reaches.</source>
            <translation>A trazos: todos los tokens. Cobertura: la parte de todos los tokens cuyas posiciones alcanza esta categoría.</translation>
        </message>
        <message>
            <source>No other campaign has answers.</source>
            <translation>Ninguna otra campaña tiene respuestas.</translation>
        </message>
        <message>
            <source>In the view Compare</source>
            <translation>En la vista Comparar</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Abrir la carpeta de una campaña</translation>
        </message>
        <message>
            <source>This folder holds no campaign.</source>
            <translation>En esta carpeta no hay ninguna campaña.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatController</name>
        <message>
            <source>Show branch</source>
            <translation>Mostrar la rama</translation>
        </message>
        <message>
            <source>Delete branch</source>
            <translation>Eliminar rama</translation>
        </message>
        <message>
            <source>Delete message</source>
            <translation>Eliminar mensaje</translation>
        </message>
        <message>
            <source>Delete version</source>
            <translation>Eliminar la versión</translation>
        </message>
        <message>
            <source>Fork</source>
            <translation>Bifurcar</translation>
        </message>
        <message numerus="yes">
            <source>with token(s) %1 weighing %2 times as much</source>
            <translation>
                <numerusform>con el token %1 pesando %2 veces más</numerusform>
                <numerusform>con los tokens %1 pesando %2 veces más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>without token(s) %1</source>
            <translation>
                <numerusform>sin el token %1</numerusform>
                <numerusform>sin los tokens %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Escribir de nuevo</translation>
        </message>
        <message>
            <source>No model is open. Open one to write.</source>
            <translation>No hay ningún modelo abierto. Abra uno para escribir.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>El modelo se está abriendo.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>El modelo está escribiendo.</translation>
        </message>
        <message>
            <source>This model has no chat template. Choose how it reads what you write.</source>
            <translation>Este modelo no tiene plantilla de chat. Elija cómo lee lo que usted escribe.</translation>
        </message>
        <message>
            <source>The context is full: %1 of %2 tokens. Start a new chat, or open the model with a larger context.</source>
            <translation>El contexto está lleno: %1 de %2 tokens. Empiece un chat nuevo o abra el modelo con un contexto mayor.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Regenerate</source>
            <translation>Reescribir</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Editar</translation>
        </message>
        <message>
            <source>This server cannot run a step again.</source>
            <translation>Este servidor no puede repetir un paso.</translation>
        </message>
        <message>
            <source>This trace comes from another model. Open that one to try.</source>
            <translation>Esta traza viene de otro modelo. Abra aquel para probar.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to try.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para probar.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so the step cannot be run again.</source>
            <translation>Falta el token %1 en esta traza, así que el paso no se puede repetir.</translation>
        </message>
        <message>
            <source>%1 reads this chat anew; %2 wrote it so far.</source>
            <translation>%1 lee de nuevo este chat; hasta ahora lo escribió %2.</translation>
        </message>
        <message>
            <source>The system prompt changed, so the chat is read anew.</source>
            <translation>El mensaje de sistema cambió, así que el chat se lee de nuevo.</translation>
        </message>
        <message>
            <source>The chat template writes the earlier turns in another way, so they are read anew.</source>
            <translation>La plantilla de chat escribe de otra forma los turnos anteriores, así que se leen de nuevo.</translation>
        </message>
        <message numerus="yes">
            <source>What was recorded of %Ln earlier token(s) (attention, surprisal, zones) stays with the chat as it was before. Undo brings it back.</source>
            <translation>
                <numerusform>Lo registrado de %Ln token anterior (atención, surprisal, zonas) queda con el chat como era antes. Deshacer lo devuelve.</numerusform>
                <numerusform>Lo registrado de %Ln tokens anteriores (atención, surprisal, zonas) queda con el chat como era antes. Deshacer lo devuelve.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatSettings</name>
        <message>
            <source>Precise</source>
            <translation>Preciso</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Equilibrado</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>Creativo</translation>
        </message>
        <message>
            <source>Always the likeliest</source>
            <translation>Siempre el más probable</translation>
        </message>
        <message>
            <source>no chance</source>
            <translation>nada de azar</translation>
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
            <translation>token %1</translation>
        </message>
        <message>
            <source>probability %1</source>
            <translation>probabilidad %1</translation>
        </message>
        <message>
            <source>one of %1 at the same place</source>
            <translation>uno de %1 en el mismo lugar</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source>attends most to %1</source>
            <translation>mira sobre todo a %1</translation>
        </message>
        <message>
            <source>attended most by %1</source>
            <translation>mirado sobre todo por %1</translation>
        </message>
        <message>
            <source>stopped at end of turn</source>
            <translation>parado al final del turno</translation>
        </message>
        <message>
            <source>stopped at the token limit</source>
            <translation>parado en el límite de tokens</translation>
        </message>
        <message>
            <source>stopped by you</source>
            <translation>parado por usted</translation>
        </message>
        <message>
            <source>stopped at a stop text</source>
            <translation>parado en un texto de parada</translation>
        </message>
        <message>
            <source>stopped: the context is full</source>
            <translation>parado: el contexto está lleno</translation>
        </message>
        <message>
            <source>stopped for drift</source>
            <translation>parado por deriva</translation>
        </message>
        <message>
            <source>ended by an error</source>
            <translation>terminado por un error</translation>
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
                <numerusform>%Ln conjunto en un lugar</numerusform>
                <numerusform>%Ln conjuntos, cada uno en un lugar</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>Thinking</source>
            <translation>Pensamiento</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Usted</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Herramienta</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>sumidero</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s) found inside</source>
            <translation>
                <numerusform>%Ln lugar encontrado dentro</numerusform>
                <numerusform>%Ln lugares encontrados dentro</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of this row is in here</source>
            <translation>%1 de esta fila está aquí</translation>
        </message>
        <message>
            <source>%1 · probability %2</source>
            <translation>%1 · probabilidad %2</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Copiar el código</translation>
        </message>
        <message>
            <source>Write the answer again</source>
            <translation>Escribir de nuevo la respuesta</translation>
        </message>
        <message>
            <source>Edit the question</source>
            <translation>Editar la pregunta</translation>
        </message>
        <message>
            <source>Continue the answer</source>
            <translation>Continuar la respuesta</translation>
        </message>
        <message>
            <source>The version written before</source>
            <translation>La versión escrita antes</translation>
        </message>
        <message>
            <source>The version written after</source>
            <translation>La versión escrita después</translation>
        </message>
        <message>
            <source>Branches of this conversation</source>
            <translation>Ramas de esta conversación</translation>
        </message>
        <message>
            <source>%1, message %2</source>
            <translation>%1, mensaje %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1 position %2</source>
            <translation>%1 posición %2</translation>
        </message>
        <message>
            <source> · p %1</source>
            <translation> · p %1</translation>
        </message>
        <message>
            <source> · click lets it go</source>
            <translation> · un clic lo suelta</translation>
        </message>
        <message>
            <source> · click keeps it</source>
            <translation> · un clic lo fija</translation>
        </message>
        <message>
            <source>Fold or unfold (Z)</source>
            <translation>Plegar o desplegar (Z)</translation>
        </message>
        <message>
            <source>Let go of this token</source>
            <translation>Soltar este token</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Fijar este token</translation>
        </message>
        <message>
            <source>Go on with another token</source>
            <translation>Seguir con otro token</translation>
        </message>
        <message>
            <source>Open link…</source>
            <translation>Abrir el enlace…</translation>
        </message>
        <message>
            <source>Copy link address</source>
            <translation>Copiar la dirección del enlace</translation>
        </message>
        <message>
            <source>Copy selection</source>
            <translation>Copiar la selección</translation>
        </message>
        <message>
            <source>Copy message</source>
            <translation>Copiar el mensaje</translation>
        </message>
        <message>
            <source>Copy message as plain text</source>
            <translation>Copiar el mensaje como texto sin formato</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>Editar la pregunta</translation>
        </message>
        <message>
            <source>Write again with…</source>
            <translation>Escribir de nuevo con…</translation>
        </message>
        <message>
            <source>Delete from this message on</source>
            <translation>Eliminar desde este mensaje</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChatView</name>
        <message>
            <source>Choose the chat template…</source>
            <translation>Elegir la plantilla de chat…</translation>
        </message>
        <message>
            <source>How a model without a template reads what you write</source>
            <translation>Cómo lee un modelo sin plantilla lo que usted escribe</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>This model has no chat template.</source>
            <translation>Este modelo no tiene plantilla de chat.</translation>
        </message>
        <message>
            <source>It goes on with a text. Use it so, or choose the template it was trained with, if you know it.</source>
            <translation>Continúa un texto. Úselo así, o elija la plantilla con la que fue entrenado, si la conoce.</translation>
        </message>
        <message>
            <source>Go on with my text</source>
            <translation>Continuar mi texto</translation>
        </message>
        <message>
            <source>Chat template</source>
            <translation>Plantilla de chat</translation>
        </message>
        <message>
            <source>The next answer does not fit: %1 of %2 tokens are used.</source>
            <translation>La próxima respuesta no cabe: %1 de %2 tokens usados.</translation>
        </message>
        <message>
            <source>%1 of %2 tokens are used.</source>
            <translation>%1 de %2 tokens usados.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory) or a new chat with the last turns.</source>
            <translation>Elija un contexto mayor (%1 más de memoria) o un chat nuevo con los últimos turnos.</translation>
        </message>
        <message>
            <source>Choose a larger context (%1 more memory).</source>
            <translation>Elija un contexto mayor (%1 más de memoria).</translation>
        </message>
        <message>
            <source>This model holds no more. A new chat can begin with the last turns.</source>
            <translation>En este modelo no cabe más. Un chat nuevo puede empezar con los últimos turnos.</translation>
        </message>
        <message>
            <source>This model holds no more. Send less text.</source>
            <translation>En este modelo no cabe más. Envíe menos texto.</translation>
        </message>
        <message>
            <source>Larger context: %1</source>
            <translation>Contexto mayor: %1</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Chat nuevo con los últimos turnos</translation>
        </message>
        <message>
            <source>Point at a word of the answer to see where the model looked. Click to keep it.</source>
            <translation>Señale una palabra de la respuesta para ver adónde miró el modelo. Haga clic para fijarla.</translation>
        </message>
        <message>
            <source>Open link</source>
            <translation>Abrir el enlace</translation>
        </message>
        <message>
            <source>Open this address outside of the program?</source>
            <translation>¿Abrir esta dirección fuera del programa?</translation>
        </message>
        <message>
            <source>This program opens web and mail addresses only.</source>
            <translation>Este programa solo abre direcciones web y de correo.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Copy address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>No messages yet</source>
            <translation>Aún no hay mensajes</translation>
        </message>
        <message>
            <source>Write the beginning of a text below; the model goes on with it.</source>
            <translation>Escriba abajo el comienzo de un texto; el modelo lo continúa.</translation>
        </message>
        <message>
            <source>Write below to begin, or ask one of these.</source>
            <translation>Escriba abajo para empezar, o haga una de estas preguntas.</translation>
        </message>
        <message>
            <source>Tint</source>
            <translation>Tinte</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Attention from this token</source>
            <translation>Atención de este token</translation>
        </message>
        <message>
            <source>Effect on this token</source>
            <translation>Efecto en este token</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Deriva</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Sumideros aparte</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Los sumideros son lugares que casi todo token mira, diga lo que diga el texto, a menudo los primeros. Se apartan para que se vea el resto. Su parte se muestra siempre.</translation>
        </message>
        <message>
            <source>Link lines</source>
            <translation>Líneas de enlaces</translation>
        </message>
        <message>
            <source>Lines to the five most attended tokens</source>
            <translation>Líneas a los cinco tokens más mirados</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Markdown, or the tokens as they are</source>
            <translation>Markdown, o los tokens tal cual</translation>
        </message>
        <message>
            <source>Lens</source>
            <translation>Lupa</translation>
        </message>
        <message>
            <source>Tokens answer to the pointer</source>
            <translation>Los tokens responden al puntero</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ChipText</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareState</name>
        <message>
            <source>The fingerprints of the two have different layouts.</source>
            <translation>Las huellas de los dos tienen disposiciones distintas.</translation>
        </message>
        <message>
            <source>Too few fingerprints to fit axes to.</source>
            <translation>Demasiado pocas huellas para ajustar ejes.</translation>
        </message>
        <message>
            <source>greedy</source>
            <translation>voraz</translation>
        </message>
        <message>
            <source>There is no answer yet.</source>
            <translation>Aún no hay respuesta.</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Ejecutar de nuevo</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
        </message>
        <message>
            <source>No fingerprints were recorded.</source>
            <translation>No se registró ninguna huella.</translation>
        </message>
        <message>
            <source>No fingerprints of the layout log16 were recorded.</source>
            <translation>No se registró ninguna huella de la disposición log16.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareText</name>
        <message>
            <source>Text of A</source>
            <translation>Texto de A</translation>
        </message>
        <message>
            <source>Text of B</source>
            <translation>Texto de B</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompareView</name>
        <message>
            <source>Two traces</source>
            <translation>Dos trazas</translation>
        </message>
        <message>
            <source>Two models</source>
            <translation>Dos modelos</translation>
        </message>
        <message>
            <source>Two sessions, branches or files beside each other</source>
            <translation>Dos sesiones, ramas o archivos, uno junto a otro</translation>
        </message>
        <message>
            <source>One model against another over whole campaigns</source>
            <translation>Un modelo frente a otro a lo largo de campañas enteras</translation>
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
            <translation>Sesión A</translation>
        </message>
        <message>
            <source>Session B</source>
            <translation>Sesión B</translation>
        </message>
        <message>
            <source>Swap</source>
            <translation>Intercambiar</translation>
        </message>
        <message>
            <source>Swap A and B (X)</source>
            <translation>Intercambiar A y B (X)</translation>
        </message>
        <message>
            <source>Align by</source>
            <translation>Alinear por</translation>
        </message>
        <message>
            <source>Token text</source>
            <translation>Texto del token</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Paso</translation>
        </message>
        <message>
            <source>Fill</source>
            <translation>Relleno</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>Ejecutar de nuevo</translation>
        </message>
        <message>
            <source>With the present settings</source>
            <translation>Con los ajustes actuales</translation>
        </message>
        <message>
            <source>Greedy</source>
            <translation>Voraz</translation>
        </message>
        <message>
            <source>At temperature %1</source>
            <translation>A temperatura %1</translation>
        </message>
        <message>
            <source>Run both…</source>
            <translation>Ejecutar ambos…</translation>
        </message>
        <message>
            <source>Campaign A</source>
            <translation>Campaña A</translation>
        </message>
        <message>
            <source>Campaign B</source>
            <translation>Campaña B</translation>
        </message>
        <message>
            <source>Choose a campaign</source>
            <translation>Elegir una campaña</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Elegir una carpeta…</translation>
        </message>
        <message>
            <source>Open the folder of a campaign</source>
            <translation>Abrir la carpeta de una campaña</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>Elegir una sesión</translation>
        </message>
        <message>
            <source>Choose a trace file…</source>
            <translation>Elegir un archivo de traza…</translation>
        </message>
        <message>
            <source>Open a trace</source>
            <translation>Abrir una traza</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Trazas (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Swap A and B</source>
            <translation>Intercambiar A y B</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Diferencia siguiente</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Diferencia anterior</translation>
        </message>
        <message>
            <source>Write the last answer again and compare</source>
            <translation>Escribir de nuevo la última respuesta y comparar</translation>
        </message>
        <message>
            <source>Run both: answer the last question twice</source>
            <translation>Ejecutar ambos: responder dos veces a la última pregunta</translation>
        </message>
        <message>
            <source>Compare two models over campaigns</source>
            <translation>Comparar dos modelos a lo largo de campañas</translation>
        </message>
        <message>
            <source>Compare two traces</source>
            <translation>Comparar dos trazas</translation>
        </message>
        <message>
            <source>Aligned</source>
            <translation>Alineados</translation>
        </message>
        <message>
            <source>Aligned tokens</source>
            <translation>Tokens alineados</translation>
        </message>
        <message>
            <source>Measured differences</source>
            <translation>Diferencias medidas</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <source>B − A</source>
            <translation>B − A</translation>
        </message>
        <message>
            <source>Low</source>
            <translation>Bajo</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Alto</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>B minus A, 95 % block bootstrap over tokens</source>
            <translation>B menos A, bootstrap por bloques del 95 % sobre los tokens</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>En palabras</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>solo diferencias cuyo intervalo excluye el cero</translation>
        </message>
        <message>
            <source>How far back</source>
            <translation>A qué distancia</translation>
        </message>
        <message>
            <source>Tokens back</source>
            <translation>Tokens atrás</translation>
        </message>
        <message>
            <source>share of mass</source>
            <translation>parte de la masa</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>Parecido</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>Counts</source>
            <translation>Cuenta</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Ejes</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Eje</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Extremo bajo</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Extremo alto</translation>
        </message>
        <message>
            <source>Which axes</source>
            <translation>Qué ejes</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Ejes de referencia</translation>
        </message>
        <message>
            <source>Four fixed axes with names; a score is a plain product</source>
            <translation>Cuatro ejes fijos con nombre; una puntuación es un simple producto</translation>
        </message>
        <message>
            <source>Fitted axes</source>
            <translation>Ejes ajustados</translation>
        </message>
        <message>
            <source>Principal axes of the tokens of both; the ends stand for one standard deviation</source>
            <translation>Ejes principales de los tokens de ambos; los extremos valen una desviación típica</translation>
        </message>
        <message>
            <source>No model can be asked here.</source>
            <translation>Aquí no se puede preguntar a ningún modelo.</translation>
        </message>
        <message>
            <source>Two models, two quantisations or two temperatures answer the last question; both answers then stand beside each other.</source>
            <translation>Dos modelos, dos cuantizaciones o dos temperaturas responden a la última pregunta; ambas respuestas quedan después una junto a otra.</translation>
        </message>
        <message>
            <source>The open model writes the last answer once more with the present settings; old and new then stand beside each other.</source>
            <translation>El modelo abierto escribe otra vez la última respuesta con los ajustes actuales; la vieja y la nueva quedan una junto a otra.</translation>
        </message>
        <message>
            <source>Choose two sessions. They need not come from the same model.</source>
            <translation>Elija dos sesiones. Pueden venir de modelos distintos.</translation>
        </message>
        <message>
            <source>Sessions, branches of this one, and trace files stand in the two lists above.</source>
            <translation>Sesiones, ramas de esta y archivos de traza están en las dos listas de arriba.</translation>
        </message>
        <message>
            <source>Not both were written.</source>
            <translation>No se escribieron las dos.</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same · grey: same text</source>
            <translation>%1 de %2 filas iguales · gris: mismo texto</translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Sin diferencia clara.</translation>
        </message>
        <message>
            <source>One run counts sinks, the other leaves them out: masses, entropies, zones and fingerprints are not compared.</source>
            <translation>Una ejecución cuenta los sumideros, la otra los deja fuera: masas, entropías, zonas y huellas no se comparan.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>The texts part at row %1: A writes %2, B writes %3.</source>
            <translation>Los textos se separan en la fila %1: A escribe %2, B escribe %3.</translation>
        </message>
        <message>
            <source>The texts are the same.</source>
            <translation>Los textos son iguales.</translation>
        </message>
        <message>
            <source>The texts are short (%1 and %2 tokens): only large differences can show.</source>
            <translation>Los textos son cortos (%1 y %2 tokens): solo pueden verse diferencias grandes.</translation>
        </message>
        <message>
            <source>Neither side holds written tokens.</source>
            <translation>Ningún lado contiene tokens escritos.</translation>
        </message>
        <message>
            <source>A holds no written tokens.</source>
            <translation>A no contiene tokens escritos.</translation>
        </message>
        <message>
            <source>B holds no written tokens.</source>
            <translation>B no contiene tokens escritos.</translation>
        </message>
        <message>
            <source>Prompts alone are not compared.</source>
            <translation>Los prompts solos no se comparan.</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Textos</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassDial</name>
        <message>
            <source>near</source>
            <translation>cerca</translation>
        </message>
        <message>
            <source>far</source>
            <translation>lejos</translation>
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
            <translation>Rumbo</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Concentración R</translation>
        </message>
        <message>
            <source>Spread W</source>
            <translation>Dispersión W</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Brújula</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CompassRows</name>
        <message>
            <source>Compass reads</source>
            <translation>La brújula lee</translation>
        </message>
        <message>
            <source>no rows</source>
            <translation>sin filas</translation>
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
            <translation>Capa %1</translation>
        </message>
        <message>
            <source>Layers %1</source>
            <translation>Capas %1</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln cabeza</numerusform>
                <numerusform>%Ln cabezas</numerusform>
            </translation>
        </message>
        <message>
            <source>all heads together</source>
            <translation>todas las cabezas juntas</translation>
        </message>
        <message>
            <source>heads %1</source>
            <translation>cabezas %1</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>capa %1</translation>
        </message>
        <message>
            <source>head %1</source>
            <translation>cabeza %1</translation>
        </message>
        <message>
            <source>%1 was not recorded here</source>
            <translation>%1 no se registró aquí</translation>
        </message>
        <message>
            <source>Rows the compass reads: %1</source>
            <translation>Filas que lee la brújula: %1</translation>
        </message>
        <message>
            <source>Rows the compass reads</source>
            <translation>Filas que lee la brújula</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>All that were recorded</source>
            <translation>Todas las registradas</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Cabezas</translation>
        </message>
        <message>
            <source>All, their mean</source>
            <translation>Todas, su media</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Cabeza %1</translation>
        </message>
        <message>
            <source>The heads of a layer are one row here. Set “Heads together” to “each head alone” for the next run to choose among them.</source>
            <translation>Las cabezas de una capa son aquí una sola fila. Ponga «Cabezas juntas» en «cada cabeza por separado» para la próxima ejecución y así elegir entre ellas.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Composer</name>
        <message>
            <source>Attach</source>
            <translation>Adjuntar</translation>
        </message>
        <message>
            <source>Write a message. Enter sends, Shift+Enter starts a new line.</source>
            <translation>Escriba un mensaje. Intro envía, Mayús+Intro empieza una línea.</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
        <message>
            <source>Text files go into the message</source>
            <translation>Los archivos de texto van al mensaje</translation>
        </message>
        <message>
            <source>Write a message.</source>
            <translation>Escriba un mensaje.</translation>
        </message>
        <message>
            <source>Stop  Esc</source>
            <translation>Parar  Esc</translation>
        </message>
        <message>
            <source>Answer again</source>
            <translation>Responder de nuevo</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Enviar</translation>
        </message>
        <message>
            <source>Stop writing (Esc)</source>
            <translation>Dejar de escribir (Esc)</translation>
        </message>
        <message>
            <source>Send (Enter)</source>
            <translation>Enviar (Intro)</translation>
        </message>
        <message>
            <source>“%1” is sent when this answer ends · Enter in an empty field takes it back</source>
            <translation>«%1» se envía cuando acabe esta respuesta · Intro en un campo vacío lo retira</translation>
        </message>
        <message>
            <source>Enter sends it when this answer ends · Esc stops</source>
            <translation>Intro lo envía cuando acabe esta respuesta · Esc para</translation>
        </message>
        <message>
            <source>Editing your message · what followed is kept as a branch · Esc gives up</source>
            <translation>Edita su mensaje · lo que seguía queda como rama · Esc lo deja</translation>
        </message>
        <message>
            <source>Enter sends · Shift+Enter new line · drop files here to add them as context</source>
            <translation>Intro envía · Mayús+Intro nueva línea · suelte aquí archivos para añadirlos como contexto</translation>
        </message>
        <message>
            <source>The files go into the message as fenced blocks. Backspace at the start removes the last one.</source>
            <translation>Los archivos van al mensaje como bloques de código. Retroceso al comienzo quita el último.</translation>
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
                <numerusform>%Ln token con el archivo</numerusform>
                <numerusform>%Ln tokens con el archivo</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln tokens with the files</source>
            <translation>
                <numerusform>%Ln token con los archivos</numerusform>
                <numerusform>%Ln tokens con los archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Attach text files</source>
            <translation>Adjuntar archivos de texto</translation>
        </message>
        <message>
            <source>PDF files and folders cannot be attached. Copy the text and paste it.</source>
            <translation>Los archivos PDF y las carpetas no se pueden adjuntar. Copie el texto y péguelo.</translation>
        </message>
        <message>
            <source>%1 has %2 tokens, %3 are free. Nothing was attached.</source>
            <translation>%1 tiene %2 tokens, hay %3 libres. No se adjuntó nada.</translation>
        </message>
        <message>
            <source>%1 has %2, at most %3 can be read. Nothing was attached.</source>
            <translation>%1 tiene %2, se pueden leer a lo sumo %3. No se adjuntó nada.</translation>
        </message>
        <message>
            <source>Attach a part of it, or open the model with a larger context.</source>
            <translation>Adjunte una parte, o abra el modelo con un contexto mayor.</translation>
        </message>
        <message>
            <source>%1 is not text.</source>
            <translation>%1 no es texto.</translation>
        </message>
        <message>
            <source>Its %1 hold characters of no text coding. Nothing was attached.</source>
            <translation>Sus %1 contienen caracteres de ninguna codificación de texto. No se adjuntó nada.</translation>
        </message>
        <message>
            <source>%1 could not be read. Nothing was attached.</source>
            <translation>%1 no se pudo leer. No se adjuntó nada.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ConfidenceBar</name>
        <message>
            <source>Confidence</source>
            <translation>Confianza</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ContextPopup</name>
        <message>
            <source>%1 now</source>
            <translation>%1 ahora</translation>
        </message>
        <message>
            <source>%1 with this message</source>
            <translation>%1 con este mensaje</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Larger context</source>
            <translation>Contexto mayor</translation>
        </message>
        <message>
            <source>New chat with last turns</source>
            <translation>Chat nuevo con los últimos turnos</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>what the model reads, in tokens</source>
            <translation>lo que lee el modelo, en tokens</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Mensaje de sistema</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Answers, with thinking</source>
            <translation>Respuestas, con pensamiento</translation>
        </message>
        <message>
            <source>Attached files</source>
            <translation>Archivos adjuntos</translation>
        </message>
        <message>
            <source>Marks of the chat template</source>
            <translation>Marcas de la plantilla de chat</translation>
        </message>
        <message>
            <source>This message, not sent</source>
            <translation>Este mensaje, sin enviar</translation>
        </message>
        <message>
            <source>Free after it</source>
            <translation>Libre después</translation>
        </message>
        <message>
            <source>Cache %1 of %2.</source>
            <translation>Caché %1 de %2.</translation>
        </message>
        <message>
            <source>The next answer does not fit.</source>
            <translation>La próxima respuesta no cabe.</translation>
        </message>
        <message>
            <source>All of it is read; nothing is left out without asking.</source>
            <translation>Se lee todo; nada se omite sin preguntar.</translation>
        </message>
        <message>
            <source>Larger: %1</source>
            <translation>Mayor: %1</translation>
        </message>
        <message>
            <source>Opens the model again with %1 tokens; %2 more memory</source>
            <translation>Abre de nuevo el modelo con %1 tokens; %2 más de memoria</translation>
        </message>
        <message>
            <source>This model holds no more, or none is open</source>
            <translation>En este modelo no cabe más, o no hay ninguno abierto</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::CrashDialog</name>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Crash reports</source>
            <translation>Informes de fallos</translation>
        </message>
        <message>
            <source>Written when the program ended by itself. They hold no text of chats, stay on this computer and are never sent.</source>
            <translation>Escritos cuando el programa terminó por sí solo. No contienen texto de los chats, se quedan en este equipo y nunca se envían.</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Text of the report</source>
            <translation>Texto del informe</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>No hay ninguno.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Dialogs</name>
        <message>
            <source>Keys</source>
            <translation>Claves</translation>
        </message>
        <message>
            <source>Message field: send</source>
            <translation>Campo del mensaje: enviar</translation>
        </message>
        <message>
            <source>Message field: new line</source>
            <translation>Campo del mensaje: línea nueva</translation>
        </message>
        <message>
            <source>Message field, empty: edit the last question</source>
            <translation>Campo del mensaje, vacío: editar la última pregunta</translation>
        </message>
        <message>
            <source>Chat text: token, line, message</source>
            <translation>Texto: token, línea, mensaje</translation>
        </message>
        <message>
            <source>Left, Right; Up, Down; Ctrl+Up, Ctrl+Down</source>
            <translation>Izquierda, Derecha; Arriba, Abajo; Ctrl+Arriba, Ctrl+Abajo</translation>
        </message>
        <message>
            <source>Chat text: pin the token; open the lens</source>
            <translation>Texto: fijar el token; abrir la lupa</translation>
        </message>
        <message>
            <source>Space; Enter</source>
            <translation>Espacio; Intro</translation>
        </message>
        <message>
            <source>Token Lens: tab</source>
            <translation>Lupa: pestaña</translation>
        </message>
        <message>
            <source>Token Lens: choose a row; try without it</source>
            <translation>Lupa: elegir una fila; probar sin ella</translation>
        </message>
        <message>
            <source>Space; W</source>
            <translation>Espacio; W</translation>
        </message>
        <message>
            <source>Let go of the pin, then stop generating</source>
            <translation>Soltar lo fijado, luego dejar de escribir</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>About Attention Explorer</source>
            <translation>Acerca de Attention Explorer</translation>
        </message>
        <message>
            <source>Attention Explorer %1

Runs language models on this computer and shows, for every token, where the model looked.

Apache License 2.0. Built with Qt %2.</source>
            <translation>Attention Explorer %1

Ejecuta modelos de lenguaje en este ordenador y muestra, para cada token, adónde miró el modelo.

Licencia Apache 2.0. Hecho con Qt %2.</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Carpetas de modelos</translation>
        </message>
        <message>
            <source>The program's own folder, the Hugging Face cache, LM Studio and Ollama are always looked at. Add others here.</source>
            <translation>La carpeta del programa, la caché de Hugging Face, LM Studio y Ollama se miran siempre. Añada otras aquí.</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Añadir una carpeta</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DifferencesPlot</name>
        <message>
            <source>%1: A %2, B %3, difference %4 (%5 to %6)</source>
            <translation>%1: A %2, B %3, diferencia %4 (%5 a %6)</translation>
        </message>
        <message>
            <source>Neither of the measures was recorded on both sides.</source>
            <translation>Ninguna de las medidas se registró en ambos lados.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
        </message>
        <message>
            <source>Mean over written tokens</source>
            <translation>Media sobre los tokens escritos</translation>
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
            <translation>menos en B</translation>
        </message>
        <message>
            <source>more in B</source>
            <translation>más en B</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>difiere</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>sin diferencia clara</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DiscoveryDock</name>
        <message>
            <source>Id</source>
            <translation>N.º</translation>
        </message>
        <message>
            <source>Zone, majority</source>
            <translation>Zona, mayoría</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Parte</translation>
        </message>
        <message>
            <source>Purity</source>
            <translation>Pureza</translation>
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
            <translation>Qué</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Cifra</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lectura</translation>
        </message>
        <message>
            <source>Made of</source>
            <translation>Hecho de</translation>
        </message>
        <message>
            <source>Shared information</source>
            <translation>Información compartida</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Pasada</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Qué cambió</translation>
        </message>
        <message>
            <source>Tokens inside</source>
            <translation>Tokens dentro</translation>
        </message>
        <message>
            <source>Summary of what is inside</source>
            <translation>Resumen de lo de dentro</translation>
        </message>
        <message>
            <source>Stability</source>
            <translation>Estabilidad</translation>
        </message>
        <message>
            <source>What the clusters are made of</source>
            <translation>De qué están hechos los grupos</translation>
        </message>
        <message>
            <source>Selection</source>
            <translation>Selección</translation>
        </message>
        <message>
            <source>Lineage</source>
            <translation>Linaje</translation>
        </message>
        <message>
            <source>Axes</source>
            <translation>Ejes</translation>
        </message>
        <message>
            <source>Axis</source>
            <translation>Eje</translation>
        </message>
        <message>
            <source>Variance</source>
            <translation>Varianza</translation>
        </message>
        <message>
            <source>Low end</source>
            <translation>Extremo bajo</translation>
        </message>
        <message>
            <source>High end</source>
            <translation>Extremo alto</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Axes of</source>
            <translation>Ejes de</translation>
        </message>
        <message>
            <source>Fitted to this data</source>
            <translation>Ajustados a estos datos</translation>
        </message>
        <message>
            <source>Reference axes</source>
            <translation>Ejes de referencia</translation>
        </message>
        <message>
            <source>Discovery</source>
            <translation>Descubrimiento</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Ejecutar descubrimiento</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Pasada %1</translation>
        </message>
        <message>
            <source>stage %1 of %2: %3</source>
            <translation>etapa %1 de %2: %3</translation>
        </message>
        <message>
            <source>About %1 left.</source>
            <translation>Faltan unos %1.</translation>
        </message>
        <message>
            <source>Run %1 stays on screen until run %2 is complete.</source>
            <translation>La pasada %1 sigue en pantalla hasta que la %2 esté completa.</translation>
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
            <translation>Tardó %1.</translation>
        </message>
        <message>
            <source>No run yet</source>
            <translation>Aún no hay pasada</translation>
        </message>
        <message numerus="yes">
            <source>%Ln run(s) of this scope</source>
            <translation>
                <numerusform>%Ln pasada de este alcance</numerusform>
                <numerusform>%Ln pasadas de este alcance</numerusform>
            </translation>
        </message>
        <message>
            <source>this token</source>
            <translation>este token</translation>
        </message>
        <message>
            <source>pinned token</source>
            <translation>token fijado</translation>
        </message>
        <message>
            <source>live token</source>
            <translation>token en curso</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DockTitle</name>
        <message>
            <source>Float or dock %1</source>
            <translation>Soltar o acoplar %1</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Cerrar %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DownloadsTable</name>
        <message>
            <source>waits its turn</source>
            <translation>espera su turno</translation>
        </message>
        <message>
            <source>%1/s, %2 left</source>
            <translation>%1/s, quedan %2</translation>
        </message>
        <message>
            <source>arriving</source>
            <translation>llegando</translation>
        </message>
        <message>
            <source>reading back what is here</source>
            <translation>releyendo lo que ya está</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>en pausa</translation>
        </message>
        <message>
            <source>connection lost, tried again by itself</source>
            <translation>conexión perdida, se reintenta solo</translation>
        </message>
        <message>
            <source>was here already</source>
            <translation>ya estaba aquí</translation>
        </message>
        <message>
            <source>here, checked</source>
            <translation>aquí, comprobado</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Arrived</source>
            <translation>Llegado</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftLanes</name>
        <message>
            <source>Drift timeline</source>
            <translation>Línea de tiempo de la deriva</translation>
        </message>
        <message>
            <source>Heading spread</source>
            <translation>Dispersión del rumbo</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Parte de los sumideros</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message numerus="yes">
            <source>W, %Ln steps</source>
            <translation>
                <numerusform>W, %Ln paso</numerusform>
                <numerusform>W, %Ln pasos</numerusform>
            </translation>
        </message>
        <message>
            <source>halt</source>
            <translation>alto</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>aviso</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Deriva</translation>
        </message>
        <message>
            <source>sum, decays</source>
            <translation>suma, decae</translation>
        </message>
        <message>
            <source>critical 3</source>
            <translation>crítico 3</translation>
        </message>
        <message>
            <source>alert 2</source>
            <translation>alerta 2</translation>
        </message>
        <message>
            <source>warning 1</source>
            <translation>aviso 1</translation>
        </message>
        <message>
            <source>of each row</source>
            <translation>de cada fila</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 a 1</translation>
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
            <translation>Zona</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Eventos</translation>
        </message>
        <message>
            <source>Zoom of the drift timeline</source>
            <translation>Zoom de la cronología de la deriva</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps</source>
            <translation>
                <numerusform>%Ln paso</numerusform>
                <numerusform>%Ln pasos</numerusform>
            </translation>
        </message>
        <message>
            <source>step %1: drift %2, heading spread %3</source>
            <translation>paso %1: deriva %2, dispersión del rumbo %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::DriftModel</name>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Rumbo</translation>
        </message>
        <message>
            <source>Focus R</source>
            <translation>Concentración R</translation>
        </message>
        <message>
            <source>Heading spread W</source>
            <translation>Dispersión del rumbo W</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Deriva</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Parte de los sumideros</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>sink collapse</source>
            <translation>derrumbe de sumideros</translation>
        </message>
        <message>
            <source>sudden jump</source>
            <translation>salto brusco</translation>
        </message>
        <message>
            <source>zone violation</source>
            <translation>violación de zona</translation>
        </message>
        <message>
            <source>entropy spike</source>
            <translation>pico de entropía</translation>
        </message>
        <message>
            <source>oscillation</source>
            <translation>oscilación</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>sink share %1 above the last 5, limit %2</source>
            <translation>parte de sumideros %1 por encima de los 5 últimos, límite %2</translation>
        </message>
        <message>
            <source>step %1 × the last 4, limit %2</source>
            <translation>paso %1 × los 4 últimos, límite %2</translation>
        </message>
        <message>
            <source>between syntax_floor and structure_ripple</source>
            <translation>entre syntax_floor y structure_ripple</translation>
        </message>
        <message>
            <source>entropy %1 × the last 5, limit %2</source>
            <translation>entropía %1 × los 5 últimos, límite %2</translation>
        </message>
        <message>
            <source>%1 zone changes in 5 steps, limit %2</source>
            <translation>%1 cambios de zona en 5 pasos, límite %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EarlierArchives</name>
        <message numerus="yes">
            <source>%Ln row(s) cannot be read and are left out.</source>
            <translation>
                <numerusform>%Ln fila no se puede leer y se omite.</numerusform>
                <numerusform>%Ln filas no se pueden leer y se omiten.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ErrorText</name>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 no se pudo abrir.</translation>
        </message>
        <message>
            <source>%1 could not be reached.</source>
            <translation>No se pudo llegar a %1.</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 no se pudo leer.</translation>
        </message>
        <message>
            <source>%1 could not be saved.</source>
            <translation>%1 no se pudo guardar.</translation>
        </message>
        <message>
            <source>The answer was interrupted.</source>
            <translation>La respuesta se interrumpió.</translation>
        </message>
        <message>
            <source>The step could not be run again.</source>
            <translation>El paso no se pudo repetir.</translation>
        </message>
        <message>
            <source>What is on the screen stays as it is.</source>
            <translation>Lo que está en pantalla queda como está.</translation>
        </message>
        <message>
            <source>The trace stays open and unsaved.</source>
            <translation>La traza queda abierta y sin guardar.</translation>
        </message>
        <message>
            <source>What was written so far is kept.</source>
            <translation>Lo escrito hasta ahora se conserva.</translation>
        </message>
        <message>
            <source>The text and the trace stay as they are.</source>
            <translation>El texto y la traza quedan como están.</translation>
        </message>
        <message>
            <source>The folder does not exist. Choose another.</source>
            <translation>La carpeta no existe. Elija otra.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>El archivo no está. Elija otro.</translation>
        </message>
        <message>
            <source>The disk may be full or the folder read-only. Choose another place.</source>
            <translation>Quizá el disco está lleno o la carpeta es de solo lectura. Elija otro lugar.</translation>
        </message>
        <message>
            <source>Check that the file may be read and the disk is connected.</source>
            <translation>Compruebe que el archivo se puede leer y el disco está conectado.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind. Download it again.</source>
            <translation>El archivo está dañado o es de otra clase. Descárguelo otra vez.</translation>
        </message>
        <message>
            <source>It was written by a newer version. Update this program to open it.</source>
            <translation>Lo escribió una versión más nueva. Actualice este programa para abrirlo.</translation>
        </message>
        <message>
            <source>This program cannot run it. Choose another model.</source>
            <translation>Este programa no puede ejecutarlo. Elija otro modelo.</translation>
        </message>
        <message>
            <source>The file does not fit its own description. Download it again.</source>
            <translation>El archivo no encaja con su propia descripción. Descárguelo otra vez.</translation>
        </message>
        <message>
            <source>Choose a smaller context or a smaller file.</source>
            <translation>Elija un contexto o un archivo menor.</translation>
        </message>
        <message>
            <source>The device is not there. Choose another under Tools, Parameters, Model.</source>
            <translation>El dispositivo no está. Elija otro en Herramientas, Parámetros, Modelo.</translation>
        </message>
        <message>
            <source>Open the model again to go on.</source>
            <translation>Abra de nuevo el modelo para seguir.</translation>
        </message>
        <message>
            <source>Change the setting named below and try again.</source>
            <translation>Cambie el ajuste nombrado abajo e intente de nuevo.</translation>
        </message>
        <message>
            <source>It was cancelled.</source>
            <translation>Se canceló.</translation>
        </message>
        <message>
            <source>This is a fault of the program. Details help to report it.</source>
            <translation>Esto es un fallo del programa. Los detalles ayudan a comunicarlo.</translation>
        </message>
        <message>
            <source>Its certificate is not trusted. Nothing was sent, the key neither. Renew it on the server, or look at this computer’s clock.</source>
            <translation>Su certificado no es de confianza. No se envió nada, tampoco la clave. Renuévelo en el servidor, o mire el reloj de este ordenador.</translation>
        </message>
        <message>
            <source>It has no such model. Choose one from its list.</source>
            <translation>No tiene ese modelo. Elija uno de su lista.</translation>
        </message>
        <message>
            <source>No known way to talk to it was found there. Look at the address and the port.</source>
            <translation>Allí no se halló una forma conocida de hablarle. Mire la dirección y el puerto.</translation>
        </message>
        <message>
            <source>Look at the address and whether the server runs.</source>
            <translation>Mire la dirección y si el servidor está en marcha.</translation>
        </message>
        <message>
            <source>%1 did not accept the key.</source>
            <translation>%1 no aceptó la clave.</translation>
        </message>
        <message>
            <source>Give the key that this server expects.</source>
            <translation>Dé la clave que espera este servidor.</translation>
        </message>
        <message>
            <source>The connection to %1 ended.</source>
            <translation>La conexión con %1 acabó.</translation>
        </message>
        <message>
            <source>What arrived is kept.</source>
            <translation>Lo que llegó se conserva.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Intente de nuevo.</translation>
        </message>
        <message>
            <source>The details hold what the server said.</source>
            <translation>Los detalles contienen lo que dijo el servidor.</translation>
        </message>
        <message>
            <source>%1 is cut short: %2.</source>
            <translation>%1 está cortado: %2.</translation>
        </message>
        <message>
            <source>The file is damaged or of another kind.</source>
            <translation>El archivo está dañado o es de otra clase.</translation>
        </message>
        <message>
            <source>Download it again.</source>
            <translation>Descárguelo otra vez.</translation>
        </message>
        <message>
            <source>The message does not fit.</source>
            <translation>El mensaje no cabe.</translation>
        </message>
        <message>
            <source>The chat would take %1 tokens, the context holds %2. Nothing was lost: it stands in the field again.</source>
            <translation>El chat ocuparía %1 tokens, en el contexto caben %2. No se perdió nada: está de nuevo en el campo.</translation>
        </message>
        <message>
            <source>The graphics card stopped answering.</source>
            <translation>La tarjeta gráfica dejó de responder.</translation>
        </message>
        <message>
            <source>This trace stays open and complete.</source>
            <translation>Esta traza queda abierta y completa.</translation>
        </message>
        <message>
            <source>%1 needs %2, %3 is free. Choose a smaller context or a smaller file.</source>
            <translation>%1 necesita %2, %3 libres. Elija un contexto o un archivo menor.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EventsModel</name>
        <message>
            <source>critical</source>
            <translation>crítico</translation>
        </message>
        <message>
            <source>alert</source>
            <translation>alerta</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>aviso</translation>
        </message>
        <message>
            <source>watch</source>
            <translation>vigilar</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>heading spread</source>
            <translation>dispersión del rumbo</translation>
        </message>
        <message>
            <source>W %1, limit %2</source>
            <translation>W %1, límite %2</translation>
        </message>
        <message>
            <source>%1, limit %2</source>
            <translation>%1, límite %2</translation>
        </message>
        <message>
            <source>early stop</source>
            <translation>parada temprana</translation>
        </message>
        <message>
            <source>the answer ended here: W %1, drift %2</source>
            <translation>la respuesta terminó aquí: W %1, deriva %2</translation>
        </message>
        <message>
            <source>re-route</source>
            <translation>redirección</translation>
        </message>
        <message>
            <source>halted at %1, written again with temperature %2, top-p %3</source>
            <translation>detenida en %1, escrita de nuevo con temperatura %2, top-p %3</translation>
        </message>
        <message>
            <source>advice applied</source>
            <translation>consejo aplicado</translation>
        </message>
        <message>
            <source>for %1: temperature %2, top-p %3</source>
            <translation>para %1: temperatura %2, top-p %3</translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <comment>what, how often</comment>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Números</translation>
        </message>
        <message>
            <source>Drift</source>
            <translation>Deriva</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionOverlay</name>
        <message>
            <source>Reading the text under the %1 policy: %2 of %3 tokens.</source>
            <translation>Leyendo el texto con la política %1: %2 de %3 tokens.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para calcularlo.</translation>
        </message>
        <message>
            <source>Keys the %1 policy would keep at %2 % by the end: kept %3 (filled), dropped %4 (outlined).</source>
            <translation>Claves que la política %1 guardaría al %2 % al final: guardadas %3 (rellenas), soltadas %4 (con contorno).</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvictionPanel</name>
        <message>
            <source>Segment</source>
            <translation>Segmento</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Guardados</translation>
        </message>
        <message>
            <source>Dropped</source>
            <translation>Soltados</translation>
        </message>
        <message>
            <source>Attention on dropped</source>
            <translation>Atención sobre lo soltado</translation>
        </message>
        <message>
            <source>What an eviction policy keeps</source>
            <translation>Lo que guarda una política de desalojo</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>No eviction policy is shown.</source>
            <translation>No se muestra ninguna política de desalojo.</translation>
        </message>
        <message>
            <source>Choose one in the toolbar, or press X.</source>
            <translation>Elija una en la barra de herramientas o pulse X.</translation>
        </message>
        <message>
            <source>The text is being read.</source>
            <translation>Se está leyendo el texto.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>No calculado.</translation>
        </message>
        <message numerus="yes">
            <source>The last column: of all attention that the shown rows give (%Ln), the part that lies on dropped places.</source>
            <translation>
                <numerusform>La última columna: de toda la atención que da la fila mostrada (%Ln), la parte que cae en lugares soltados.</numerusform>
                <numerusform>La última columna: de toda la atención que dan las filas mostradas (%Ln), la parte que cae en lugares soltados.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceList</name>
        <message>
            <source>Evidence</source>
            <translation>Indicios</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::EvidenceModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>si no, %1</translation>
        </message>
        <message>
            <source>pass</source>
            <translation>cumple</translation>
        </message>
        <message>
            <source>fail</source>
            <translation>no cumple</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>no evaluado</translation>
        </message>
        <message>
            <source>fired</source>
            <translation>disparada</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>no alcanzada</translation>
        </message>
        <message>
            <source>Zone and signal</source>
            <translation>Zona y señal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Condition</source>
            <translation>Condición</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExampleQuestions</name>
        <message>
            <source>A copied word</source>
            <translation>Una palabra copiada</translation>
        </message>
        <message>
            <source>Its letters in the answer look back at the same letters in the question.</source>
            <translation>Sus letras en la respuesta miran a las mismas letras de la pregunta.</translation>
        </message>
        <message>
            <source>My password is heliotrope714. What is my password?</source>
            <translation>Mi contraseña es heliotrope714. ¿Cuál es mi contraseña?</translation>
        </message>
        <message>
            <source>A fact in a long text</source>
            <translation>Un hecho en un texto largo</translation>
        </message>
        <message>
            <source>One sentence of many holds the answer; the tint shows which one was read.</source>
            <translation>Una frase entre muchas tiene la respuesta; el tinte muestra cuál se leyó.</translation>
        </message>
        <message>
            <source>The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The coffee machine was repaired in March, and the lamps are from Vienna. The final date is Friday at nine, in the library, and Mara brings the keys. The roof is new. When and where is the meeting?</source>
            <translation>La reunión se movió dos veces. Primero fue el lunes en la sala azul, luego el miércoles en el jardín. La cafetera se reparó en marzo, y las lámparas son de Viena. La fecha final es el viernes a las nueve, en la biblioteca, y Mara trae las llaves. El tejado es nuevo. ¿Cuándo y dónde es la reunión?</translation>
        </message>
        <message>
            <source>A list</source>
            <translation>Una lista</translation>
        </message>
        <message>
            <source>Every new line looks at how the lines before it began.</source>
            <translation>Cada línea nueva mira cómo empezaron las líneas anteriores.</translation>
        </message>
        <message>
            <source>Write a numbered list of the days of the week.</source>
            <translation>Escribe una lista numerada de los días de la semana.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ExpertLoadModel</name>
        <message>
            <source>Expert</source>
            <translation>Experto</translation>
        </message>
        <message>
            <source>Share of the load</source>
            <translation>Parte de la carga</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FactsModel</name>
        <message>
            <source>stable, below %1</source>
            <translation>estable, por debajo de %1</translation>
        </message>
        <message>
            <source>warning, from %1</source>
            <translation>aviso, desde %1</translation>
        </message>
        <message>
            <source>halt, above %1</source>
            <translation>alto, por encima de %1</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>no evaluado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FileChips</name>
        <message>
            <source>Attached files</source>
            <translation>Archivos adjuntos</translation>
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
                <numerusform>%Ln carácter</numerusform>
                <numerusform>%Ln caracteres</numerusform>
            </translation>
        </message>
        <message>
            <source>Remove this file</source>
            <translation>Quitar este archivo</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>Quitar %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FindBar</name>
        <message>
            <source>Find in this chat</source>
            <translation>Buscar en este chat</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>Lugar anterior</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>Lugar siguiente</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>nothing found</source>
            <translation>no se encontró nada</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln lugar</numerusform>
                <numerusform>%Ln lugares</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FingerprintFitting</name>
        <message>
            <source>text</source>
            <comment>kind of file</comment>
            <translation>texto</translation>
        </message>
        <message numerus="yes">
            <source>%n document(s), %1 tokens</source>
            <translation>
                <numerusform>%n documento, %1 tokens</numerusform>
                <numerusform>%n documentos, %1 tokens</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>no se puede leer</translation>
        </message>
        <message>
            <source>no UTF-8 text</source>
            <translation>no es texto UTF-8</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FitDock</name>
        <message>
            <source>log16, sinks counted</source>
            <translation>log16, sumideros contados</translation>
        </message>
        <message>
            <source>log16, sinks left out</source>
            <translation>log16, sumideros excluidos</translation>
        </message>
        <message>
            <source>log8layers8, sinks counted</source>
            <translation>log8layers8, sumideros contados</translation>
        </message>
        <message>
            <source>learned20, whole</source>
            <translation>learned20, entero</translation>
        </message>
        <message>
            <source>learned20, halves</source>
            <translation>learned20, mitades</translation>
        </message>
        <message>
            <source>learned20, whole and surprisal</source>
            <translation>learned20, entero y surprisal</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Token class</source>
            <translation>Clase de token</translation>
        </message>
        <message>
            <source>Surprisal, r</source>
            <translation>Surprisal, r</translation>
        </message>
        <message>
            <source>Learns for this model which 20 numbers say most about a token. Any text will do; each file is one document.</source>
            <translation>Aprende para este modelo qué 20 números dicen más de un token. Sirve cualquier texto; cada archivo es un documento.</translation>
        </message>
        <message>
            <source>Only the first %1 tokens of a file are read.</source>
            <translation>Solo se leen los primeros %1 tokens de un archivo.</translation>
        </message>
        <message>
            <source>Sessions already recorded keep the layout they were recorded with.</source>
            <translation>Las sesiones ya registradas conservan su formato.</translation>
        </message>
        <message>
            <source>Add files…</source>
            <translation>Añadir archivos…</translation>
        </message>
        <message>
            <source>Add the files of a folder…</source>
            <translation>Añadir los archivos de una carpeta…</translation>
        </message>
        <message>
            <source>Remove the chosen documents</source>
            <translation>Quitar los documentos elegidos</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Cabe</translation>
        </message>
        <message>
            <source>Use for new sessions</source>
            <translation>Usar para sesiones nuevas</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Documentos</translation>
        </message>
        <message>
            <source>Scores on documents it has not seen</source>
            <translation>Resultados en documentos no vistos</translation>
        </message>
        <message>
            <source>&lt;b&gt;Documents&lt;/b&gt;</source>
            <translation>&lt;b&gt;Documentos&lt;/b&gt;</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s), %1 tokens</source>
            <translation>
                <numerusform>&lt;b&gt;Documentos&lt;/b&gt; %n archivo, %1 tokens</numerusform>
                <numerusform>&lt;b&gt;Documentos&lt;/b&gt; %n archivos, %1 tokens</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;Documents&lt;/b&gt; %n file(s)</source>
            <translation>
                <numerusform>&lt;b&gt;Documentos&lt;/b&gt; %n archivo</numerusform>
                <numerusform>&lt;b&gt;Documentos&lt;/b&gt; %n archivos</numerusform>
            </translation>
        </message>
        <message>
            <source>Fitting fingerprints</source>
            <translation>Ajustando huellas</translation>
        </message>
        <message>
            <source>Stage 1 of 2, reading</source>
            <translation>Etapa 1 de 2, lectura</translation>
        </message>
        <message>
            <source>Stage 2 of 2, fitting and scoring</source>
            <translation>Etapa 2 de 2, ajuste y evaluación</translation>
        </message>
        <message>
            <source>Fit again</source>
            <translation>Ajustar de nuevo</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Abra primero un modelo de este ordenador.</translation>
        </message>
        <message>
            <source>Add two documents or more.</source>
            <translation>Añada dos documentos o más.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Scores on documents it has not seen&lt;/b&gt; %1</source>
            <translation>&lt;b&gt;Resultados en documentos no vistos&lt;/b&gt; %1</translation>
        </message>
        <message>
            <source>Not fitted for this model yet.</source>
            <translation>Aún no ajustado para este modelo.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>No hay ningún modelo abierto.</translation>
        </message>
        <message>
            <source>Seven classes: newline, space, punctuation, digits, function word, word start, word continuation. Dashed: always naming the largest, %1. r: how well the next token's surprisal is foretold.</source>
            <translation>Siete clases: línea nueva, espacio, puntuación, cifras, palabra funcional, comienzo de palabra, continuación de palabra. Discontinua: nombrar siempre la mayor, %1. r: cuán bien se prevé la surprisal del próximo token.</translation>
        </message>
        <message>
            <source>Used for new sessions</source>
            <translation>Usado para sesiones nuevas</translation>
        </message>
        <message>
            <source>%1 of the token classes are named.</source>
            <translation>Se nombran %1 de las clases de token.</translation>
        </message>
        <message>
            <source>The best layout made by hand names %1. Fitted for this file of weights only.</source>
            <translation>El mejor formato hecho a mano nombra %1. Ajustado solo para este archivo de pesos.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::FittingDocumentsModel</name>
        <message>
            <source>read</source>
            <translation>leído</translation>
        </message>
        <message>
            <source>reads, %1 %</source>
            <translation>leyendo, %1 %</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>espera</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
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
            <translation>barras: sumideros, anterior, copia</translation>
        </message>
        <message>
            <source>mean of heads</source>
            <translation>media de las cabezas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HeadsModel</name>
        <message>
            <source>L%1 · mean</source>
            <translation>L%1 · media</translation>
        </message>
        <message>
            <source>L%1 · H%2</source>
            <translation>L%1 · H%2</translation>
        </message>
        <message>
            <source>on %1 %2</source>
            <translation>en %1 %2</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Cabeza</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HelpAsker</name>
        <message>
            <source>What this means (F1)</source>
            <translation>Qué significa esto (F1)</translation>
        </message>
        <message>
            <source>What this means</source>
            <translation>Qué significa esto</translation>
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
            <translation>medio</translation>
        </message>
        <message>
            <source>long</source>
            <translation>lejano</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>from %1: %2</source>
            <translation>desde %1: %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HistogramModel</name>
        <message>
            <source>and more</source>
            <translation>y más</translation>
        </message>
        <message>
            <source>Back from</source>
            <translation>Atrás desde</translation>
        </message>
        <message>
            <source>to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubDesk</name>
        <message>
            <source>%1 did not answer.</source>
            <translation>%1 no respondió.</translation>
        </message>
        <message>
            <source>Look at the network and at the address in Preferences.</source>
            <translation>Mire la red y la dirección en Preferencias.</translation>
        </message>
        <message>
            <source>%1 is not open to everybody.</source>
            <translation>%1 no está abierto a todos.</translation>
        </message>
        <message>
            <source>Accept its terms on %1 in a browser, then enter your token in Preferences, Model hub.</source>
            <translation>Acepte sus condiciones en %1 con un navegador y ponga su token en Preferencias, Repositorio de modelos.</translation>
        </message>
        <message>
            <source>The disk has no room for %1.</source>
            <translation>En el disco no hay sitio para %1.</translation>
        </message>
        <message>
            <source>Make room, or choose a smaller file. What arrived is kept.</source>
            <translation>Haga sitio o elija un archivo menor. Lo que llegó se guarda.</translation>
        </message>
        <message>
            <source>%1 has no %2.</source>
            <translation>%1 no tiene %2.</translation>
        </message>
        <message>
            <source>Search for its name.</source>
            <translation>Búsquelo por su nombre.</translation>
        </message>
        <message>
            <source>%1 is no hub of models.</source>
            <translation>%1 no es un repositorio de modelos.</translation>
        </message>
        <message>
            <source>Look at the address in Preferences.</source>
            <translation>Mire la dirección en Preferencias.</translation>
        </message>
        <message>
            <source>%1 arrived damaged.</source>
            <translation>%1 llegó dañado.</translation>
        </message>
        <message>
            <source>Its checksum differs from the hub’s. Nothing was kept.</source>
            <translation>Su suma de comprobación no es la del repositorio. No se guardó nada.</translation>
        </message>
        <message>
            <source>%1 could not be fetched.</source>
            <translation>No se pudo traer %1.</translation>
        </message>
        <message>
            <source>The details say why.</source>
            <translation>Los detalles dicen por qué.</translation>
        </message>
        <message>
            <source>This is no address of a hub. Write it like https://huggingface.co.</source>
            <translation>Esta no es la dirección de un repositorio. Escríbala como https://huggingface.co.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubOffers</name>
        <message>
            <source>The weights take %1, %2 is free. The cache of the context comes on top.</source>
            <translation>Los pesos ocupan %1, hay %2 libres. La caché del contexto se suma.</translation>
        </message>
        <message>
            <source>safetensors, whole repository</source>
            <translation>safetensors, repositorio entero</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n part(s)</source>
            <translation>
                <numerusform>%1, %n parte</numerusform>
                <numerusform>%1, %n partes</numerusform>
            </translation>
        </message>
        <message>
            <source>not told</source>
            <translation>no indicado</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Weights</source>
            <translation>Pesos</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Memoria</translation>
        </message>
        <message>
            <source>Already here</source>
            <translation>Ya está aquí</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::HubRepositories</name>
        <message>
            <source>not told</source>
            <translation>no indicado</translation>
        </message>
        <message>
            <source>asks for a token</source>
            <translation>pide un token</translation>
        </message>
        <message>
            <source>open</source>
            <translation>abierto</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repositorio</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>Traído</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Acceso</translation>
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
            <translation>Cabezas</translation>
        </message>
        <message>
            <source>Find a token or a position</source>
            <translation>Buscar un token o una posición</translation>
        </message>
        <message>
            <source>Find a head: 18.6</source>
            <translation>Buscar una cabeza: 18.6</translation>
        </message>
        <message>
            <source>Order of the tokens</source>
            <translation>Orden de los tokens</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Recibido</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Contó</translation>
        </message>
        <message>
            <source>Find a token</source>
            <translation>Buscar un token</translation>
        </message>
        <message>
            <source>Find a head</source>
            <translation>Buscar una cabeza</translation>
        </message>
        <message>
            <source>Places that got most attention</source>
            <translation>Lugares que recibieron más atención</translation>
        </message>
        <message>
            <source>Sets</source>
            <translation>Conjuntos</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Desalojo</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Mirado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectState</name>
        <message numerus="yes">
            <source>So do %Ln other layer(s).</source>
            <translation>
                <numerusform>También %Ln capa más.</numerusform>
                <numerusform>También %Ln capas más.</numerusform>
            </translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para calcularla.</translation>
        </message>
        <message>
            <source>layer %1, mean of its heads</source>
            <translation>capa %1, media de sus cabezas</translation>
        </message>
        <message>
            <source>layer %1, head %2</source>
            <translation>capa %1, cabeza %2</translation>
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
                <numerusform>media de %Ln capa guardada</numerusform>
                <numerusform>media de %Ln capas guardadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln head(s)</source>
            <translation>
                <numerusform>media de %Ln cabeza</numerusform>
                <numerusform>media de %Ln cabezas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InspectView</name>
        <message>
            <source>Queries</source>
            <translation>Consultas</translation>
        </message>
        <message>
            <source>First query</source>
            <translation>Primera consulta</translation>
        </message>
        <message>
            <source>to</source>
            <translation>hasta</translation>
        </message>
        <message>
            <source>Last query</source>
            <translation>Última consulta</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Claves</translation>
        </message>
        <message>
            <source>First key</source>
            <translation>Primera clave</translation>
        </message>
        <message>
            <source>Last key</source>
            <translation>Última clave</translation>
        </message>
        <message>
            <source>Queries of this kind; the others are faded</source>
            <translation>Consultas de esta clase; las demás se atenúan</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmentos</translation>
        </message>
        <message>
            <source>Scale</source>
            <translation>Escala</translation>
        </message>
        <message>
            <source>Linear</source>
            <translation>Lineal</translation>
        </message>
        <message>
            <source>Square root</source>
            <translation>Raíz cuadrada</translation>
        </message>
        <message>
            <source>Logarithmic</source>
            <translation>Logarítmica</translation>
        </message>
        <message>
            <source>Sinks apart</source>
            <translation>Sumideros aparte</translation>
        </message>
        <message>
            <source>The first places are hatched and left out of the scale (S). Nearly every token looks at them, whatever the text says.</source>
            <translation>Los primeros lugares están rayados y fuera de la escala (S). Casi todo token los mira, diga lo que diga el texto.</translation>
        </message>
        <message>
            <source>Eviction</source>
            <translation>Desalojo</translation>
        </message>
        <message>
            <source>Eviction policy</source>
            <translation>Política de desalojo</translation>
        </message>
        <message>
            <source>What a policy would keep in the cache by the end of this text (X)</source>
            <translation>Lo que una política guardaría en la caché al final de este texto (X)</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>no se muestra</translation>
        </message>
        <message>
            <source>Share of the positions that stay</source>
            <translation>Parte de las posiciones que se quedan</translation>
        </message>
        <message>
            <source>keep </source>
            <translation>guardar </translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Effect on</source>
            <translation>Efecto sobre</translation>
        </message>
        <message>
            <source>The pinned token and those that were scanned; choosing one pins it</source>
            <translation>El token fijado y los que se examinaron; elegir uno lo fija</translation>
        </message>
        <message>
            <source>Cells that stand for several</source>
            <translation>Celdas que valen por varias</translation>
        </message>
        <message>
            <source>What a cell shows that stands for several</source>
            <translation>Qué muestra una celda que vale por varias</translation>
        </message>
        <message>
            <source>Largest</source>
            <translation>Mayor</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>Media</translation>
        </message>
        <message>
            <source>no token is pinned</source>
            <translation>no hay ningún token fijado</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Intervalo</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Statistic</source>
            <translation>Estadística</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Pattern</source>
            <translation>Patrón</translation>
        </message>
        <message>
            <source>Each head as three bars: sinks, the token before, copying</source>
            <translation>Cada cabeza en tres barras: sumideros, el token de antes, copia</translation>
        </message>
        <message>
            <source>How two heads are shown</source>
            <translation>Cómo se muestran dos cabezas</translation>
        </message>
        <message>
            <source>Two heads (Ctrl+click in the grid, or C): their mean, beside each other, or what parts them</source>
            <translation>Dos cabezas (Ctrl+clic en la cuadrícula, o C): su media, una junto a otra, o lo que las separa</translation>
        </message>
        <message>
            <source>Mean of both</source>
            <translation>Media de ambas</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Una junto a otra</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>All of it (0)</source>
            <translation>Todo (0)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Positions</source>
            <translation>Posiciones</translation>
        </message>
        <message>
            <source>Heads</source>
            <translation>Cabezas</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Mapa</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Líneas</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>Map or lines</source>
            <translation>Mapa o líneas</translation>
        </message>
        <message>
            <source>Looked at and mattered</source>
            <translation>Mirado y contado</translation>
        </message>
        <message>
            <source>Compare two heads</source>
            <translation>Comparar dos cabezas</translation>
        </message>
        <message>
            <source>See the whole map</source>
            <translation>Ver el mapa entero</translation>
        </message>
        <message>
            <source>Compute the statistics of all heads</source>
            <translation>Calcular las estadísticas de todas las cabezas</translation>
        </message>
        <message>
            <source>All written tokens: %1 of %2 scanned.</source>
            <translation>Todos los tokens escritos: %1 de %2 explorados.</translation>
        </message>
        <message>
            <source>Over %1 written tokens (sinks and own places left out): same first place in %2, shared among the first five %3 of 5, mean rank correlation over the kept places %4.</source>
            <translation>Sobre %1 tokens escritos (sin sumideros ni lugares propios): mismo primer lugar en %2, comunes entre los cinco primeros %3 de 5, correlación media de rangos sobre los lugares guardados %4.</translation>
        </message>
        <message>
            <source>The %1 that cost most: %2 together, %3 added up.</source>
            <translation>Las %1 que más cuestan: %2 juntas, %3 sumadas una a una.</translation>
        </message>
        <message>
            <source>One head’s output set to zero for the step that wrote %1. Right: the strongest head of each layer.</source>
            <translation>La salida de una cabeza a cero en el paso que escribió %1. A la derecha: la cabeza más fuerte de cada capa.</translation>
        </message>
        <message>
            <source>No head alone costs more than %1.</source>
            <translation>Ninguna cabeza sola cuesta más de %1.</translation>
        </message>
        <message>
            <source>Rows are layers, columns are heads. Heavy ticks: the layers that were captured.</source>
            <translation>Las filas son capas, las columnas cabezas. Marcas gruesas: las capas capturadas.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s) share one key set.</source>
            <translation>
                <numerusform>%Ln cabeza comparte un juego de claves.</numerusform>
                <numerusform>%Ln cabezas comparten un juego de claves.</numerusform>
            </translation>
        </message>
        <message>
            <source>This trace holds the mean of each layer, not single heads.</source>
            <translation>Esta traza contiene la media de cada capa, no cabezas sueltas.</translation>
        </message>
        <message numerus="yes">
            <source>Of every row the %Ln largest place(s) were kept.</source>
            <translation>
                <numerusform>De cada fila se guardó el %Ln lugar mayor.</numerusform>
                <numerusform>De cada fila se guardaron los %Ln lugares mayores.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
        <message>
            <source>%1 rows kept</source>
            <translation>%1 filas guardadas</translation>
        </message>
        <message>
            <source>Attention lines</source>
            <translation>Líneas de atención</translation>
        </message>
        <message>
            <source>Attention map</source>
            <translation>Mapa de atención</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Row of query %1</source>
            <translation>Fila de la consulta %1</translation>
        </message>
        <message>
            <source>what token %1 looked at</source>
            <translation>qué miró el token %1</translation>
        </message>
        <message>
            <source>token %1 is outside this range</source>
            <translation>el token %1 está fuera de este intervalo</translation>
        </message>
        <message>
            <source>Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Los efectos sueltos pueden ocultar lo que muestra un conjunto, y no se suman.</translation>
        </message>
        <message>
            <source>Nearly certain (%1): single heads and places hardly show.</source>
            <translation>Casi seguro (%1): cabezas y lugares sueltos apenas se notan.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>All written tokens</source>
            <translation>Todos los tokens escritos</translation>
        </message>
        <message>
            <source>Scans the places of every written token, one after the other</source>
            <translation>Explora los lugares de cada token escrito, uno tras otro</translation>
        </message>
        <message>
            <source>Looked at against mattered</source>
            <translation>Mirado frente a contado</translation>
        </message>
        <message numerus="yes">
            <source>%Ln head(s)</source>
            <translation>
                <numerusform>%Ln cabeza</numerusform>
                <numerusform>%Ln cabezas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln position(s)</source>
            <translation>
                <numerusform>%Ln posición</numerusform>
                <numerusform>%Ln posiciones</numerusform>
            </translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Ejecútela con captura, o abra otra.</translation>
        </message>
        <message>
            <source>Sketches hold hubs, not rows; the lens shows them. Open the model of this trace to compute the rows.</source>
            <translation>Los esbozos contienen hubs, no filas; la lupa los muestra. Abra el modelo de esta traza para calcular las filas.</translation>
        </message>
        <message>
            <source>Fingerprints hold no places. Open the model of this trace to compute the rows.</source>
            <translation>Las huellas no contienen lugares. Abra el modelo de esta traza para calcular las filas.</translation>
        </message>
        <message>
            <source>Nothing to inspect yet.</source>
            <translation>Aún no hay nada que inspeccionar.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Esta sesión no tiene atención registrada.</translation>
        </message>
        <message>
            <source>Not computed.</source>
            <translation>No calculado.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Lo mostrado queda.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Intentar de nuevo</translation>
        </message>
        <message>
            <source>Scan again</source>
            <translation>Examinar de nuevo</translation>
        </message>
        <message>
            <source>Compute</source>
            <translation>Calcular</translation>
        </message>
        <message>
            <source>Single heads are not computed yet.</source>
            <translation>Las cabezas sueltas aún no están calculadas.</translation>
        </message>
        <message>
            <source>The model has to read all %1 tokens for it.</source>
            <translation>Para ello el modelo debe leer los %1 tokens.</translation>
        </message>
        <message numerus="yes">
            <source>Shown is what was kept: the %Ln largest place(s) of each row.</source>
            <translation>
                <numerusform>Se muestra lo guardado: el %Ln lugar mayor de cada fila.</numerusform>
                <numerusform>Se muestra lo guardado: los %Ln lugares mayores de cada fila.</numerusform>
            </translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>La atención se descartó en %1 de %2 pasos para seguir el ritmo. El texto está completo.</translation>
        </message>
        <message>
            <source>From this trace alone.</source>
            <translation>Solo de esta traza.</translation>
        </message>
        <message>
            <source>Reading the session</source>
            <translation>Leyendo la sesión</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Pin a token first.</source>
            <translation>Fije primero un token.</translation>
        </message>
        <message>
            <source>What hiding each place, and silencing each head, costs the pinned token (W)</source>
            <translation>Qué le cuesta al token fijado ocultar cada lugar y callar cada cabeza (W)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::InstrumentStyle</name>
        <message>
            <source>Clear</source>
            <translation>Vaciar</translation>
        </message>
        <message>
            <source>Tabs</source>
            <translation>Pestañas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LanesPlot</name>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>row %1, surprisal: A %2, B %3</source>
            <translation>fila %1, surprisal: A %2, B %3</translation>
        </message>
        <message>
            <source>%1 of %2 rows the same</source>
            <translation>%1 de %2 filas iguales</translation>
        </message>
        <message>
            <source>first difference in row %1</source>
            <translation>primera diferencia en la fila %1</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
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
            <translation>primera diferencia</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LegendBox</name>
        <message>
            <source>Legend</source>
            <translation>Leyenda</translation>
        </message>
        <message numerus="yes">
            <source>%Ln token(s) in the densest place</source>
            <translation>
                <numerusform>%Ln token en el lugar más denso</numerusform>
                <numerusform>%Ln tokens en el lugar más denso</numerusform>
            </translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>y %1 más</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LensHeader</name>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>The token before in the history (Alt+Left)</source>
            <translation>El token anterior del historial (Alt+Izquierda)</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>The next token in the history (Alt+Right)</source>
            <translation>El token siguiente del historial (Alt+Derecha)</translation>
        </message>
        <message>
            <source>Keep this token</source>
            <translation>Fijar este token</translation>
        </message>
        <message>
            <source>Keep this token. Click again or Esc to let it go.</source>
            <translation>Fijar este token. Otro clic o Esc lo suelta.</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>en %1</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>paso %1</translation>
        </message>
        <message>
            <source>Prompt</source>
            <translation>Prompt</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Usted</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Pensar</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Herramienta</translation>
        </message>
        <message>
            <source>Token %1, %2</source>
            <translation>Token %1, %2</translation>
        </message>
        <message>
            <source>No token chosen</source>
            <translation>Ningún token elegido</translation>
        </message>
        <message>
            <source>probability</source>
            <translation>probabilidad</translation>
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
            <translation>Las pasadas de este alcance están aquí una junto a otra.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksModel</name>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>Looked at most, hardly mattered</source>
            <translation>Lo más mirado, apenas influyó</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at, whatever the text says, often the first few. They are kept apart so that the rest can be seen. Their share is always shown.</source>
            <translation>Los sumideros son lugares que casi todo token mira, diga lo que diga el texto, a menudo los primeros. Se apartan para que se vea el resto. Su parte se muestra siempre.</translation>
        </message>
        <message>
            <source>Sinks, kept out of the tint and the ranking, %1</source>
            <translation>Sumideros, fuera del tinte y del orden, %1</translation>
        </message>
        <message>
            <source>%1 at %2: its own place. The token itself stays, only the look back at it is gone.</source>
            <translation>%1 en %2: su propio lugar. El token mismo se queda, solo falta la mirada atrás hacia él.</translation>
        </message>
        <message>
            <source>%1 at %2, a sink</source>
            <translation>%1 en %2, un sumidero</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source>own place %1 at %2, effect %3</source>
            <translation>lugar propio %1 en %2, efecto %3</translation>
        </message>
        <message>
            <source>%1 at %2, effect %3, rank %4 of %5</source>
            <translation>%1 en %2, efecto %3, puesto %4 de %5</translation>
        </message>
        <message>
            <source>sink %1 at %2, %3</source>
            <translation>sumidero %1 en %2, %3</translation>
        </message>
        <message>
            <source>%1 at %2, %3, rank %4 of %5</source>
            <translation>%1 en %2, %3, rango %4 de %5</translation>
        </message>
        <message>
            <source>own place</source>
            <translation>lugar propio</translation>
        </message>
        <message>
            <source>Distance back in tokens</source>
            <translation>Distancia atrás en tokens</translation>
        </message>
        <message>
            <source>Distance forward in tokens</source>
            <translation>Distancia adelante en tokens</translation>
        </message>
        <message>
            <source>Probability, the mean over the rows that are read</source>
            <translation>Probabilidad, la media de las filas leídas</translation>
        </message>
        <message>
            <source>Attention as it would be if all positions were equally near. A large drop means the place mattered, not the word.</source>
            <translation>La atención como sería si todas las posiciones estuvieran igual de cerca. Una gran caída significa que contaba el lugar, no la palabra.</translation>
        </message>
        <message>
            <source>Change of the log-probability of this token when it cannot see that position</source>
            <translation>Cambio de la log-probabilidad de este token cuando no ve esa posición</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Ahead</source>
            <translation>Delante</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>Content</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Without it</source>
            <translation>Sin ella</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LinksPage</name>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>In the order of attention (O)</source>
            <translation>En el orden de la atención (O)</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>In the order of what hiding a place does, losses and gains by their size (O)</source>
            <translation>En el orden de lo que hace ocultar un lugar, pérdidas y ganancias por su tamaño (O)</translation>
        </message>
        <message>
            <source>Order by</source>
            <translation>Orden</translation>
        </message>
        <message>
            <source>Scan</source>
            <translation>Explorar</translation>
        </message>
        <message>
            <source>not scanned</source>
            <translation>sin explorar</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Guardado</translation>
        </message>
        <message>
            <source>Keep in trace</source>
            <translation>Guardar en la traza</translation>
        </message>
        <message>
            <source>Writes these effects into the trace, as an event of the token</source>
            <translation>Escribe estos efectos en la traza, como suceso del token</translation>
        </message>
        <message>
            <source>Click the token to keep it, then scan it.</source>
            <translation>Pulse el token para fijarlo y después explórelo.</translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, all in one pass (Shift+W).</source>
            <translation>
                <numerusform>Oculta el %Ln lugar una vez, en una sola pasada (Mayús+W).</numerusform>
                <numerusform>Oculta cada uno de los %Ln lugares una vez, en una sola pasada (Mayús+W).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Hides each of the %Ln places once, in about %1 (Shift+W).</source>
            <translation>
                <numerusform>Oculta el %Ln lugar una vez, en unos %1 (Mayús+W).</numerusform>
                <numerusform>Oculta cada uno de los %Ln lugares una vez, en unos %1 (Mayús+W).</numerusform>
            </translation>
        </message>
        <message>
            <source>Without each place: %1 of %2</source>
            <translation>Sin cada lugar: %1 de %2</translation>
        </message>
        <message>
            <source>The token was not scanned.</source>
            <translation>El token no se exploró.</translation>
        </message>
        <message>
            <source>Try without these	W</source>
            <translation>Probar sin estos	W</translation>
        </message>
        <message>
            <source>Show in Inspect</source>
            <translation>Mostrar en Inspect</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word. The last column tests it.</source>
            <translation>La atención muestra adónde miró el modelo, no por qué eligió una palabra. La última columna lo comprueba.</translation>
        </message>
        <message>
            <source>Attends to</source>
            <translation>Mira a</translation>
        </message>
        <message>
            <source>Where this token's row looked (A)</source>
            <translation>Adónde miró la fila de este token (A)</translation>
        </message>
        <message>
            <source>Attended by</source>
            <translation>Mirado por</translation>
        </message>
        <message>
            <source>Later tokens that looked here (A)</source>
            <translation>Tokens posteriores que miraron aquí (A)</translation>
        </message>
        <message>
            <source>Layers and heads</source>
            <translation>Capas y cabezas</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Enlaces</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message numerus="yes">
            <source>Running the step again without %Ln positions</source>
            <translation>
                <numerusform>Repitiendo el paso sin %Ln posición</numerusform>
                <numerusform>Repitiendo el paso sin %Ln posiciones</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the context: %1 of %2 tokens</source>
            <translation>Leyendo el contexto: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>The step was not run again.</source>
            <translation>El paso no se repitió.</translation>
        </message>
        <message>
            <source>Attention shows where the model looked, not why it chose a word.</source>
            <translation>La atención muestra adónde miró el modelo, no por qué eligió una palabra.</translation>
        </message>
        <message>
            <source>Show the first %1</source>
            <translation>Mostrar las primeras %1</translation>
        </message>
        <message>
            <source>Show all %1</source>
            <translation>Mostrar las %1</translation>
        </message>
        <message>
            <source>No later token kept a link to this one.</source>
            <translation>Ningún token posterior guardó un enlace a este.</translation>
        </message>
        <message numerus="yes">
            <source>Looked at by %Ln later tokens</source>
            <translation>
                <numerusform>Mirado por %Ln token posterior</numerusform>
                <numerusform>Mirado por %Ln tokens posteriores</numerusform>
            </translation>
        </message>
        <message>
            <source>no layers</source>
            <translation>ninguna capa</translation>
        </message>
        <message numerus="yes">
            <source>%Ln heads</source>
            <translation>
                <numerusform>%Ln cabeza</numerusform>
                <numerusform>%Ln cabezas</numerusform>
            </translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>capa %1</translation>
        </message>
        <message>
            <source>Layers that were kept: %1. Their mean is shown.</source>
            <translation>Capas guardadas: %1. Se muestra su media.</translation>
        </message>
        <message>
            <source>Layers and heads that are read</source>
            <translation>Capas y cabezas que se leen</translation>
        </message>
        <message>
            <source>This layer was not recorded here.</source>
            <translation>Esta capa no se registró aquí.</translation>
        </message>
        <message>
            <source>Choose another layer, or all that were kept.</source>
            <translation>Elija otra capa, o todas las guardadas.</translation>
        </message>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Solo se registraron los hubs mayores.</translation>
        </message>
        <message>
            <source>The run kept a sketch: up to 32 positions a layer and the distances of all attention.</source>
            <translation>La ejecución guardó un esbozo: hasta 32 posiciones por capa y las distancias de toda la atención.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Solo se registró la huella.</translation>
        </message>
        <message>
            <source>It holds how far back the model looked, not where. See the Signal tab. Turn on “raw” for the next run to see the links.</source>
            <translation>Dice a qué distancia miró el modelo, no adónde. Vea la pestaña Señal. Active «raw» para la próxima ejecución para ver los enlaces.</translation>
        </message>
        <message>
            <source>Show Signal</source>
            <translation>Mostrar Señal</translation>
        </message>
        <message numerus="yes">
            <source>The nearest one is %Ln tokens away.</source>
            <translation>
                <numerusform>El más cercano está a %Ln token.</numerusform>
                <numerusform>El más cercano está a %Ln tokens.</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to token %1</source>
            <translation>Ir al token %1</translation>
        </message>
        <message>
            <source>Attention was dropped to keep up.</source>
            <translation>La atención se descartó para seguir el ritmo.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up. The text is complete.</source>
            <translation>La atención se descartó en %1 de %2 pasos para seguir el ritmo. El texto está completo.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Esta sesión no tiene atención registrada.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Ejecútela con captura, o abra otra.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Este servidor no da la atención.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Envía texto y log-probabilidades, así que la lupa muestra las otras palabras que sopesó.</translation>
        </message>
        <message>
            <source>Show Logits</source>
            <translation>Mostrar Logits</translation>
        </message>
        <message>
            <source>Reading the row.</source>
            <translation>Leyendo la fila.</translation>
        </message>
        <message>
            <source>It has many links and is here in a moment.</source>
            <translation>Tiene muchos enlaces y llega en un momento.</translation>
        </message>
        <message>
            <source>Mean of all kept layers</source>
            <translation>Media de todas las capas guardadas</translation>
        </message>
        <message>
            <source>Layer %1</source>
            <translation>Capa %1</translation>
        </message>
        <message>
            <source>Mean of all kept heads</source>
            <translation>Media de todas las cabezas guardadas</translation>
        </message>
        <message>
            <source>Head %1</source>
            <translation>Cabeza %1</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Sin la %Ln elegida</numerusform>
                <numerusform>Sin las %Ln elegidas</numerusform>
            </translation>
        </message>
        <message>
            <source>Try without it</source>
            <translation>Probar sin ella</translation>
        </message>
        <message>
            <source>Open the model of this trace to run the step again.</source>
            <translation>Abra el modelo de esta traza para repetir el paso.</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Elija primero una fila.</translation>
        </message>
        <message>
            <source>Runs the step again without seeing what is chosen (W). The text stays as it is.</source>
            <translation>Repite el paso sin ver lo elegido (W). El texto queda como está.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LiveHud</name>
        <message>
            <source>not offered by this server</source>
            <translation>no lo ofrece este servidor</translation>
        </message>
        <message>
            <source>off</source>
            <translation>apagado</translation>
        </message>
        <message>
            <source> · %1 of %2 layers</source>
            <translation> · %1 de %2 capas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitLensModel</name>
        <message>
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <source>Likeliest</source>
            <translation>Más probable</translation>
        </message>
        <message>
            <source>2nd</source>
            <translation>2.º</translation>
        </message>
        <message>
            <source>3rd</source>
            <translation>3.º</translation>
        </message>
        <message>
            <source>p of 1st</source>
            <translation>p del 1.º</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::LogitsPage</name>
        <message>
            <source>Written with</source>
            <translation>Escrito con</translation>
        </message>
        <message>
            <source>the likeliest token always</source>
            <translation>siempre el token más probable</translation>
        </message>
        <message>
            <source>Temperature when written</source>
            <translation>Temperatura al escribir</translation>
        </message>
        <message>
            <source>Early layers are not trained to name the next token; read their words as hints.</source>
            <translation>Las primeras capas no están entrenadas para nombrar el próximo token; lea sus palabras como pistas.</translation>
        </message>
        <message>
            <source>What it could have written</source>
            <translation>Qué podría haber escrito</translation>
        </message>
        <message>
            <source>Logit lens</source>
            <translation>Lupa de logits</translation>
        </message>
        <message>
            <source>what each layer would say</source>
            <translation>lo que diría cada capa</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Números</translation>
        </message>
        <message>
            <source>The mark at the right goes on from here with that token (F). The present text stays as a branch.</source>
            <translation>La marca de la derecha sigue desde aquí con ese token (F). El texto presente queda como rama.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exportar %1</translation>
        </message>
        <message>
            <source>No log-probabilities here.</source>
            <translation>Aquí no hay log-probabilidades.</translation>
        </message>
        <message>
            <source>They were not recorded for this token. Prompt tokens have them only where the run computed them.</source>
            <translation>No se registraron para este token. Los tokens del prompt solo las tienen donde la ejecución las calculó.</translation>
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
            <translation>Rango del token escrito</translation>
        </message>
        <message>
            <source>Lead of first over second, log-probability</source>
            <translation>Ventaja del primero sobre el segundo, log-probabilidad</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MainWindow</name>
        <message>
            <source>%1 view (%2)</source>
            <translation>Vista %1 (%2)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Abrir &amp;reciente</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Apariencia</translation>
        </message>
        <message>
            <source>&amp;Theme of the system</source>
            <translation>&amp;Tema del sistema</translation>
        </message>
        <message>
            <source>&amp;Light theme</source>
            <translation>Tema &amp;claro</translation>
        </message>
        <message>
            <source>&amp;Dark theme</source>
            <translation>Tema &amp;oscuro</translation>
        </message>
        <message>
            <source>&amp;Found models</source>
            <translation>&amp;Modelos encontrados</translation>
        </message>
        <message>
            <source>Save this chat before a new one begins?</source>
            <translation>¿Guardar este chat antes de empezar otro?</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>Abriendo %1</translation>
        </message>
        <message>
            <source>Asking %1</source>
            <translation>Preguntando a %1</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>La atención se descartó en %1 de %2 pasos para seguir el ritmo.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>El texto está completo.</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Deshacer: %1</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Rehacer: %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nuevo chat</translation>
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
            <translation>Ir al token %1</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>The settings could not be read.</source>
            <translation>No se pudieron leer los ajustes.</translation>
        </message>
        <message>
            <source>The settings were set aside.</source>
            <translation>Los ajustes se apartaron.</translation>
        </message>
        <message>
            <source>They lie in %1; this window began with none. Sessions and models are where they were.</source>
            <translation>Están en %1; esta ventana empezó sin ellos. Las sesiones y los modelos están donde estaban.</translation>
        </message>
        <message>
            <source>The program ended by itself on %1.</source>
            <translation>El programa terminó por sí solo el %1.</translation>
        </message>
        <message>
            <source>A report of it lies on this computer. It holds no text of chats, and nothing is sent. Your chats were saved while they were written.</source>
            <translation>Hay un informe en este equipo. No contiene texto de los chats y no se envía nada. Sus chats se guardaron mientras se escribían.</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>Mostrar el informe</translation>
        </message>
        <message>
            <source>Saving %1</source>
            <translation>Guardando %1</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>Leyendo %1</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 was not read whole.</source>
            <translation>%1 no se leyó entero.</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Guardado como %1</translation>
        </message>
        <message>
            <source>The sample session</source>
            <translation>La sesión de ejemplo</translation>
        </message>
        <message>
            <source>Unsaved chat</source>
            <translation>Chat sin guardar</translation>
        </message>
        <message>
            <source>It is not saved yet. Without saving, its text and its recorded attention are lost.</source>
            <translation>Aún no está guardado. Sin guardar, su texto y su atención registrada se pierden.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Do not save</source>
            <translation>No guardar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>The file changed</source>
            <translation>El archivo cambió</translation>
        </message>
        <message>
            <source>%1 was changed by another window or program since it was read here.</source>
            <translation>%1 lo cambió otra ventana o programa desde que se leyó aquí.</translation>
        </message>
        <message>
            <source>Overwriting it loses what was added there.</source>
            <translation>Sobrescribirlo pierde lo añadido allí.</translation>
        </message>
        <message>
            <source>Save under another name…</source>
            <translation>Guardar con otro nombre…</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Sobrescribir</translation>
        </message>
        <message>
            <source>Save trace</source>
            <translation>Guardar traza</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst)</source>
            <translation>Trazas (*.jsonl *.jsonl.zst)</translation>
        </message>
        <message>
            <source>Export chat</source>
            <translation>Exportar chat</translation>
        </message>
        <message>
            <source>Web page (*.html)</source>
            <translation>Página web (*.html)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texto (*.txt)</translation>
        </message>
        <message>
            <source>Table of steps (*.csv)</source>
            <translation>Tabla de pasos (*.csv)</translation>
        </message>
        <message>
            <source>Trace (*.jsonl)</source>
            <translation>Traza (*.jsonl)</translation>
        </message>
        <message>
            <source>Exported to %1</source>
            <translation>Exportado a %1</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 no se pudo escribir.</translation>
        </message>
        <message>
            <source>%1 is neither a trace nor a model.</source>
            <translation>%1 no es una traza ni un modelo.</translation>
        </message>
        <message>
            <source>Traces end in .jsonl or .jsonl.zst, models in .gguf; a model may be a folder too.</source>
            <translation>Las trazas acaban en .jsonl o .jsonl.zst, los modelos en .gguf; un modelo puede ser también una carpeta.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 no se pudo abrir.</translation>
        </message>
        <message>
            <source>The file is not there. Choose another.</source>
            <translation>El archivo no está. Elija otro.</translation>
        </message>
        <message>
            <source>Save this chat before another is opened?</source>
            <translation>¿Guardar este chat antes de abrir otro?</translation>
        </message>
        <message>
            <source>Open trace</source>
            <translation>Abrir traza</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;Databases of the earlier project (*.db *.sqlite);;All files (*)</source>
            <translation>Trazas (*.jsonl *.jsonl.zst);;Bases de datos del proyecto anterior (*.db *.sqlite);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Open model</source>
            <translation>Abrir modelo</translation>
        </message>
        <message>
            <source>Models (*.gguf *.safetensors);;All files (*)</source>
            <translation>Modelos (*.gguf *.safetensors);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Open model folder</source>
            <translation>Abrir carpeta de modelo</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source>Nothing opened yet</source>
            <translation>Nada abierto aún</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>No se encontró ningún modelo en este ordenador.</translation>
        </message>
        <message>
            <source>Save this chat before the program ends?</source>
            <translation>¿Guardar este chat antes de que acabe el programa?</translation>
        </message>
        <message>
            <source>Keep in the sessions</source>
            <translation>Guardar en las sesiones</translation>
        </message>
        <message>
            <source>Open here</source>
            <translation>Abrir aquí</translation>
        </message>
        <message>
            <source>Add to the message</source>
            <translation>Añadir al mensaje</translation>
        </message>
        <message>
            <source>Fit fingerprints</source>
            <translation>Ajustar huellas</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Añadir una carpeta</translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Añadir archivos</translation>
        </message>
        <message>
            <source>“%1” deleted, %2.</source>
            <translation>«%1» borrado, %2.</translation>
        </message>
        <message>
            <source>The model could not be deleted.</source>
            <translation>No se pudo borrar el modelo.</translation>
        </message>
        <message>
            <source>Its files are where they were.</source>
            <translation>Sus archivos están donde estaban.</translation>
        </message>
        <message>
            <source>Marked positions</source>
            <translation>Posiciones marcadas</translation>
        </message>
        <message>
            <source>Limit as measured</source>
            <translation>Límite medido</translation>
        </message>
        <message>
            <source>The log of prompts could not be written, so it is off.</source>
            <translation>No se pudo escribir el registro de prompts, así que está desactivado.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>«%1» eliminada.</translation>
        </message>
        <message>
            <source>Branch</source>
            <translation>Rama</translation>
        </message>
        <message>
            <source>Rows of the prompt are not recorded any more.</source>
            <translation>Ya no se registran las filas del prompt.</translation>
        </message>
        <message>
            <source>Rows of the prompt take about %1 for the %2 tokens of this chat and the message%3.</source>
            <translation>Las filas del prompt ocupan unos %1 para los %2 tokens de este chat y el mensaje%3.</translation>
        </message>
        <message>
            <source>, as measured here</source>
            <translation>, según se midió aquí</translation>
        </message>
        <message>
            <source>The sidecar at %1 takes no fingerprints.</source>
            <translation>El sidecar en %1 no acepta huellas.</translation>
        </message>
        <message>
            <source>They wait here until it does, and stay in the session either way.</source>
            <translation>Esperan aquí hasta que las acepte y, en todo caso, quedan en la sesión.</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesiones</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) exported into %1.</source>
            <translation>
                <numerusform>%Ln sesión exportada a %1.</numerusform>
                <numerusform>%Ln sesiones exportadas a %1.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened read-only from %1.</source>
            <translation>Abierto como solo lectura desde %1.</translation>
        </message>
        <message>
            <source>%1 was added to the sessions, read-only.</source>
            <translation>%1 se añadió a las sesiones, solo lectura.</translation>
        </message>
        <message>
            <source>Import traces</source>
            <translation>Importar trazas</translation>
        </message>
        <message>
            <source>Traces (*.jsonl *.jsonl.zst);;All files (*)</source>
            <translation>Trazas (*.jsonl *.jsonl.zst);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Export session</source>
            <translation>Exportar sesión</translation>
        </message>
        <message>
            <source>Export sessions into</source>
            <translation>Exportar las sesiones a</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldBox</name>
        <message>
            <source>On the manifold?</source>
            <translation>¿En la variedad?</translation>
        </message>
        <message>
            <source>The last answer lies on borders, coherence %1.</source>
            <translation>La última respuesta está en bordes, coherencia %1.</translation>
        </message>
        <message>
            <source>The last answer: %1 % in cluster %2, coherence %3, %4 % off.</source>
            <translation>La última respuesta: %1 % en el grupo %2, coherencia %3, %4 % fuera.</translation>
        </message>
        <message>
            <source>“%1” (%2 %)</source>
            <translation>«%1» (%2 %)</translation>
        </message>
        <message>
            <source>Most like %1.</source>
            <translation>Lo más parecido: %1.</translation>
        </message>
        <message>
            <source>percentile %1</source>
            <translation>percentil %1</translation>
        </message>
        <message>
            <source>No discovery was run yet. Manifold looks for the places that tokens come back to.</source>
            <translation>Aún no se ejecutó ningún descubrimiento. Variedad busca los lugares a los que vuelven los tokens.</translation>
        </message>
        <message>
            <source>This token has no fingerprint of the kind that the discovery read.</source>
            <translation>Este token no tiene huella de la clase que leyó el descubrimiento.</translation>
        </message>
        <message>
            <source>Distance to the 15 nearest of %1 known tokens. Off begins at the 99.9th percentile.</source>
            <translation>Distancia a los 15 más cercanos de %1 tokens conocidos. Fuera empieza en el percentil 99,9.</translation>
        </message>
        <message>
            <source>off</source>
            <translation>fuera</translation>
        </message>
        <message>
            <source>on</source>
            <translation>dentro</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>en una frontera</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grupo %1</translation>
        </message>
        <message>
            <source>usual</source>
            <translation>habitual</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldDesk</name>
        <message>
            <source>This chat</source>
            <translation>Este chat</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Se está escribiendo una respuesta.</translation>
        </message>
        <message>
            <source>The other session opens once it is complete or stopped.</source>
            <translation>La otra sesión se abre en cuanto esta esté completa o parada.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldRuns</name>
        <message>
            <source>reading</source>
            <translation>lectura</translation>
        </message>
        <message>
            <source>neighbours</source>
            <translation>vecinos</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>imagen</translation>
        </message>
        <message>
            <source>density tree</source>
            <translation>árbol de densidad</translation>
        </message>
        <message>
            <source>stability</source>
            <translation>estabilidad</translation>
        </message>
        <message>
            <source>summary</source>
            <translation>resumen</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldState</name>
        <message>
            <source>Time range</source>
            <translation>Intervalo de tiempo</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lazo</translation>
        </message>
        <message>
            <source>token %1</source>
            <translation>token %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>en una frontera</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grupo %1</translation>
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
            <translation>sin grupos</translation>
        </message>
        <message>
            <source>%1 clusters, %2 confirmed</source>
            <translation>%1 grupos, %2 confirmados</translation>
        </message>
        <message>
            <source>A first picture of a sample; clusters come with the whole.</source>
            <translation>Una primera imagen de una muestra; los grupos vienen con el todo.</translation>
        </message>
        <message>
            <source>A shapeless cloud of this size would look the same. No clusters are shown.</source>
            <translation>Una nube sin forma de este tamaño se vería igual. No se muestran grupos.</translation>
        </message>
        <message>
            <source>%1 of tokens lie in confirmed clusters</source>
            <translation>%1 de los tokens están en grupos confirmados</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>sumideros excluidos</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>sumideros contados</translation>
        </message>
        <message>
            <source>position taken out</source>
            <translation>posición descontada</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManifoldView</name>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>Recientes</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Guardadas</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>The chat that is shown</source>
            <translation>El chat mostrado</translation>
        </message>
        <message>
            <source>Stored sessions of the last seven days</source>
            <translation>Sesiones guardadas de los últimos siete días</translation>
        </message>
        <message>
            <source>All stored sessions</source>
            <translation>Todas las sesiones guardadas</translation>
        </message>
        <message>
            <source>All stored sessions, the shown chat, and what servers and campaigns recorded</source>
            <translation>Todas las sesiones guardadas, el chat mostrado, y lo que registraron servidores y campañas</translation>
        </message>
        <message>
            <source>A file of points, traces, or another database</source>
            <translation>Un archivo de puntos, trazas, u otra base de datos</translation>
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
            <translation>Variedad</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tiempo</translation>
        </message>
        <message>
            <source>Run discovery</source>
            <translation>Ejecutar descubrimiento</translation>
        </message>
        <message>
            <source>Cancel discovery</source>
            <translation>Cancelar descubrimiento</translation>
        </message>
        <message>
            <source>Manifold of: %1</source>
            <translation>Variedad de: %1</translation>
        </message>
        <message>
            <source>Open points, traces or a database…</source>
            <translation>Abrir puntos, trazas o una base de datos…</translation>
        </message>
        <message>
            <source>Points or density</source>
            <translation>Puntos o densidad</translation>
        </message>
        <message>
            <source>Colour by: %1</source>
            <translation>Color por: %1</translation>
        </message>
        <message>
            <source>Next cluster</source>
            <translation>Grupo siguiente</translation>
        </message>
        <message>
            <source>Previous cluster</source>
            <translation>Grupo anterior</translation>
        </message>
        <message>
            <source>Go to the live token</source>
            <translation>Ir al token en curso</translation>
        </message>
        <message>
            <source>Show the whole manifold</source>
            <translation>Mostrar toda la variedad</translation>
        </message>
        <message>
            <source>Manifold as table</source>
            <translation>Variedad como tabla</translation>
        </message>
        <message>
            <source>Play the times</source>
            <translation>Reproducir los tiempos</translation>
        </message>
        <message>
            <source>Open points</source>
            <translation>Abrir puntos</translation>
        </message>
        <message>
            <source>Points, traces and databases (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;All files (*)</source>
            <translation>Puntos, trazas y bases de datos (*.npy *.csv *.jsonl *.jsonl.zst *.db *.sqlite);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Sinks as most tokens were recorded</source>
            <translation>Sumideros como se registró la mayoría de los tokens</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Sumideros excluidos</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Sumideros contados</translation>
        </message>
        <message>
            <source>Position taken out</source>
            <translation>Posición descontada</translation>
        </message>
        <message>
            <source>Fingerprints there are most of</source>
            <translation>Las huellas que más hay</translation>
        </message>
        <message>
            <source>Scope</source>
            <translation>Alcance</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Puntos</translation>
        </message>
        <message>
            <source>A dot for each token</source>
            <translation>Un punto por token</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Densidad</translation>
        </message>
        <message>
            <source>How many tokens lie in a place</source>
            <translation>Cuántos tokens hay en un lugar</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Color</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>Which fingerprints are read</source>
            <translation>Qué huellas se leen</translation>
        </message>
        <message>
            <source>Hand</source>
            <translation>Mano</translation>
        </message>
        <message>
            <source>Move the picture (H)</source>
            <translation>Mover la imagen (H)</translation>
        </message>
        <message>
            <source>Lasso</source>
            <translation>Lazo</translation>
        </message>
        <message>
            <source>Draw around tokens (L)</source>
            <translation>Rodear tokens (L)</translation>
        </message>
        <message>
            <source>Box</source>
            <translation>Cuadro</translation>
        </message>
        <message>
            <source>Draw a box around tokens (B)</source>
            <translation>Trazar un cuadro alrededor de tokens (B)</translation>
        </message>
        <message>
            <source>Find token text or session</source>
            <translation>Buscar texto de token o sesión</translation>
        </message>
        <message>
            <source>Look for clusters again, with all tokens there are now</source>
            <translation>Buscar grupos otra vez, con todos los tokens que hay ahora</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Mostrar como tabla</translation>
        </message>
        <message>
            <source>Show as table (T)</source>
            <translation>Mostrar como tabla (T)</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export the picture or its points</source>
            <translation>Exportar la imagen o sus puntos</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Imagen (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>Imágenes PNG (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Dibujo (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>Dibujos SVG (*.svg)</translation>
        </message>
        <message>
            <source>Points (CSV)…</source>
            <translation>Puntos (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>Tablas CSV (*.csv)</translation>
        </message>
        <message>
            <source>Points (Parquet)…</source>
            <translation>Puntos (Parquet)…</translation>
        </message>
        <message>
            <source>Parquet tables (*.parquet)</source>
            <translation>Tablas Parquet (*.parquet)</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exportar %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>No guardado</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 no se pudo escribir. Elija otro lugar.</translation>
        </message>
        <message>
            <source>Discovery is running.</source>
            <translation>El descubrimiento está en marcha.</translation>
        </message>
        <message>
            <source>The first picture comes within a second, clusters with the whole.</source>
            <translation>La primera imagen llega en un segundo, los grupos con el todo.</translation>
        </message>
        <message>
            <source>%1 tokens are too few to look for clusters; %2 are needed.</source>
            <translation>%1 tokens son pocos para buscar grupos; hacen falta %2.</translation>
        </message>
        <message>
            <source>Chat on, or choose a larger scope.</source>
            <translation>Siga chateando, o elija un alcance mayor.</translation>
        </message>
        <message>
            <source>Discovery did not succeed.</source>
            <translation>El descubrimiento no tuvo éxito.</translation>
        </message>
        <message>
            <source>Discovery was cancelled.</source>
            <translation>El descubrimiento se canceló.</translation>
        </message>
        <message>
            <source>Nothing is known of this scope yet.</source>
            <translation>Aún no se sabe nada de este alcance.</translation>
        </message>
        <message>
            <source>No fingerprints of this kind yet.</source>
            <translation>Aún no hay huellas de esta clase.</translation>
        </message>
        <message>
            <source>Capture records one kind at a time: choose it for the next run, or look at the kind there is most of.</source>
            <translation>La captura registra una clase a la vez: elíjala para la próxima ejecución, o mire la que más hay.</translation>
        </message>
        <message>
            <source>Show the kind there is most of</source>
            <translation>Mostrar la clase que más hay</translation>
        </message>
        <message>
            <source>No fingerprints yet.</source>
            <translation>Aún no hay huellas.</translation>
        </message>
        <message>
            <source>Chat with fingerprint capture on, or open a database.</source>
            <translation>Chatee con la captura de huellas, o abra una base de datos.</translation>
        </message>
        <message>
            <source>Open points or a database…</source>
            <translation>Abrir puntos o una base de datos…</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>%1 of %2 tokens shown</source>
            <translation>%1 de %2 tokens mostrados</translation>
        </message>
        <message>
            <source>Pause (Space)</source>
            <translation>Pausa (Espacio)</translation>
        </message>
        <message>
            <source>Play (Space)</source>
            <translation>Reproducir (Espacio)</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Play</source>
            <translation>Reproducir</translation>
        </message>
        <message>
            <source>Discovery did not succeed. The earlier picture is kept.</source>
            <translation>El descubrimiento no tuvo éxito. Se conserva la imagen anterior.</translation>
        </message>
        <message>
            <source>The position explains these clusters (shared information %1).</source>
            <translation>La posición explica estos grupos (información compartida %1).</translation>
        </message>
        <message>
            <source>Read them as places in the answer, not as ways of attending, or look without it:</source>
            <translation>Léalos como lugares de la respuesta, no como modos de mirar, o mire sin ella:</translation>
        </message>
        <message>
            <source>Leave sinks out</source>
            <translation>Excluir los sumideros</translation>
        </message>
        <message>
            <source>Take the position out</source>
            <translation>Descontar la posición</translation>
        </message>
        <message>
            <source>Use fitted fingerprints</source>
            <translation>Usar huellas ajustadas</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>No se encontró nada para «%1».</translation>
        </message>
        <message>
            <source>%1 of %2 tokens found for “%3”.</source>
            <translation>%1 de %2 tokens encontrados para «%3».</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ManualPage</name>
        <message>
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>The manual is in English.</source>
            <translation>El manual está en inglés.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Volver adonde estaba (Esc)</translation>
        </message>
        <message>
            <source>Previous page</source>
            <translation>Página anterior</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Izquierda</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Página siguiente</translation>
        </message>
        <message>
            <source>Alt+Right</source>
            <translation>Alt+Derecha</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Buscar en el manual</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Page of the manual</source>
            <translation>Página del manual</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapTable</name>
        <message>
            <source>Query</source>
            <translation>Consulta</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Cabeza</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MapView</name>
        <message>
            <source>pooled, zoom in</source>
            <translation>agrupado, acerque</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>no guardado</translation>
        </message>
        <message>
            <source>Query</source>
            <translation>Consulta</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>distance %1</source>
            <translation>distancia %1</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>linear scale</source>
            <translation>escala lineal</translation>
        </message>
        <message>
            <source>square-root scale</source>
            <translation>escala de raíz cuadrada</translation>
        </message>
        <message>
            <source>logarithmic scale</source>
            <translation>escala logarítmica</translation>
        </message>
        <message>
            <source>sinks hatched</source>
            <translation>sumideros rayados</translation>
        </message>
        <message>
            <source>largest of %1 × %1</source>
            <translation>mayor de %1 × %1</translation>
        </message>
        <message>
            <source>mean of %1 × %1</source>
            <translation>media de %1 × %1</translation>
        </message>
        <message>
            <source>Lines are drawn for up to %1 tokens; %2 are seen. Zoom in (+), or narrow the range.</source>
            <translation>Las líneas se dibujan hasta %1 tokens; se ven %2. Acerque (+) o reduzca el intervalo.</translation>
        </message>
        <message>
            <source>query %1</source>
            <translation>consulta %1</translation>
        </message>
        <message>
            <source>key %1</source>
            <translation>clave %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MarkedDock</name>
        <message>
            <source>function words</source>
            <translation>palabras funcionales</translation>
        </message>
        <message>
            <source>content words</source>
            <translation>palabras de contenido</translation>
        </message>
        <message>
            <source>punctuation</source>
            <translation>puntuación</translation>
        </message>
        <message>
            <source>whitespace</source>
            <translation>espacios</translation>
        </message>
        <message>
            <source>digits</source>
            <translation>cifras</translation>
        </message>
        <message>
            <source>Analyse marked</source>
            <translation>Analizar las marcadas</translation>
        </message>
        <message>
            <source>Mark words in the text by clicking (M)</source>
            <translation>Marcar palabras del texto con un clic (M)</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marcar</translation>
        </message>
        <message>
            <source>Clear the marks</source>
            <translation>Quitar las marcas</translation>
        </message>
        <message>
            <source>Save the whole report…</source>
            <translation>Guardar el informe entero…</translation>
        </message>
        <message>
            <source>Mark by rule</source>
            <translation>Marcar por regla</translation>
        </message>
        <message>
            <source>another word was likelier</source>
            <translation>otra palabra era más probable</translation>
        </message>
        <message>
            <source>less likely than</source>
            <translation>menos probable que</translation>
        </message>
        <message>
            <source>members of sets</source>
            <translation>miembros de conjuntos</translation>
        </message>
        <message>
            <source>as the trace says</source>
            <translation>como dice la traza</translation>
        </message>
        <message>
            <source>Less likely than</source>
            <translation>Menos probable que</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Cifra</translation>
        </message>
        <message>
            <source>Less on marked</source>
            <translation>Menos en las marcadas</translation>
        </message>
        <message>
            <source>p, by chance</source>
            <translation>p, por azar</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Se sostiene</translation>
        </message>
        <message>
            <source>Reduction</source>
            <translation>Reducción</translation>
        </message>
        <message>
            <source>Thirds</source>
            <translation>Tercios</translation>
        </message>
        <message>
            <source>marked filled, other outlined</source>
            <translation>marcadas rellenas, otras con contorno</translation>
        </message>
        <message>
            <source>Third</source>
            <translation>Tercio</translation>
        </message>
        <message>
            <source>Marked</source>
            <translation>Marcadas</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Otras</translation>
        </message>
        <message>
            <source>Reduction, %</source>
            <translation>Reducción, %</translation>
        </message>
        <message>
            <source>first third</source>
            <translation>primer tercio</translation>
        </message>
        <message>
            <source>middle</source>
            <translation>medio</translation>
        </message>
        <message>
            <source>last third</source>
            <translation>último tercio</translation>
        </message>
        <message>
            <source>Could it be chance?</source>
            <translation>¿Podría ser azar?</translation>
        </message>
        <message>
            <source>Quantile</source>
            <translation>Cuantil</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>medido</translation>
        </message>
        <message>
            <source>By layer</source>
            <translation>Por capa</translation>
        </message>
        <message>
            <source>same scale, reduction below</source>
            <translation>misma escala, reducción debajo</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <source>Difference at equal distance, with the labels exchanged between steps.</source>
            <translation>Diferencia a igual distancia, con las etiquetas intercambiadas entre pasos.</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Pares</translation>
        </message>
        <message>
            <source>By kind of word</source>
            <translation>Por tipo de palabra</translation>
        </message>
        <message>
            <source>of the position looked at</source>
            <translation>de la posición mirada</translation>
        </message>
        <message numerus="yes">
            <source>%n written token(s) marked.</source>
            <translation>
                <numerusform>%n token escrito marcado.</numerusform>
                <numerusform>%n tokens escritos marcados.</numerusform>
            </translation>
        </message>
        <message>
            <source>The report is of other marks.</source>
            <translation>El informe es de otras marcas.</translation>
        </message>
        <message>
            <source>Analysing marked positions</source>
            <translation>Analizando las posiciones marcadas</translation>
        </message>
        <message>
            <source>reading the attention of the answer</source>
            <translation>leyendo la atención de la respuesta</translation>
        </message>
        <message>
            <source>As read</source>
            <translation>Como se leyó</translation>
        </message>
        <message>
            <source>%1 and %2 pairs</source>
            <translation>%1 y %2 pares</translation>
        </message>
        <message>
            <source>At equal distance</source>
            <translation>A igual distancia</translation>
        </message>
        <message numerus="yes">
            <source>%n distance(s) hold both</source>
            <translation>
                <numerusform>%n distancia tiene ambas</numerusform>
                <numerusform>%n distancias tienen ambas</numerusform>
            </translation>
        </message>
        <message>
            <source>As a place</source>
            <translation>Como un lugar</translation>
        </message>
        <message>
            <source>members added up</source>
            <translation>miembros sumados</translation>
        </message>
        <message>
            <source>No distance holds both kinds. The figure at equal distance is left out.</source>
            <translation>Ninguna distancia tiene ambos tipos. Se omite la cifra a igual distancia.</translation>
        </message>
        <message>
            <source>No clear difference at equal distance: exchanging the marks does as much in %1 of the cases.</source>
            <translation>Sin diferencia clara a igual distancia: intercambiar las marcas hace lo mismo en %1 de los casos.</translation>
        </message>
        <message>
            <source>Marked positions get less attention at equal distance (%1).</source>
            <translation>Las posiciones marcadas reciben menos atención a igual distancia (%1).</translation>
        </message>
        <message>
            <source>Marked positions get more attention at equal distance (%1).</source>
            <translation>Las posiciones marcadas reciben más atención a igual distancia (%1).</translation>
        </message>
        <message>
            <source>Exchanging the marks between steps does as much in %1 of the cases.</source>
            <translation>Intercambiar las marcas entre pasos hace lo mismo en %1 de los casos.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>The answer ends in a repetition loop: read the figures with care.</source>
            <translation>La respuesta termina en un bucle de repetición: lea las cifras con cuidado.</translation>
        </message>
        <message>
            <source>No repetition loop at the end of the answer.</source>
            <translation>Sin bucle de repetición al final de la respuesta.</translation>
        </message>
        <message>
            <source>No distance holds both kinds.</source>
            <translation>Ninguna distancia tiene ambos tipos.</translation>
        </message>
        <message>
            <source>measured %1</source>
            <translation>medido %1</translation>
        </message>
        <message>
            <source>grey: 95 % of exchanges, %1 to %2</source>
            <translation>gris: 95 % de los intercambios, %1 a %2</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Guardar el informe</translation>
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
            <translation>No hay ninguna respuesta en la que marcar palabras.</translation>
        </message>
        <message>
            <source>Open the model that wrote this to read its attention again.</source>
            <translation>Abra el modelo que escribió esto para leer de nuevo su atención.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Se está escribiendo una respuesta.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1).</source>
            <translation>Esta traza la escribió otro modelo (%1).</translation>
        </message>
        <message>
            <source>Nothing is marked. Click tokens, drag, or mark by rule.</source>
            <translation>No hay nada marcado. Pulse tokens, arrastre o marque por regla.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MassBar</name>
        <message>
            <source>Where all of this row’s attention went</source>
            <translation>Adónde fue toda la atención de esta fila</translation>
        </message>
        <message>
            <source>%1 hubs kept %2</source>
            <translation>%1 hubs guardaron %2</translation>
        </message>
        <message>
            <source>top %1 kept %2</source>
            <translation>las %1 primeras guardaron %2</translation>
        </message>
        <message>
            <source>sinks %1</source>
            <translation>sumideros %1</translation>
        </message>
        <message>
            <source>not kept %1</source>
            <translation>no guardado %1</translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln heads</source>
            <translation>
                <numerusform>media de %Ln cabeza</numerusform>
                <numerusform>media de %Ln cabezas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>mean of %Ln layers</source>
            <translation>
                <numerusform>media de %Ln capa</numerusform>
                <numerusform>media de %Ln capas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MeasurePage</name>
        <message>
            <source>tells</source>
            <translation>dice algo</translation>
        </message>
        <message>
            <source>here only</source>
            <translation>solo aquí</translation>
        </message>
        <message>
            <source>no better</source>
            <translation>no mejor</translation>
        </message>
        <message>
            <source>tells here</source>
            <translation>dice algo aquí</translation>
        </message>
        <message>
            <source>Own set…</source>
            <translation>Conjunto propio…</translation>
        </message>
        <message>
            <source>Use this limit</source>
            <translation>Usar este límite</translation>
        </message>
        <message>
            <source>Show in Router</source>
            <translation>Mostrar en el Router</translation>
        </message>
        <message>
            <source>Save the rows behind this table…</source>
            <translation>Guardar las filas tras esta tabla…</translation>
        </message>
        <message>
            <source>The model answers questions whose answers are known. A signal is worth something if it is higher where the model was wrong.</source>
            <translation>El modelo responde preguntas cuyas respuestas se conocen. Una señal vale algo si es mayor donde el modelo se equivocó.</translation>
        </message>
        <message>
            <source>Measure signals</source>
            <translation>Medir señales</translation>
        </message>
        <message>
            <source>Measure signals on this model</source>
            <translation>Medir señales en este modelo</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Volver adonde estaba (Esc)</translation>
        </message>
        <message>
            <source>Question set</source>
            <translation>Conjunto de preguntas</translation>
        </message>
        <message>
            <source>Second question set, that a signal must hold on too</source>
            <translation>Segundo conjunto de preguntas, en el que una señal también debe sostenerse</translation>
        </message>
        <message>
            <source>Resamples</source>
            <translation>Remuestreos</translation>
        </message>
        <message>
            <source>Per answer</source>
            <translation>Por respuesta</translation>
        </message>
        <message>
            <source>Per token</source>
            <translation>Por token</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Señales</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
        <message>
            <source>AUROC</source>
            <translation>AUROC</translation>
        </message>
        <message>
            <source>0 to 1</source>
            <translation>0 a 1</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>A igual longitud</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>Transferencia</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>Límite</translation>
        </message>
        <message>
            <source>Balanced</source>
            <translation>Equilibrada</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Veredicto</translation>
        </message>
        <message>
            <source>ROC curves of both halves</source>
            <translation>Curvas ROC de ambas mitades</translation>
        </message>
        <message>
            <source>half A chooses, half B reports</source>
            <translation>la mitad A elige, la mitad B informa</translation>
        </message>
        <message>
            <source>Question sets</source>
            <translation>Conjuntos de preguntas</translation>
        </message>
        <message>
            <source>and</source>
            <translation>y</translation>
        </message>
        <message>
            <source>What may be concluded</source>
            <translation>Qué se puede concluir</translation>
        </message>
        <message>
            <source>no second set</source>
            <translation>sin segundo conjunto</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n question(s)</source>
            <translation>
                <numerusform>%1, %n pregunta</numerusform>
                <numerusform>%1, %n preguntas</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring signals</source>
            <translation>Midiendo señales</translation>
        </message>
        <message>
            <source>Stage %1 of %1, resampling; all is answered, %2 wrong, %3 empty and left out</source>
            <translation>Etapa %1 de %1, remuestreo; todo respondido, %2 erróneas, %3 vacías y omitidas</translation>
        </message>
        <message>
            <source>Stage %1 of %2, asking: %3 of %4, %5 wrong, %6 empty</source>
            <translation>Etapa %1 de %2, preguntando: %3 de %4, %5 erróneas, %6 vacías</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>Medir</translation>
        </message>
        <message>
            <source>Measure again</source>
            <translation>Medir de nuevo</translation>
        </message>
        <message>
            <source>Open a model of this computer first.</source>
            <translation>Abra primero un modelo de este equipo.</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>Without attention, to compare with</source>
            <translation>Sin atención, para comparar</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 a %2</translation>
        </message>
        <message>
            <source>AUROC with 95 % interval, 0.5 is chance · %1</source>
            <translation>AUROC con intervalo del 95 %, 0,5 es azar · %1</translation>
        </message>
        <message>
            <source>Discs: attention; squares: without it. Under 0.5: lower when wrong. Balanced: accuracy on half B. %1: %2 of %3 wrong.</source>
            <translation>Discos: atención; cuadrados: sin ella. Bajo 0,5: menor cuando falla. Equilibrada: acierto en la mitad B. %1: %2 de %3 erróneas.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n wrong answer(s): the intervals are wide.</source>
            <translation>
                <numerusform>Solo %n respuesta errónea: los intervalos son anchos.</numerusform>
                <numerusform>Solo %n respuestas erróneas: los intervalos son anchos.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not measured on this model.</source>
            <translation>No medido en este modelo.</translation>
        </message>
        <message>
            <source>No model is open.</source>
            <translation>No hay ningún modelo abierto.</translation>
        </message>
        <message>
            <source>Choose the sets and measure. A chat waits until the questions are answered.</source>
            <translation>Elija los conjuntos y mida. Un chat espera hasta que las preguntas estén respondidas.</translation>
        </message>
        <message>
            <source>Open a model of this computer, then measure.</source>
            <translation>Abra un modelo de este equipo y después mida.</translation>
        </message>
        <message>
            <source>No signal tells wrong answers from right ones at equal length%1.</source>
            <translation>Ninguna señal distingue respuestas erróneas de correctas a igual longitud%1.</translation>
        </message>
        <message>
            <source> and on the other set</source>
            <translation> y en el otro conjunto</translation>
        </message>
        <message>
            <source>Wrong answers are told from right ones at equal length%1 by: %2.</source>
            <translation>Las respuestas erróneas se distinguen de las correctas a igual longitud%1 por: %2.</translation>
        </message>
        <message>
            <source>No attention signal carries over, so drift raises no alarm here: read it as a note about the text.</source>
            <translation>Ninguna señal de atención se transfiere, así que la deriva no da alarma aquí: léala como una nota sobre el texto.</translation>
        </message>
        <message>
            <source>On this set only: %1.</source>
            <translation>Solo en este conjunto: %1.</translation>
        </message>
        <message>
            <source>Limit for %1</source>
            <translation>Límite para %1</translation>
        </message>
        <message>
            <source>Fires at</source>
            <translation>Salta a partir de</translation>
        </message>
        <message>
            <source>Wrong answers found</source>
            <translation>Respuestas erróneas halladas</translation>
        </message>
        <message>
            <source>False alarms</source>
            <translation>Falsas alarmas</translation>
        </message>
        <message>
            <source>Balanced accuracy</source>
            <translation>Acierto equilibrado</translation>
        </message>
        <message>
            <source>No alarm reads this signal.</source>
            <translation>Ninguna alarma lee esta señal.</translation>
        </message>
        <message>
            <source>It is lower where answers are wrong; the alarm fires above.</source>
            <translation>Es menor donde las respuestas son erróneas; la alarma salta por encima.</translation>
        </message>
        <message>
            <source>Takes effect with the next run.</source>
            <translation>Vale desde la próxima pasada.</translation>
        </message>
        <message>
            <source>false alarms</source>
            <translation>falsas alarmas</translation>
        </message>
        <message>
            <source>Own set</source>
            <translation>Conjunto propio</translation>
        </message>
        <message>
            <source>Question sets (*.json)</source>
            <translation>Conjuntos de preguntas (*.json)</translation>
        </message>
        <message>
            <source>Save the rows</source>
            <translation>Guardar las filas</translation>
        </message>
        <message>
            <source>CSV (*.csv)</source>
            <translation>CSV (*.csv)</translation>
        </message>
        <message>
            <source>Surprisal, mean</source>
            <translation>Sorpresa, media</translation>
        </message>
        <message>
            <source>Next-token entropy, mean</source>
            <translation>Entropía del token siguiente, media</translation>
        </message>
        <message>
            <source>Answer length</source>
            <translation>Longitud de la respuesta</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Ventaja del primero sobre el segundo</translation>
        </message>
        <message>
            <source>Row entropy</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Parte de sumideros</translation>
        </message>
        <message>
            <source>Heading spread, highest</source>
            <translation>Dispersión del rumbo, máxima</translation>
        </message>
        <message>
            <source>Drift, highest</source>
            <translation>Deriva, máxima</translation>
        </message>
        <message>
            <source>Lookback, probe over heads</source>
            <translation>Lookback, sonda sobre cabezas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelCatalog</name>
        <message>
            <source>Opened before</source>
            <translation>Abierto antes</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>cabe</translation>
        </message>
        <message>
            <source>fits, little room left</source>
            <translation>cabe, con poco margen</translation>
        </message>
        <message>
            <source>%1 short</source>
            <translation>faltan %1</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>no se sabe</translation>
        </message>
        <message>
            <source>%1 of %2 layers</source>
            <translation>%1 de %2 capas</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>todas las capas</translation>
        </message>
        <message>
            <source>, %1 see a window</source>
            <translation>, %1 ven una ventana</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPage</name>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Más</translation>
        </message>
        <message>
            <source>Get</source>
            <translation>Traer</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Repositories</source>
            <translation>Repositorios</translation>
        </message>
        <message>
            <source>Files of the repository</source>
            <translation>Archivos del repositorio</translation>
        </message>
        <message>
            <source>Downloads</source>
            <translation>Descargas</translation>
        </message>
        <message>
            <source>Models on this computer</source>
            <translation>Modelos en este equipo</translation>
        </message>
        <message>
            <source>Get models</source>
            <translation>Obtener modelos</translation>
        </message>
        <message>
            <source>Address and token…</source>
            <translation>Dirección y token…</translation>
        </message>
        <message>
            <source>Which hub is asked: Preferences, Model hub</source>
            <translation>A qué repositorio se pregunta: Preferencias, Repositorio de modelos</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Volver adonde estaba (Esc)</translation>
        </message>
        <message>
            <source>Downloads and models</source>
            <translation>Descargas y modelos</translation>
        </message>
        <message>
            <source>Parts of the page</source>
            <translation>Partes de la página</translation>
        </message>
        <message>
            <source>Words of its name, or OWNER/NAME</source>
            <translation>Palabras de su nombre, o DUEÑO/NOMBRE</translation>
        </message>
        <message>
            <source>Search the hub</source>
            <translation>Buscar en el repositorio</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Archivos</translation>
        </message>
        <message>
            <source>Memory: the weights against what is free now; the cache of the context comes on top.</source>
            <translation>Memoria: los pesos frente a lo que hay libre; la caché del contexto se suma.</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>En este equipo</translation>
        </message>
        <message>
            <source>Models of other programs are used where they are, and deleted there.</source>
            <translation>Los modelos de otros programas se usan donde están y se borran allí.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Most fetched</source>
            <translation>Los más descargados</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>Preguntando a %1…</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>No se encontró nada.</translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>No se encontró nada para «%1».</translation>
        </message>
        <message>
            <source>Repositories with GGUF files or safetensors are listed.</source>
            <translation>Se listan repositorios con archivos GGUF o safetensors.</translation>
        </message>
        <message>
            <source>No server was asked so far.</source>
            <translation>Hasta ahora no se preguntó a ningún servidor.</translation>
        </message>
        <message>
            <source>Search sends your words to %1, and nothing else.</source>
            <translation>La búsqueda envía sus palabras a %1 y nada más.</translation>
        </message>
        <message>
            <source>asking for them…</source>
            <translation>preguntando…</translation>
        </message>
        <message>
            <source>, licence %1</source>
            <translation>, licencia %1</translation>
        </message>
        <message>
            <source>choose a repository</source>
            <translation>elija un repositorio</translation>
        </message>
        <message>
            <source>It is here already, in %1. It is not fetched again.</source>
            <translation>Ya está aquí, en %1. No se trae otra vez.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message numerus="yes">
            <source>%n to come</source>
            <translation>
                <numerusform>%n por venir</numerusform>
                <numerusform>%n por venir</numerusform>
            </translation>
        </message>
        <message>
            <source>Downloads and models (%1)</source>
            <translation>Descargas y modelos (%1)</translation>
        </message>
        <message>
            <source>Nothing is being fetched. What you get goes into the app’s own folder, %1.</source>
            <translation>No se está trayendo nada. Lo que traiga va a la carpeta de la aplicación, %1.</translation>
        </message>
        <message>
            <source>What is not whole when the program ends is paused, and goes on where it stopped.</source>
            <translation>Lo que no esté entero al cerrar el programa queda en pausa y sigue donde se detuvo.</translation>
        </message>
        <message>
            <source>It belongs to another program. Delete it there.</source>
            <translation>Es de otro programa. Bórrelo allí.</translation>
        </message>
        <message>
            <source>%1 of memory free</source>
            <translation>%1 de memoria libre</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsPlot</name>
        <message>
            <source>%1 answers, %2 tokens, %3 tokens/s</source>
            <translation>%1 respuestas, %2 tokens, %3 tokens/s</translation>
        </message>
        <message>
            <source>The two share no prompt.</source>
            <translation>Los dos no comparten ningún prompt.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
        </message>
        <message>
            <source>Percent of tokens</source>
            <translation>Porcentaje de tokens</translation>
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
            <translation>  B − A tal como se lee</translation>
        </message>
        <message>
            <source>  at equal length</source>
            <translation>  a igual longitud</translation>
        </message>
        <message>
            <source>B − A, points</source>
            <translation>B − A, puntos</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>local mass</source>
            <translation>masa local</translation>
        </message>
        <message>
            <source>long mass upwards; most in one cell %1 of the tokens</source>
            <translation>masa lejana hacia arriba; lo más en una celda, %1 de los tokens</translation>
        </message>
        <message>
            <source>%1 tokens, %2 clusters, noise %3</source>
            <translation>%1 tokens, %2 grupos, ruido %3</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsState</name>
        <message>
            <source>At equal length B has more %1: %2 points (95 %: %3 to %4).</source>
            <translation>A igual longitud B tiene más %1: %2 puntos (95 %: %3 a %4).</translation>
        </message>
        <message>
            <source>At equal length B has less %1: %2 points (95 %: %3 to %4).</source>
            <translation>A igual longitud B tiene menos %1: %2 puntos (95 %: %3 a %4).</translation>
        </message>
        <message>
            <source>In %5 B has more %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>En %5 B tiene más %1 a igual longitud: %2 puntos (95 %: %3 a %4).</translation>
        </message>
        <message>
            <source>In %5 B has less %1 at equal length: %2 points (95 %: %3 to %4).</source>
            <translation>En %5 B tiene menos %1 a igual longitud: %2 puntos (95 %: %3 a %4).</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more stand(s) in the table.</source>
            <translation>
                <numerusform>%Ln más está en la tabla.</numerusform>
                <numerusform>%Ln más están en la tabla.</numerusform>
            </translation>
        </message>
        <message>
            <source>No clear difference.</source>
            <translation>Sin diferencia clara.</translation>
        </message>
        <message numerus="yes">
            <source>Over the %Ln prompt(s) that both answered; intervals draw whole prompts again, the same ones on both sides.</source>
            <translation>
                <numerusform>Sobre el %Ln prompt que ambos respondieron; los intervalos vuelven a sortear prompts enteros, los mismos en ambos lados.</numerusform>
                <numerusform>Sobre los %Ln prompts que ambos respondieron; los intervalos vuelven a sortear prompts enteros, los mismos en ambos lados.</numerusform>
            </translation>
        </message>
        <message>
            <source>So few prompts leave wide intervals.</source>
            <translation>Tan pocos prompts dejan intervalos amplios.</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>difiere</translation>
        </message>
        <message>
            <source>no clear difference</source>
            <translation>sin diferencia clara</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>Tokens in the last discovery</source>
            <translation>Tokens en el último descubrimiento</translation>
        </message>
        <message>
            <source>Clusters</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Of them confirmed</source>
            <translation>De ellos, confirmados</translation>
        </message>
        <message>
            <source>Noise, percent of the tokens</source>
            <translation>Ruido, porcentaje de los tokens</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ModelsTable</name>
        <message>
            <source>needs %1 of %2, %3 is free</source>
            <translation>necesita %1 de %2, %3 libres</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Necesita</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Cabe</translation>
        </message>
        <message>
            <source>Attention can be read from</source>
            <translation>Atención legible de</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Lugar</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::MoeModel</name>
        <message>
            <source>The top expert differs from the step before</source>
            <translation>El primer experto difiere del paso anterior</translation>
        </message>
        <message>
            <source>%1, changed</source>
            <translation>%1, cambiado</translation>
        </message>
        <message>
            <source>Entropy of the router over all experts, in bits</source>
            <translation>Entropía del enrutador sobre todos los expertos, en bits</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <source>Experts 0 to %1, by weight</source>
            <translation>Expertos 0 a %1, por peso</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>Primero</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
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
            <translation>La marca junto al primer experto: difiere del paso anterior.</translation>
        </message>
        <message>
            <source>Experts by layer</source>
            <translation>Expertos por capa</translation>
        </message>
        <message>
            <source>No experts were recorded for this token.</source>
            <translation>No se registraron expertos para este token.</translation>
        </message>
        <message numerus="yes">
            <source>Uses %Ln experts a layer</source>
            <translation>
                <numerusform>Usa %Ln experto por capa</numerusform>
                <numerusform>Usa %Ln expertos por capa</numerusform>
            </translation>
        </message>
        <message>
            <source>Shared %1</source>
            <translation>Compartidos %1</translation>
        </message>
        <message>
            <source>Changed in %1 of %2</source>
            <translation>Cambió en %1 de %2</translation>
        </message>
        <message>
            <source>Load so far</source>
            <translation>Carga hasta ahora</translation>
        </message>
        <message>
            <source>layer %1 · %2 steps · dashed: even load</source>
            <translation>capa %1 · %2 pasos · discontinua: carga pareja</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Note</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::OverlayPlot</name>
        <message>
            <source>not recorded</source>
            <translation>no registrado</translation>
        </message>
        <message>
            <source>%1 tokens back: A %2, B %3</source>
            <translation>%1 tokens atrás: A %2, B %3</translation>
        </message>
        <message>
            <source>No distances were recorded.</source>
            <translation>No se registraron distancias.</translation>
        </message>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
        </message>
        <message>
            <source>tokens back</source>
            <translation>tokens atrás</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PairRun</name>
        <message>
            <source>Stopped.</source>
            <translation>Detenido.</translation>
        </message>
        <message>
            <source>Stopped: another session was opened.</source>
            <translation>Detenido: se abrió otra sesión.</translation>
        </message>
        <message>
            <source>Two answers are being written.</source>
            <translation>Se están escribiendo dos respuestas.</translation>
        </message>
        <message>
            <source>There is no question yet.</source>
            <translation>Aún no hay ninguna pregunta.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>El modelo se está abriendo.</translation>
        </message>
        <message>
            <source>The model is writing.</source>
            <translation>El modelo está escribiendo.</translation>
        </message>
        <message>
            <source>%1 runs on a server, and %2 would take its place. Put it first.</source>
            <translation>%1 está en un servidor y %2 ocuparía su lugar. Póngalo primero.</translation>
        </message>
        <message>
            <source>The first answer did not come to its end. %1</source>
            <translation>La primera respuesta no llegó a su fin. %1</translation>
        </message>
        <message>
            <source>The first answer is there, the second did not come to its end. %1</source>
            <translation>La primera respuesta está, la segunda no llegó a su fin. %1</translation>
        </message>
        <message>
            <source>%1 is being opened</source>
            <translation>%1 se está abriendo</translation>
        </message>
        <message>
            <source>%1 reads the prompt</source>
            <translation>%1 lee el prompt</translation>
        </message>
        <message>
            <source>%1 writes</source>
            <translation>%1 escribe</translation>
        </message>
        <message>
            <source>%1 of 2: %2</source>
            <translation>%1 de 2: %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Palette</name>
        <message>
            <source>Commands</source>
            <translation>Órdenes</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelos</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Archivos recientes</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Paleta de órdenes</translation>
        </message>
        <message>
            <source>Command, model, file or position</source>
            <translation>Orden, modelo, archivo o posición</translation>
        </message>
        <message>
            <source>Type a command, a model, a file, or # and a position</source>
            <translation>Escriba una orden, un modelo, un archivo, o # y una posición</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <source>↑ ↓ choose · Enter run · &gt; commands · # position · Esc close</source>
            <translation>↑ ↓ elegir · Intro ejecutar · &gt; órdenes · # posición · Esc cerrar</translation>
        </message>
        <message>
            <source>Nothing found.</source>
            <translation>No se encontró nada.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln resultado</numerusform>
                <numerusform>%Ln resultados</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PaletteField</name>
        <message>
            <source>Search or run a command</source>
            <translation>Buscar o ejecutar una orden</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>Paleta de órdenes</translation>
        </message>
        <message>
            <source>Command palette (%1)</source>
            <translation>Paleta de órdenes (%1)</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ParametersPanel</name>
        <message>
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <source>%1: “%2” was not understood. The former value stays.</source>
            <translation>%1: no se entendió «%2». Queda el valor anterior.</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Muestreo</translation>
        </message>
        <message>
            <source>Takes effect with the next answer.</source>
            <translation>Vale desde la próxima respuesta.</translation>
        </message>
        <message>
            <source>Longest answer, tokens</source>
            <translation>Respuesta más larga, tokens</translation>
        </message>
        <message>
            <source>The answer stops there; it can be continued.</source>
            <translation>La respuesta para ahí; se puede continuar.</translation>
        </message>
        <message>
            <source>until the context is full</source>
            <translation>hasta que el contexto esté lleno</translation>
        </message>
        <message>
            <source>Alternatives kept</source>
            <translation>Alternativas guardadas</translation>
        </message>
        <message>
            <source>Other words it weighed, kept for each token.</source>
            <translation>Otras palabras que sopesó, guardadas para cada token.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>Stop texts</source>
            <translation>Textos de parada</translation>
        </message>
        <message>
            <source>The answer ends before any of these. Separate them with |; \n stands for a new line.</source>
            <translation>La respuesta acaba antes de cualquiera de estos. Sepárelos con |; \n es una línea nueva.</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Captura</translation>
        </message>
        <message>
            <source>What is recorded of each step, from the next answer on. The status bar shows what it costs.</source>
            <translation>Qué se registra de cada paso, desde la próxima respuesta. La barra de estado muestra lo que cuesta.</translation>
        </message>
        <message>
            <source>Zone rules</source>
            <translation>Reglas de zonas</translation>
        </message>
        <message>
            <source>The rules that name the zone of a step.</source>
            <translation>Las reglas que nombran la zona de un paso.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Takes effect when a model is opened.</source>
            <translation>Vale cuando se abre un modelo.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingModel</name>
        <message>
            <source>own place</source>
            <translation>lugar propio</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>sumidero</translation>
        </message>
        <message>
            <source>Rank looked at</source>
            <translation>Rango mirado</translation>
        </message>
        <message>
            <source>Rank mattered</source>
            <translation>Rango contado</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Cabeza</translation>
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
            <translation>Mirado</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Contó</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>Effect, nat</source>
            <translation>Efecto, nat</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PartingPanel</name>
        <message>
            <source>Where the two orders part</source>
            <translation>Donde los dos órdenes se separan</translation>
        </message>
        <message>
            <source>rank in each</source>
            <translation>rango en cada uno</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PlotPanel</name>
        <message>
            <source>Show as table (T)</source>
            <translation>Mostrar como tabla (T)</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Mostrar como tabla</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export %1</source>
            <translation>Exportar %1</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>No guardado</translation>
        </message>
        <message>
            <source>%1 could not be written. Choose another place.</source>
            <translation>%1 no se pudo escribir. Elija otro lugar.</translation>
        </message>
        <message>
            <source>Picture (PNG)…</source>
            <translation>Imagen (PNG)…</translation>
        </message>
        <message>
            <source>PNG pictures (*.png)</source>
            <translation>Imágenes PNG (*.png)</translation>
        </message>
        <message>
            <source>Drawing (SVG)…</source>
            <translation>Dibujo (SVG)…</translation>
        </message>
        <message>
            <source>SVG drawings (*.svg)</source>
            <translation>Dibujos SVG (*.svg)</translation>
        </message>
        <message>
            <source>Data (CSV)…</source>
            <translation>Datos (CSV)…</translation>
        </message>
        <message>
            <source>CSV tables (*.csv)</source>
            <translation>Tablas CSV (*.csv)</translation>
        </message>
        <message>
            <source>Copy picture</source>
            <translation>Copiar imagen</translation>
        </message>
        <message>
            <source>Copy data</source>
            <translation>Copiar datos</translation>
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
            <translation>Sesión</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Posición</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Grupo</translation>
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
            <translation>Todo por defecto</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Back to where you were (Esc)</source>
            <translation>Volver adonde estaba (Esc)</translation>
        </message>
        <message>
            <source>Every setting of this page as at the first start; Undo takes it back</source>
            <translation>Cada ajuste de esta página como en el primer inicio; Deshacer lo revierte</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Buscar un ajuste</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Parts of the preferences</source>
            <translation>Partes de las preferencias</translation>
        </message>
        <message>
            <source>Everything takes effect at once, unless a line says otherwise.</source>
            <translation>Todo vale enseguida, salvo que una línea diga otra cosa.</translation>
        </message>
        <message>
            <source>Every setting has its default already.</source>
            <translation>Cada ajuste ya tiene su valor por defecto.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln setting(s) set to default.</source>
            <translation>
                <numerusform>%Ln ajuste puesto por defecto.</numerusform>
                <numerusform>%Ln ajustes puestos por defecto.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sessions, models, keys and tokens stay.</source>
            <translation>Sesiones, modelos, claves y credenciales se quedan.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privacidad</translation>
        </message>
        <message>
            <source>Models on this computer: nothing you type or read leaves it. A server gets what you send to it, and nothing else.</source>
            <translation>Modelos de este ordenador: nada de lo que escribe o lee sale de él. Un servidor recibe lo que usted le envía, y nada más.</translation>
        </message>
        <message>
            <source>Keys of servers are kept until the program ends.</source>
            <translation>Las claves de servidores se guardan hasta que acaba el programa.</translation>
        </message>
        <message>
            <source>No keychain is running. Keys of servers are kept in %1, a file that only you can read.</source>
            <translation>No hay llavero en marcha. Las claves de servidores están en %1, un archivo que solo usted puede leer.</translation>
        </message>
        <message>
            <source>Keys of servers are kept in the keychain.</source>
            <translation>Las claves de servidores están en el llavero.</translation>
        </message>
        <message>
            <source>Chats are saved by themselves while they are written, on this computer alone.</source>
            <translation>Los chats se guardan solos mientras se escriben, solo en este ordenador.</translation>
        </message>
        <message>
            <source>Chats are saved when you save them.</source>
            <translation>Los chats se guardan cuando usted los guarda.</translation>
        </message>
        <message>
            <source>Write prompt text into a log</source>
            <translation>Escribir el texto de los prompts en un registro</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Borrar</translation>
        </message>
        <message>
            <source>Show the log</source>
            <translation>Mostrar el registro</translation>
        </message>
        <message>
            <source>Delete the log</source>
            <translation>Eliminar el registro</translation>
        </message>
        <message>
            <source>What models are asked from this window is in %1, %2, which only you can read.</source>
            <translation>Lo que se pregunta a los modelos desde esta ventana está en %1, %2, que solo usted puede leer.</translation>
        </message>
        <message>
            <source>Each question with all the model gets to read, into %1, which only you can read. Nothing is written while this is off.</source>
            <translation>Cada pregunta con todo lo que el modelo llega a leer, en %1, que solo usted puede leer. Mientras esté desactivado no se escribe nada.</translation>
        </message>
        <message>
            <source>The log could not be written, so it is off: %1, %2</source>
            <translation>No se pudo escribir el registro, así que está desactivado: %1, %2</translation>
        </message>
        <message>
            <source>Show…</source>
            <translation>Mostrar…</translation>
        </message>
        <message>
            <source>Show crash reports</source>
            <translation>Mostrar los informes de fallos</translation>
        </message>
        <message>
            <source>Delete crash reports</source>
            <translation>Eliminar los informes de fallos</translation>
        </message>
        <message>
            <source>Crash reports stay here: there are none.</source>
            <translation>Los informes de fallos se quedan aquí: no hay ninguno.</translation>
        </message>
        <message>
            <source>Crash reports stay here: %1, %2</source>
            <translation>Los informes de fallos se quedan aquí: %1, %2</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apariencia</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño de texto</translation>
        </message>
        <message>
            <source>Ctrl +, −, 0</source>
            <translation>Ctrl +, −, 0</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>from the next start on</source>
            <translation>a partir del próximo inicio</translation>
        </message>
        <message>
            <source>Model folders</source>
            <translation>Carpetas de modelos</translation>
        </message>
        <message>
            <source>Add a folder…</source>
            <translation>Añadir una carpeta…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Buscar otra vez</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln modelo</numerusform>
                <numerusform>%Ln modelos</numerusform>
            </translation>
        </message>
        <message>
            <source>not there</source>
            <translation>no está</translation>
        </message>
        <message numerus="yes">
            <source>%Ln damaged</source>
            <translation>
                <numerusform>%Ln dañado</numerusform>
                <numerusform>%Ln dañados</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln lugar</numerusform>
                <numerusform>%Ln lugares</numerusform>
            </translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Añadir una carpeta</translation>
        </message>
        <message>
            <source>Sidecar</source>
            <translation>Sidecar</translation>
        </message>
        <message>
            <source>Push the fingerprints of answers</source>
            <translation>Enviar las huellas de las respuestas</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait, %3 lost: more did not fit.</source>
            <translation>%1 enviadas, %2 esperan, %3 perdidas: no cabían más.</translation>
        </message>
        <message>
            <source>%1 sent, %2 wait.</source>
            <translation>%1 enviadas, %2 esperan.</translation>
        </message>
        <message>
            <source>Off. A sidecar (attnx sidecar) keeps and clusters the fingerprints of many sessions; it gets no text.</source>
            <translation>Desactivado. Un sidecar (attnx sidecar) guarda y agrupa las huellas de muchas sesiones; no recibe texto.</translation>
        </message>
        <message>
            <source>This is no address of a sidecar. Write it like tcp://127.0.0.1:9001.</source>
            <translation>Esto no es la dirección de un sidecar. Escríbala como tcp://127.0.0.1:9001.</translation>
        </message>
        <message>
            <source>The sidecar is away.</source>
            <translation>El sidecar no está disponible.</translation>
        </message>
        <message>
            <source>Connected.</source>
            <translation>Conectado.</translation>
        </message>
        <message>
            <source>Model hub</source>
            <translation>Repositorio de modelos</translation>
        </message>
        <message>
            <source>Forget the token</source>
            <translation>Olvidar el token</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>guardado</translation>
        </message>
        <message>
            <source>only for gated models</source>
            <translation>solo para modelos restringidos</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in a file that only you can read, and goes to this address alone.</source>
            <translation>Solo se pregunta al repositorio en Modelo, Obtener modelos, cuando busca allí. El token está en un archivo que solo usted puede leer y va solo a esta dirección.</translation>
        </message>
        <message>
            <source>The hub is asked only by Model, Get models, when you search there. The token is kept in the keychain, and goes to this address alone.</source>
            <translation>Solo se pregunta al repositorio en Modelo, Obtener modelos, cuando busca allí. El token está en el llavero y va solo a esta dirección.</translation>
        </message>
        <message>
            <source>Limits</source>
            <translation>Límites</translation>
        </message>
        <message>
            <source>for the next model that is opened</source>
            <translation>para el próximo modelo que se abra</translation>
        </message>
        <message>
            <source>all</source>
            <translation>todas</translation>
        </message>
        <message>
            <source>Processor threads</source>
            <translation>Hilos del procesador</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>de %1</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automático</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>Numbers in the cache</source>
            <translation>Números de la caché</translation>
        </message>
        <message>
            <source>The open model holds %1 tokens; its cache takes %2.</source>
            <translation>En el modelo abierto caben %1 tokens; su caché ocupa %2.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ProgressStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>%1 left</source>
            <translation>faltan %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::PromptProgress</name>
        <message>
            <source>Reading the prompt</source>
            <translation>Leyendo el prompt</translation>
        </message>
        <message>
            <source>Reading the prompt: %1 of %2 tokens</source>
            <translation>Leyendo el prompt: %1 de %2 tokens</translation>
        </message>
        <message>
            <source>%1, %2 left</source>
            <translation>%1, faltan %2</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::QuestionDesk</name>
        <message>
            <source>There is no text yet.</source>
            <translation>Aún no hay texto.</translation>
        </message>
        <message>
            <source>The model is being opened.</source>
            <translation>El modelo se está abriendo.</translation>
        </message>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para calcularla.</translation>
        </message>
        <message>
            <source>An answer is being written.</source>
            <translation>Se está escribiendo una respuesta.</translation>
        </message>
        <message>
            <source>This trace was written by another model (%1). It cannot be computed here.</source>
            <translation>Esta traza la escribió otro modelo (%1). No se puede calcular aquí.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Este servidor no da la atención.</translation>
        </message>
        <message>
            <source>Token %1 is missing in this trace, so its context cannot be read.</source>
            <translation>Falta el token %1 en esta traza, así que no se puede leer su contexto.</translation>
        </message>
        <message>
            <source>There is no eviction policy %1.</source>
            <translation>No existe la política de desalojo %1.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::Rail</name>
        <message>
            <source>Views</source>
            <translation>Vistas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RangeEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para calcularlo.</translation>
        </message>
        <message>
            <source>Nothing was written yet.</source>
            <translation>Aún no se escribió nada.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RegenerateDialog</name>
        <message>
            <source>%1, as now</source>
            <translation>%1, como ahora</translation>
        </message>
        <message>
            <source>As now  %1</source>
            <translation>Como ahora  %1</translation>
        </message>
        <message>
            <source>Another temperature</source>
            <translation>Otra temperatura</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>Sampling</source>
            <translation>Muestreo</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Regenerate with</source>
            <translation>Reescribir con</translation>
        </message>
        <message>
            <source>The answer that stands is kept as a branch. Another model is opened first and stays open; other sampling holds for this answer alone.</source>
            <translation>La respuesta presente queda como rama. Otro modelo se abre primero y sigue abierto; otro muestreo vale solo para esta respuesta.</translation>
        </message>
        <message>
            <source>Write again</source>
            <translation>Escribir de nuevo</translation>
        </message>
        <message>
            <source>Run both</source>
            <translation>Ejecutar ambos</translation>
        </message>
        <message>
            <source>The last question is answered twice, first by A, then by B, and Compare shows both. One model is open at a time; the second one stays open. The answer that stands now, and A’s, are kept as branches.</source>
            <translation>La última pregunta se responde dos veces, primero A y luego B, y Comparar muestra ambas. Solo hay un modelo abierto a la vez; el segundo queda abierto. La respuesta actual y la de A se guardan como ramas.</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>No se encontró ningún modelo en este ordenador.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RequestsModel</name>
        <message>
            <source>queued</source>
            <translation>en cola</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>lee</translation>
        </message>
        <message>
            <source>writes</source>
            <translation>escribe</translation>
        </message>
        <message>
            <source>done</source>
            <translation>hecho</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>chat</translation>
        </message>
        <message>
            <source>response</source>
            <translation>respuesta</translation>
        </message>
        <message>
            <source>message</source>
            <translation>mensaje</translation>
        </message>
        <message>
            <source>completion</source>
            <translation>continuación</translation>
        </message>
        <message>
            <source>unnamed</source>
            <translation>sin nombre</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>%1 to read</source>
            <translation>%1 por leer</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 written</source>
            <translation>%1 escritos</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Cliente</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Asks for</source>
            <translation>Pide</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Ahora</translation>
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
            <translation>Desde las</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RouterView</name>
        <message>
            <source>Zone preset</source>
            <translation>Reglas de zonas</translation>
        </message>
        <message>
            <source>Compass reads</source>
            <translation>La brújula lee</translation>
        </message>
        <message>
            <source>Rows of the compass</source>
            <translation>Filas de la brújula</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <source> steps</source>
            <translation> pasos</translation>
        </message>
        <message>
            <source>Steps of the heading spread</source>
            <translation>Pasos de la dispersión del rumbo</translation>
        </message>
        <message>
            <source>Window of the compass</source>
            <translation>Ventana de la brújula</translation>
        </message>
        <message>
            <source>Sinks in the compass</source>
            <translation>Sumideros en la brújula</translation>
        </message>
        <message>
            <source>Sinks left out</source>
            <translation>Sumideros excluidos</translation>
        </message>
        <message>
            <source>Sinks counted</source>
            <translation>Sumideros contados</translation>
        </message>
        <message>
            <source>Sinks are places nearly every token looks at. They hide where the rest points; a run is always watched without them.</source>
            <translation>Los sumideros son lugares que casi todo token mira. Ocultan hacia dónde apunta el resto; una ejecución siempre se vigila sin ellos.</translation>
        </message>
        <message>
            <source>On drift</source>
            <translation>Con deriva</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Log only</source>
            <translation>Solo anotar</translation>
        </message>
        <message>
            <source>Stop early</source>
            <translation>Parar pronto</translation>
        </message>
        <message>
            <source>Re-route</source>
            <translation>Desviar</translation>
        </message>
        <message>
            <source>Limits W, D</source>
            <translation>Límites W, D</translation>
        </message>
        <message>
            <source>Limit of the heading spread for this model</source>
            <translation>Límite de la dispersión del rumbo para este modelo</translation>
        </message>
        <message>
            <source>Limit of the drift for this model</source>
            <translation>Límite de la deriva para este modelo</translation>
        </message>
        <message>
            <source>Kept for this model; takes effect with the next run</source>
            <translation>Guardado para este modelo; vale desde la próxima ejecución</translation>
        </message>
        <message>
            <source>Limit of the heading spread</source>
            <translation>Límite de la dispersión del rumbo</translation>
        </message>
        <message>
            <source>Limit of the drift</source>
            <translation>Límite de la deriva</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
        <message>
            <source>the token before</source>
            <translation>el token anterior</translation>
        </message>
        <message numerus="yes">
            <source>about %Ln tokens back</source>
            <translation>
                <numerusform>unos %Ln token atrás</numerusform>
                <numerusform>unos %Ln tokens atrás</numerusform>
            </translation>
        </message>
        <message>
            <source>Apply advice to the next run</source>
            <translation>Aplicar el consejo a la próxima ejecución</translation>
        </message>
        <message>
            <source>Next source of the compass</source>
            <translation>Fuente siguiente de la brújula</translation>
        </message>
        <message>
            <source>Measure signals…</source>
            <translation>Medir señales…</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>Paso anterior</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Paso siguiente</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Indicios</translation>
        </message>
        <message>
            <source>Zone now</source>
            <translation>Zona ahora</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Brújula</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>sumideros excluidos</translation>
        </message>
        <message>
            <source>Compass readings</source>
            <translation>Lecturas de la brújula</translation>
        </message>
        <message>
            <source>Show the whole run (0)</source>
            <translation>Mostrar toda la ejecución (0)</translation>
        </message>
        <message>
            <source>Show the whole run</source>
            <translation>Mostrar toda la ejecución</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Eventos</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>Export the events</source>
            <translation>Exportar los eventos</translation>
        </message>
        <message>
            <source>Recommendation</source>
            <translation>Recomendación</translation>
        </message>
        <message>
            <source>Nothing has run yet.</source>
            <translation>Aún no se ha ejecutado nada.</translation>
        </message>
        <message>
            <source>Start a chat or open a session.</source>
            <translation>Empiece un chat o abra una sesión.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Esta sesión no tiene atención registrada.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Ejecútela con captura, o abra otra.</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>sin zona</translation>
        </message>
        <message>
            <source>Token %1 %2</source>
            <translation>Token %1 %2</translation>
        </message>
        <message>
            <source>Confidence %1</source>
            <translation>Confianza %1</translation>
        </message>
        <message>
            <source>ahead of %1 by %2</source>
            <translation>por delante de %1 en %2</translation>
        </message>
        <message>
            <source>preset %1</source>
            <translation>reglas %1</translation>
        </message>
        <message>
            <source>%1: not recorded by this run; such rules are not evaluated and count as nothing.</source>
            <translation>%1: no registrado por esta ejecución; esas reglas no se evalúan y no cuentan.</translation>
        </message>
        <message>
            <source>Drift timeline</source>
            <translation>Línea de tiempo de la deriva</translation>
        </message>
        <message>
            <source>no raw rows were kept</source>
            <translation>no se guardaron filas raw</translation>
        </message>
        <message numerus="yes">
            <source>%Ln steps · grey band: where 90 % of this session lies</source>
            <translation>
                <numerusform>%Ln paso · banda gris: donde está el 90 % de esta sesión</numerusform>
                <numerusform>%Ln pasos · banda gris: donde está el 90 % de esta sesión</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln triggers</source>
            <translation>
                <numerusform>%Ln disparo</numerusform>
                <numerusform>%Ln disparos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln episodes, strongest first by drift</source>
            <translation>
                <numerusform>%Ln episodio, primero el más fuerte por deriva</numerusform>
                <numerusform>%Ln episodios, primero el más fuerte por deriva</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln written down by the run</source>
            <translation>
                <numerusform>%Ln anotado por la ejecución</numerusform>
                <numerusform>%Ln anotados por la ejecución</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>acted on %Ln times</source>
            <translation>
                <numerusform>actuó %Ln vez</numerusform>
                <numerusform>actuó %Ln veces</numerusform>
            </translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Este paso no se registró.</translation>
        </message>
        <message>
            <source>The zone was not evaluated.</source>
            <translation>La zona no se evaluó.</translation>
        </message>
        <message>
            <source>The rows are being read.</source>
            <translation>Se están leyendo las filas.</translation>
        </message>
        <message>
            <source>The compass is read on the tokens of an answer.</source>
            <translation>La brújula se lee en los tokens de una respuesta.</translation>
        </message>
        <message>
            <source>The rows that the compass reads were not recorded here.</source>
            <translation>Las filas que lee la brújula no se registraron aquí.</translation>
        </message>
        <message>
            <source>The nearest one is token %1.</source>
            <translation>El más cercano es el token %1.</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>sumideros contados</translation>
        </message>
        <message>
            <source>The compass needs raw rows.</source>
            <translation>La brújula necesita filas raw.</translation>
        </message>
        <message>
            <source>This run kept none. Turn on “raw” for the next one.</source>
            <translation>Esta ejecución no guardó ninguna. Active «raw» para la próxima.</translation>
        </message>
        <message>
            <source>Drift: %1</source>
            <translation>Deriva: %1</translation>
        </message>
        <message>
            <source>level %1, %2 from %3</source>
            <translation>nivel %1, %2 desde %3</translation>
        </message>
        <message>
            <source>level %1, watch from %2</source>
            <translation>nivel %1, vigilar desde %2</translation>
        </message>
        <message>
            <source>Heading</source>
            <translation>Rumbo</translation>
        </message>
        <message>
            <source>%1° of 270°</source>
            <translation>%1° de 270°</translation>
        </message>
        <message>
            <source>only sinks were kept</source>
            <translation>solo se guardaron sumideros</translation>
        </message>
        <message>
            <source>Focus of this row</source>
            <translation>Concentración de esta fila</translation>
        </message>
        <message>
            <source>1 is one spot, 0 is everywhere</source>
            <translation>1 es un punto, 0 es en todas partes</translation>
        </message>
        <message numerus="yes">
            <source>Spread over %Ln steps</source>
            <translation>
                <numerusform>Dispersión sobre %Ln paso</numerusform>
                <numerusform>Dispersión sobre %Ln pasos</numerusform>
            </translation>
        </message>
        <message>
            <source>Sink share</source>
            <translation>Parte de los sumideros</translation>
        </message>
        <message>
            <source>usual here: %1 to %2</source>
            <translation>lo habitual aquí: %1 a %2</translation>
        </message>
        <message>
            <source>This is the strongest drift of the run.</source>
            <translation>Es la deriva más fuerte de la ejecución.</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Advice and calibration</source>
            <translation>Consejo y calibración</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowModel</name>
        <message>
            <source>not kept</source>
            <translation>no guardado</translation>
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
            <translation>Segmento</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Mirado</translation>
        </message>
        <message>
            <source>Mattered, nat</source>
            <translation>Contado, nat</translation>
        </message>
        <message>
            <source>Log odds</source>
            <translation>Log-cuotas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowPlot</name>
        <message>
            <source>sinks %1</source>
            <translation>sumideros %1</translation>
        </message>
        <message>
            <source>Pin a token to see its row.</source>
            <translation>Fije un token para ver su fila.</translation>
        </message>
        <message>
            <source>The row of query %1 is not known.</source>
            <translation>La fila de la consulta %1 no se conoce.</translation>
        </message>
        <message>
            <source>looked at</source>
            <translation>mirado</translation>
        </message>
        <message>
            <source>mattered</source>
            <translation>contado</translation>
        </message>
        <message>
            <source>A %1  B %2</source>
            <translation>A %1  B %2</translation>
        </message>
        <message>
            <source>not kept</source>
            <translation>no guardado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RowWords</name>
        <message>
            <source>Only the largest hubs were recorded.</source>
            <translation>Solo se registraron los hubs mayores.</translation>
        </message>
        <message>
            <source>Turn on “raw” for the next run.</source>
            <translation>Active «raw» para la próxima ejecución.</translation>
        </message>
        <message>
            <source>Only the fingerprint was recorded.</source>
            <translation>Solo se registró la huella.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Este paso no se registró.</translation>
        </message>
        <message>
            <source>The run kept one step in %1.</source>
            <translation>La ejecución guardó un paso de cada %1.</translation>
        </message>
        <message>
            <source>Prompt rows were not recorded.</source>
            <translation>No se registraron filas del prompt.</translation>
        </message>
        <message>
            <source>Turn on “Prompt rows” for the next run.</source>
            <translation>Active «Filas del prompt» para la próxima ejecución.</translation>
        </message>
        <message>
            <source>Attention was dropped in %1 of %2 steps to keep up.</source>
            <translation>La atención se descartó en %1 de %2 pasos para seguir el ritmo.</translation>
        </message>
        <message>
            <source>The text is complete.</source>
            <translation>El texto está completo.</translation>
        </message>
        <message>
            <source>This session has no recorded attention.</source>
            <translation>Esta sesión no tiene atención registrada.</translation>
        </message>
        <message>
            <source>Run it with capture on, or open another.</source>
            <translation>Ejecútela con captura, o abra otra.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Este servidor no da la atención.</translation>
        </message>
        <message>
            <source>The %1 largest of %2 positions were kept, %3 of the attention. The rest is not in this trace.</source>
            <translation>Se guardaron las %1 mayores de %2 posiciones, %3 de la atención. El resto no está en esta traza.</translation>
        </message>
        <message>
            <source>Layer %1 uses linear attention and keeps no attention rows.</source>
            <translation>La capa %1 usa atención lineal y no guarda filas de atención.</translation>
        </message>
        <message numerus="yes">
            <source>Layer %1 sees only the last %Ln tokens.</source>
            <translation>
                <numerusform>La capa %1 solo ve los últimos %Ln tokens.</numerusform>
                <numerusform>La capa %1 solo ve los últimos %Ln tokens.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::RuleModel</name>
        <message>
            <source>otherwise %1</source>
            <translation>si no, %1</translation>
        </message>
        <message>
            <source>✓ fired</source>
            <translation>✓ disparada</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>no evaluado</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>no alcanzada</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regla</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Estado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterCanvas</name>
        <message>
            <source>Manifold</source>
            <translation>Variedad</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Acercar (+)</translation>
        </message>
        <message>
            <source>Zoom out (−)</source>
            <translation>Alejar (−)</translation>
        </message>
        <message>
            <source>Show all (0)</source>
            <translation>Mostrar todo (0)</translation>
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
                <numerusform>en %Ln sesión</numerusform>
                <numerusform>en %Ln sesiones</numerusform>
            </translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Ahora: %1</translation>
        </message>
        <message>
            <source>off the manifold</source>
            <translation>fuera de la variedad</translation>
        </message>
        <message>
            <source>cluster %1</source>
            <translation>grupo %1</translation>
        </message>
        <message>
            <source>on a border</source>
            <translation>en una frontera</translation>
        </message>
        <message>
            <source>chat token %1</source>
            <translation>token de chat %1</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ScatterPlot</name>
        <message>
            <source>%1: attention %2, effect %3</source>
            <translation>%1: atención %2, efecto %3</translation>
        </message>
        <message>
            <source>%1, looked at rank %2, mattered rank %3</source>
            <translation>%1, rango mirado %2, rango contado %3</translation>
        </message>
        <message>
            <source>Heads were not scanned for this token. Press W.</source>
            <translation>Las cabezas no se examinaron para este token. Pulse W.</translation>
        </message>
        <message>
            <source>Not scanned. Pin a token and press W.</source>
            <translation>No examinado. Fije un token y pulse W.</translation>
        </message>
        <message>
            <source>attention on the place that mattered most, square root</source>
            <translation>atención al lugar que más importó, raíz cuadrada</translation>
        </message>
        <message>
            <source>attention, %1, square root</source>
            <translation>atención, %1, raíz cuadrada</translation>
        </message>
        <message>
            <source>effect, nat, square root</source>
            <translation>efecto, nat, raíz cuadrada</translation>
        </message>
        <message>
            <source>looked at, gains</source>
            <translation>mirado, gana</translation>
        </message>
        <message>
            <source>mattered, hardly looked at</source>
            <translation>contado, apenas mirado</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>pierde</translation>
        </message>
        <message>
            <source>gains</source>
            <translation>gana</translation>
        </message>
        <message>
            <source>under %1</source>
            <translation>menos de %1</translation>
        </message>
        <message>
            <source>sink</source>
            <translation>sumidero</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeDesk</name>
        <message>
            <source>No model is open.</source>
            <translation>No hay ningún modelo abierto.</translation>
        </message>
        <message>
            <source>This model is on a server already.</source>
            <translation>Este modelo ya está en un servidor.</translation>
        </message>
        <message>
            <source>A network address needs a key.</source>
            <translation>Una dirección de red necesita una clave.</translation>
        </message>
        <message>
            <source>Give a key that every client needs.</source>
            <translation>Dé una clave que necesite cada cliente.</translation>
        </message>
        <message>
            <source>Port %1 is taken. Choose another.</source>
            <translation>El puerto %1 está ocupado. Elija otro.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServeLogModel</name>
        <message>
            <source>%1 read, %2 written</source>
            <translation>%1 leídos, %2 escritos</translation>
        </message>
        <message>
            <source>no key, or a wrong one</source>
            <translation>sin clave, o con una errónea</translation>
        </message>
        <message>
            <source>another Host was named</source>
            <translation>se nombró otro Host</translation>
        </message>
        <message>
            <source>a web page of another origin</source>
            <translation>una página web de otro origen</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Desde</translation>
        </message>
        <message>
            <source>Request</source>
            <translation>Petición</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Took</source>
            <translation>Duró</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServePage</name>
        <message>
            <source>Serve this model</source>
            <translation>Servir este modelo</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Back to the chat; what is served goes on (Esc)</source>
            <translation>Volver al chat; lo servido sigue (Esc)</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Dirección</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Este equipo</translation>
        </message>
        <message>
            <source>The network</source>
            <translation>La red</translation>
        </message>
        <message>
            <source>Open to</source>
            <translation>Abierto a</translation>
        </message>
        <message>
            <source>any free</source>
            <translation>uno libre</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copiar la dirección</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>Show the key</source>
            <translation>Mostrar la clave</translation>
        </message>
        <message>
            <source>Make another key</source>
            <translation>Hacer otra clave</translation>
        </message>
        <message>
            <source>Copy the key</source>
            <translation>Copiar la clave</translation>
        </message>
        <message>
            <source>Open in browser</source>
            <translation>Abrir en el navegador</translation>
        </message>
        <message>
            <source>Opens the page on this computer with a ticket that is good once, in place of the key.</source>
            <translation>Abre la página en este equipo con un tique que vale una vez, en lugar de la clave.</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Página web</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>Other origins</source>
            <translation>Otros orígenes</translation>
        </message>
        <message>
            <source>Every client needs the key. Web pages of other origins are refused unless they are named here.</source>
            <translation>Cada cliente necesita la clave. Las páginas web de otros orígenes se rechazan si no se nombran aquí.</translation>
        </message>
        <message>
            <source>Guardrails</source>
            <translation>Barreras</translation>
        </message>
        <message>
            <source>a request can tighten them, never loosen them</source>
            <translation>una petición puede estrecharlas, nunca aflojarlas</translation>
        </message>
        <message>
            <source>Hide the system prompt’s positions</source>
            <translation>Ocultar las posiciones de la instrucción de sistema</translation>
        </message>
        <message>
            <source>Fingerprints only</source>
            <translation>Solo huellas</translation>
        </message>
        <message>
            <source>No attention at all</source>
            <translation>Ninguna atención</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>sin límite</translation>
        </message>
        <message>
            <source>Hide the first</source>
            <translation>Ocultar los primeros</translation>
        </message>
        <message>
            <source>tokens</source>
            <translation>tokens</translation>
        </message>
        <message>
            <source>Capture at once</source>
            <translation>Capturas a la vez</translation>
        </message>
        <message>
            <source>requests</source>
            <translation>peticiones</translation>
        </message>
        <message>
            <source>Write at once</source>
            <translation>Escribir a la vez</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>En marcha</translation>
        </message>
        <message>
            <source>Queued</source>
            <translation>En cola</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Juntas</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Escritos</translation>
        </message>
        <message>
            <source>From the cache</source>
            <translation>De la caché</translation>
        </message>
        <message>
            <source>Requests</source>
            <translation>Peticiones</translation>
        </message>
        <message>
            <source>who is connected and what they ask for</source>
            <translation>quién está conectado y qué pide</translation>
        </message>
        <message>
            <source>End the chosen request (Del)</source>
            <translation>Terminar la petición elegida (Supr)</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>prompt and answer text are never written here</source>
            <translation>aquí nunca se escribe texto de preguntas ni de respuestas</translation>
        </message>
        <message>
            <source>off</source>
            <translation>apagado</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>No hay ningún llavero en marcha. La clave se guarda en un archivo que solo usted puede leer.</translation>
        </message>
        <message>
            <source>%1 answers any OpenAI-compatible program, attention included.</source>
            <translation>%1 responde a cualquier programa compatible con OpenAI, atención incluida.</translation>
        </message>
        <message>
            <source>Open a model first.</source>
            <translation>Abra primero un modelo.</translation>
        </message>
        <message>
            <source>Serving since %1</source>
            <translation>Servido desde %1</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Empezando</translation>
        </message>
        <message>
            <source>Stopping</source>
            <translation>Deteniendo</translation>
        </message>
        <message>
            <source>Off. Nobody can reach this model.</source>
            <translation>Apagado. Nadie puede llegar a este modelo.</translation>
        </message>
        <message>
            <source>Stop serving</source>
            <translation>Dejar de servir</translation>
        </message>
        <message>
            <source>Start serving</source>
            <translation>Empezar a servir</translation>
        </message>
        <message>
            <source>The model is not served.</source>
            <translation>El modelo no se sirve.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>%1 read, %2 write</source>
            <translation>%1 leen, %2 escriben</translation>
        </message>
        <message>
            <source>longest %1</source>
            <translation>la más larga %1</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>at most %1</source>
            <translation>como máximo %1</translation>
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
            <translation>%1 de %2 por leer</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s)</source>
            <translation>
                <numerusform>%Ln petición</numerusform>
                <numerusform>%Ln peticiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln client(s) have been here.</source>
            <translation>
                <numerusform>%Ln cliente ha estado aquí.</numerusform>
                <numerusform>%Ln clientes han estado aquí.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has been here yet.</source>
            <translation>Nadie ha estado aquí todavía.</translation>
        </message>
        <message numerus="yes">
            <source>%Ln request(s) asked for more than this allows. They got less, and their answers say so.</source>
            <translation>
                <numerusform>%Ln petición quiso más de lo que aquí se permite. Recibió menos, y su respuesta lo dice.</numerusform>
                <numerusform>%Ln peticiones quisieron más de lo que aquí se permite. Recibieron menos, y sus respuestas lo dicen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerGifts</name>
        <message>
            <source>Text as it is written</source>
            <translation>Texto mientras se escribe</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Other words weighed</source>
            <translation>Otras palabras sopesadas</translation>
        </message>
        <message>
            <source>Attention modes</source>
            <translation>Modos de atención</translation>
        </message>
        <message>
            <source>Heads reported</source>
            <translation>Cabezas comunicadas</translation>
        </message>
        <message>
            <source>Experts, logit lens</source>
            <translation>Expertos, lupa de logits</translation>
        </message>
        <message>
            <source>exact</source>
            <translation>exacta</translation>
        </message>
        <message>
            <source>not told yet</source>
            <translation>aún no dicho</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>1 part of %1</source>
            <translation>1 parte de %1</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>no dicho</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>expertos</translation>
        </message>
        <message>
            <source>logit lens</source>
            <translation>lupa de logits</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServerList</name>
        <message>
            <source>This is no address of a server.</source>
            <translation>Esto no es la dirección de un servidor.</translation>
        </message>
        <message>
            <source>This is no address of a server. Write it like http://localhost:30000, the key in its own field.</source>
            <translation>Esto no es la dirección de un servidor. Escríbala como http://localhost:30000, la clave en su propio campo.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersDock</name>
        <message>
            <source>Connect to a server</source>
            <translation>Conectar con un servidor</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Cualquier dirección compatible con OpenAI. La atención solo se muestra si el servidor la envía.</translation>
        </message>
        <message>
            <source>What each one gives</source>
            <translation>Qué da cada uno</translation>
        </message>
        <message>
            <source>Keys stay in the keychain, never in traces, logs or settings.</source>
            <translation>Las claves quedan en el llavero, nunca en trazas, registros o ajustes.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Conectar</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Usar</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Editar…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Address of the server</source>
            <translation>Dirección del servidor</translation>
        </message>
        <message>
            <source>key, if it asks for one</source>
            <translation>clave, si pide una</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Clave</translation>
        </message>
        <message>
            <source>name, optional</source>
            <translation>nombre, opcional</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Model of the server</source>
            <translation>Modelo del servidor</translation>
        </message>
        <message>
            <source>Servers</source>
            <translation>Servidores</translation>
        </message>
        <message>
            <source>No server yet. Enter an address.</source>
            <translation>Aún no hay servidor. Introduzca una dirección.</translation>
        </message>
        <message>
            <source>Attention is shown only if the server sends it.</source>
            <translation>La atención solo se muestra si el servidor la envía.</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>Usar %1</translation>
        </message>
        <message>
            <source>No keychain is running. The key is kept in a file that only you can read.</source>
            <translation>No hay llavero en marcha. La clave está en un archivo que solo usted puede leer.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ServersModel</name>
        <message>
            <source>Attention, all modes</source>
            <translation>Atención, todos los modos</translation>
        </message>
        <message>
            <source>Attention: %1</source>
            <translation>Atención: %1</translation>
        </message>
        <message>
            <source>Text and log-probabilities</source>
            <translation>Texto y log-probabilidades</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>partial heads, %1 of %2</source>
            <translation>cabezas parciales, %1 de %2</translation>
        </message>
        <message>
            <source>partial heads, 1 part of %1</source>
            <translation>cabezas parciales, 1 parte de %1</translation>
        </message>
        <message>
            <source>not asked yet</source>
            <translation>aún no preguntado</translation>
        </message>
        <message>
            <source>asking</source>
            <translation>preguntando</translation>
        </message>
        <message>
            <source>in use, %1 ms</source>
            <translation>en uso, %1 ms</translation>
        </message>
        <message>
            <source>answers in %1 ms</source>
            <translation>responde en %1 ms</translation>
        </message>
        <message>
            <source>no answer since %1</source>
            <translation>sin respuesta desde %1</translation>
        </message>
        <message>
            <source>not connected</source>
            <translation>no conectado</translation>
        </message>
        <message numerus="yes">
            <source>%Ln models</source>
            <translation>
                <numerusform>%Ln modelo</numerusform>
                <numerusform>%Ln modelos</numerusform>
            </translation>
        </message>
        <message>
            <source>no key</source>
            <translation>sin clave</translation>
        </message>
        <message>
            <source>key in a file</source>
            <translation>clave en un archivo</translation>
        </message>
        <message>
            <source>key in the keychain</source>
            <translation>clave en el llavero</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionStore</name>
        <message>
            <source>The setting could not be kept.</source>
            <translation>El ajuste no se pudo conservar.</translation>
        </message>
        <message>
            <source>The session could not be thinned out.</source>
            <translation>La sesión no se pudo aligerar.</translation>
        </message>
        <message>
            <source>The sessions could not be thinned out.</source>
            <translation>Las sesiones no se pudieron aligerar.</translation>
        </message>
        <message>
            <source>The session could not be changed.</source>
            <translation>La sesión no se pudo cambiar.</translation>
        </message>
        <message>
            <source>The disk is full. The chat goes on; nothing more is saved.</source>
            <translation>El disco está lleno. El chat sigue; ya no se guarda nada.</translation>
        </message>
        <message>
            <source>The session database is in use. The chat goes on; it is saved as soon as that ends.</source>
            <translation>La base de sesiones está en uso. El chat sigue; se guarda en cuanto eso acabe.</translation>
        </message>
        <message>
            <source>The session database cannot be written. The chat goes on; nothing is saved.</source>
            <translation>La base de sesiones no se puede escribir. El chat sigue; no se guarda nada.</translation>
        </message>
        <message>
            <source>The chat could not be saved.</source>
            <translation>El chat no se pudo guardar.</translation>
        </message>
        <message>
            <source>This session is read-only here, another window writes it.</source>
            <translation>Esta sesión es aquí de solo lectura, otra ventana la escribe.</translation>
        </message>
        <message>
            <source>What you add here is not saved. Duplicate the session to go on in a copy.</source>
            <translation>Lo que añada aquí no se guarda. Duplique la sesión para seguir en una copia.</translation>
        </message>
        <message>
            <source>The session database could not be read. It was set aside as %1 and a new one was started.</source>
            <translation>La base de sesiones no se pudo leer. Se apartó como %1 y se empezó una nueva.</translation>
        </message>
        <message numerus="yes">
            <source>Taken over from it: %Ln session(s).</source>
            <translation>
                <numerusform>Recuperada de ella: %Ln sesión.</numerusform>
                <numerusform>Recuperadas de ella: %Ln sesiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be opened.</source>
            <translation>La sesión no se pudo abrir.</translation>
        </message>
        <message numerus="yes">
            <source>The answer was interrupted while it was written, %Ln token(s) kept.</source>
            <translation>
                <numerusform>La respuesta se interrumpió al escribirse, %Ln token guardado.</numerusform>
                <numerusform>La respuesta se interrumpió al escribirse, %Ln tokens guardados.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open its model and choose Session, Continue the last answer.</source>
            <translation>Abra su modelo y elija Sesión, Continuar la última respuesta.</translation>
        </message>
        <message>
            <source>The session could not be renamed.</source>
            <translation>No se pudo cambiar el nombre de la sesión.</translation>
        </message>
        <message>
            <source>The session could not be pinned.</source>
            <translation>La sesión no se pudo fijar.</translation>
        </message>
        <message>
            <source>The session could not be put into the folder.</source>
            <translation>No se pudo poner la sesión en la carpeta.</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (copia)</translation>
        </message>
        <message>
            <source>The session could not be duplicated.</source>
            <translation>La sesión no se pudo duplicar.</translation>
        </message>
        <message>
            <source>The session could not be deleted.</source>
            <translation>La sesión no se pudo eliminar.</translation>
        </message>
        <message>
            <source>“%1” deleted.</source>
            <translation>«%1» eliminada.</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) deleted.</source>
            <translation>
                <numerusform>%Ln sesión eliminada.</numerusform>
                <numerusform>%Ln sesiones eliminadas.</numerusform>
            </translation>
        </message>
        <message>
            <source>The session could not be brought back.</source>
            <translation>La sesión no se pudo devolver.</translation>
        </message>
        <message>
            <source>%1 could not be imported.</source>
            <translation>%1 no se pudo importar.</translation>
        </message>
        <message>
            <source>%1 could not be written.</source>
            <translation>%1 no se pudo escribir.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsDock</name>
        <message numerus="yes">
            <source>more than %Ln places</source>
            <translation>
                <numerusform>más de %Ln lugar</numerusform>
                <numerusform>más de %Ln lugares</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln places</source>
            <translation>
                <numerusform>%Ln lugar</numerusform>
                <numerusform>%Ln lugares</numerusform>
            </translation>
        </message>
        <message>
            <source>Search titles and messages</source>
            <translation>Buscar en títulos y mensajes</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>Buscar sesiones</translation>
        </message>
        <message>
            <source>New chat (Ctrl+N)</source>
            <translation>Nuevo chat (Ctrl+N)</translation>
        </message>
        <message>
            <source>New chat</source>
            <translation>Nuevo chat</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesiones</translation>
        </message>
        <message>
            <source>%1 places in %2 of %3 sessions · %4 ms</source>
            <translation>%1 lugares en %2 de %3 sesiones · %4 ms</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln sesión</numerusform>
                <numerusform>%Ln sesiones</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing found for “%1”.</source>
            <translation>No se encontró nada para «%1».</translation>
        </message>
        <message>
            <source>Search looks at titles and messages.</source>
            <translation>La búsqueda mira títulos y mensajes.</translation>
        </message>
        <message>
            <source>No sessions yet.</source>
            <translation>Aún no hay sesiones.</translation>
        </message>
        <message>
            <source>Your chats are saved here by themselves while they are written.</source>
            <translation>Sus chats se guardan aquí por sí solos mientras se escriben.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Close %1</source>
            <translation>Cerrar %1</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Cambiar nombre</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Soltar</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Fijar</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplicar</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Rename folder…</source>
            <translation>Cambiar nombre de la carpeta…</translation>
        </message>
        <message>
            <source>Dissolve folder, keep its sessions</source>
            <translation>Disolver la carpeta y conservar sus sesiones</translation>
        </message>
        <message>
            <source>Import traces…</source>
            <translation>Importar trazas…</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>New folder…</source>
            <translation>Carpeta nueva…</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>Carpeta nueva</translation>
        </message>
        <message>
            <source>Rename folder</source>
            <translation>Cambiar nombre de la carpeta</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Nombre de la carpeta</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SessionsModel</name>
        <message>
            <source>Today</source>
            <translation>Hoy</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Ayer</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Esta semana</translation>
        </message>
        <message>
            <source>Last week</source>
            <translation>La semana pasada</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Este mes</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Fijadas</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, solo lectura</translation>
        </message>
        <message>
            <source>Untitled chat</source>
            <translation>Chat sin título</translation>
        </message>
        <message>
            <source>%1 tok</source>
            <translation>%1 tok</translation>
        </message>
        <message numerus="yes">
            <source>%Ln branches</source>
            <translation>
                <numerusform>%Ln rama</numerusform>
                <numerusform>%Ln ramas</numerusform>
            </translation>
        </message>
        <message>
            <source>read-only here, another window writes it</source>
            <translation>aquí de solo lectura, otra ventana la escribe</translation>
        </message>
        <message numerus="yes">
            <source>interrupted while writing, %Ln token(s) kept</source>
            <translation>
                <numerusform>interrumpida al escribirse, %Ln token guardado</numerusform>
                <numerusform>interrumpida al escribirse, %Ln tokens guardados</numerusform>
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
            <translation>segmento</translation>
        </message>
        <message>
            <source>equal</source>
            <translation>igual</translation>
        </message>
        <message>
            <source>sentence</source>
            <translation>frase</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 hasta ahora</translation>
        </message>
        <message>
            <source>Alone no place of %1 changes it by more than %2, all %3 together by %4: they stand in for one another. Single effects may hide what a set shows, and they do not add up.</source>
            <translation>Solo, ningún lugar de %1 lo cambia más de %2; los %3 juntos, %4: se sustituyen entre sí. Los efectos sueltos pueden ocultar lo que muestra un conjunto, y no se suman.</translation>
        </message>
        <message>
            <source>The largest effect of a single place of the set</source>
            <translation>El mayor efecto de un solo lugar del conjunto</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Conjunto</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Lugares</translation>
        </message>
        <message>
            <source>Alone</source>
            <translation>Solo</translation>
        </message>
        <message>
            <source>Together</source>
            <translation>Juntas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SetsPanel</name>
        <message>
            <source>Sets</source>
            <translation>Conjuntos</translation>
        </message>
        <message>
            <source>Places that are masked at once</source>
            <translation>Lugares que se ocultan a la vez</translation>
        </message>
        <message>
            <source>Kind of sets</source>
            <translation>Tipo de conjuntos</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmentos</translation>
        </message>
        <message>
            <source>Equal</source>
            <translation>Iguales</translation>
        </message>
        <message>
            <source>Sentences</source>
            <translation>Frases</translation>
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
            <translation>Nada elegido</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalModel</name>
        <message>
            <source>Local, under 8</source>
            <translation>Local, menos de 8</translation>
        </message>
        <message>
            <source>Share of the attention less than 8 tokens back</source>
            <translation>Parte de la atención a menos de 8 tokens atrás</translation>
        </message>
        <message>
            <source>Mid, 8 to 255</source>
            <translation>Media, 8 a 255</translation>
        </message>
        <message>
            <source>Share of the attention 8 to 255 tokens back</source>
            <translation>Parte de la atención de 8 a 255 tokens atrás</translation>
        </message>
        <message>
            <source>Long, 256 and more</source>
            <translation>Lejana, 256 y más</translation>
        </message>
        <message>
            <source>Share of the attention 256 tokens back or more</source>
            <translation>Parte de la atención a 256 tokens atrás o más</translation>
        </message>
        <message>
            <source>Sinks</source>
            <translation>Sumideros</translation>
        </message>
        <message>
            <source>Share of the attention on sinks</source>
            <translation>Parte de la atención en sumideros</translation>
        </message>
        <message>
            <source>Null</source>
            <translation>Nulo</translation>
        </message>
        <message>
            <source>Share that went to the learned sink of the architecture, to no token</source>
            <translation>Parte que fue al sumidero aprendido de la arquitectura, a ningún token</translation>
        </message>
        <message>
            <source>Entropy of the row</source>
            <translation>Entropía de la fila</translation>
        </message>
        <message>
            <source>%1 nat</source>
            <translation>%1 nat</translation>
        </message>
        <message>
            <source>How widely the attention is spread</source>
            <translation>Cuán extendida está la atención</translation>
        </message>
        <message>
            <source>Entropy, normalised</source>
            <translation>Entropía, normalizada</translation>
        </message>
        <message>
            <source>Entropy divided by the logarithm of the visible positions</source>
            <translation>Entropía dividida por el logaritmo de las posiciones visibles</translation>
        </message>
        <message>
            <source>Entropy of distances</source>
            <translation>Entropía de distancias</translation>
        </message>
        <message>
            <source>Entropy of the 16 distance bins, 0 to 1</source>
            <translation>Entropía de las 16 clases de distancia, 0 a 1</translation>
        </message>
        <message>
            <source>Three largest</source>
            <translation>Tres mayores</translation>
        </message>
        <message>
            <source>hubness: share of the three most attended positions</source>
            <translation>hubness: parte de las tres posiciones más miradas</translation>
        </message>
        <message>
            <source>Layers agree</source>
            <translation>Las capas coinciden</translation>
        </message>
        <message>
            <source>consensus: common positions among the five largest of each pair of layers</source>
            <translation>consensus: posiciones comunes entre las cinco mayores de cada par de capas</translation>
        </message>
        <message>
            <source>Ripple</source>
            <translation>Ripple</translation>
        </message>
        <message>
            <source>ripple: how regularly attention repeats over distance</source>
            <translation>ripple: con qué regularidad se repite la atención con la distancia</translation>
        </message>
        <message>
            <source>Positional share</source>
            <translation>Parte posicional</translation>
        </message>
        <message>
            <source>How much of the attention comes from the places, not from the words</source>
            <translation>Cuánto de la atención viene de los lugares, no de las palabras</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Negative log-probability of the written token</source>
            <translation>Log-probabilidad negativa del token escrito</translation>
        </message>
        <message>
            <source>Lead of first over second</source>
            <translation>Ventaja del primero sobre el segundo</translation>
        </message>
        <message>
            <source>margin: difference of the two largest logits</source>
            <translation>margin: diferencia de los dos logits mayores</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SignalPage</name>
        <message>
            <source>How far back</source>
            <translation>A qué distancia</translation>
        </message>
        <message>
            <source>Signals</source>
            <translation>Señales</translation>
        </message>
        <message>
            <source>Rules of the zone</source>
            <translation>Reglas de la zona</translation>
        </message>
        <message>
            <source>Compass</source>
            <translation>Brújula</translation>
        </message>
        <message>
            <source>not evaluated</source>
            <translation>no evaluado</translation>
        </message>
        <message>
            <source>stable</source>
            <translation>estable</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>aviso</translation>
        </message>
        <message>
            <source>halt</source>
            <translation>alto</translation>
        </message>
        <message>
            <source>sinks left out</source>
            <translation>sumideros excluidos</translation>
        </message>
        <message>
            <source>sinks counted</source>
            <translation>sumideros contados</translation>
        </message>
        <message>
            <source>Preset %1, first match wins.</source>
            <translation>Reglas %1, vale la primera que encaja.</translation>
        </message>
        <message>
            <source>Fired: %1.</source>
            <translation>Disparada: %1.</translation>
        </message>
        <message>
            <source>Estimated from the text alone.</source>
            <translation>Estimado solo del texto.</translation>
        </message>
        <message>
            <source>With sinks counted, zones follow the length of the answer: position 0 becomes “long” after 256 tokens. Leave sinks out, or compare at equal length.</source>
            <translation>Con los sumideros contados, las zonas siguen la longitud de la respuesta: la posición 0 se vuelve «lejana» tras 256 tokens. Excluya los sumideros, o compare a igual longitud.</translation>
        </message>
        <message>
            <source>Attention is not available from this server.</source>
            <translation>Este servidor no da la atención.</translation>
        </message>
        <message>
            <source>It sends text and log-probabilities, so the lens shows the other words it weighed.</source>
            <translation>Envía texto y log-probabilidades, así que la lupa muestra las otras palabras que sopesó.</translation>
        </message>
        <message>
            <source>This step was not recorded.</source>
            <translation>Este paso no se registró.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SimilarityPlot</name>
        <message>
            <source>Nothing is compared yet.</source>
            <translation>Aún no se compara nada.</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>no registrado</translation>
        </message>
        <message>
            <source>of 1: how alike the two runs attend</source>
            <translation>de 1: cuánto se parecen las miradas de ambas ejecuciones</translation>
        </message>
        <message>
            <source>Fingerprint cosine %1</source>
            <translation>Coseno de las huellas %1</translation>
        </message>
        <message>
            <source>Fingerprint cosine: not recorded by both</source>
            <translation>Coseno de las huellas: no registrado por ambas</translation>
        </message>
        <message>
            <source>Same main zone: not recorded by both</source>
            <translation>Misma zona principal: no registrada por ambas</translation>
        </message>
        <message>
            <source>Same main zone: yes</source>
            <translation>Misma zona principal: sí</translation>
        </message>
        <message>
            <source>Same main zone: no</source>
            <translation>Misma zona principal: no</translation>
        </message>
        <message>
            <source>Entropy apart by %1</source>
            <translation>Entropía separada por %1</translation>
        </message>
        <message>
            <source>Entropy: not recorded by both</source>
            <translation>Entropía: no registrada por ambas</translation>
        </message>
        <message>
            <source>Not part of it: same text, %1 of %2 rows</source>
            <translation>No cuenta: mismo texto, %1 de %2 filas</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SpeedChart</name>
        <message>
            <source>Tokens per second</source>
            <translation>Tokens por segundo</translation>
        </message>
        <message>
            <source>all requests</source>
            <translation>todas las peticiones</translation>
        </message>
        <message>
            <source>Seconds ago</source>
            <translation>Hace segundos</translation>
        </message>
        <message>
            <source>tok/s</source>
            <translation>tok/s</translation>
        </message>
        <message>
            <source>10 min ago</source>
            <translation>hace 10 min</translation>
        </message>
        <message>
            <source>now</source>
            <translation>ahora</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StartPage</name>
        <message>
            <source>Start page</source>
            <translation>Página de inicio</translation>
        </message>
        <message>
            <source>Open a model</source>
            <translation>Abrir un modelo</translation>
        </message>
        <message>
            <source>The model runs on this computer. Nothing you type or read leaves it.</source>
            <translation>El modelo se ejecuta en este ordenador. Nada de lo que escribe o lee sale de él.</translation>
        </message>
        <message>
            <source>Found on this computer</source>
            <translation>Encontrados en este ordenador</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Buscar otra vez</translation>
        </message>
        <message>
            <source>Model folders…</source>
            <translation>Carpetas de modelos…</translation>
        </message>
        <message>
            <source>Models found on this computer</source>
            <translation>Modelos encontrados en este ordenador</translation>
        </message>
        <message>
            <source>No model was found on this computer.</source>
            <translation>No se encontró ningún modelo en este ordenador.</translation>
        </message>
        <message>
            <source>Choose a model file or folder, or look at the sample session.</source>
            <translation>Elija un archivo o carpeta de modelo, o mire la sesión de ejemplo.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>The mark on each bar is the free memory now.</source>
            <translation>La marca en cada barra es la memoria libre ahora.</translation>
        </message>
        <message>
            <source>Other ways to start</source>
            <translation>Otras formas de empezar</translation>
        </message>
        <message>
            <source>Look at the sample session</source>
            <translation>Mirar la sesión de ejemplo</translation>
        </message>
        <message>
            <source>A recorded chat with its attention. Needs no model and no graphics card.</source>
            <translation>Un chat grabado con su atención. No necesita modelo ni tarjeta gráfica.</translation>
        </message>
        <message>
            <source>Open a trace…</source>
            <translation>Abrir una traza…</translation>
        </message>
        <message>
            <source>A .jsonl or .jsonl.zst file recorded by this program or by the earlier web project.</source>
            <translation>Un archivo .jsonl o .jsonl.zst grabado por este programa o por el proyecto web anterior.</translation>
        </message>
        <message>
            <source>Choose a model file or folder…</source>
            <translation>Elegir un archivo o carpeta de modelo…</translation>
        </message>
        <message>
            <source>One .gguf file, or a folder with safetensors and a tokenizer.</source>
            <translation>Un archivo .gguf, o una carpeta con safetensors y tokenizador.</translation>
        </message>
        <message>
            <source>Get a model…</source>
            <translation>Obtener un modelo…</translation>
        </message>
        <message>
            <source>Search a hub for one that fits. Nothing is asked before you search.</source>
            <translation>Buscar uno que sirva en un repositorio. Antes de buscar no se pregunta nada.</translation>
        </message>
        <message>
            <source>Connect to a server…</source>
            <translation>Conectar con un servidor…</translation>
        </message>
        <message>
            <source>Any OpenAI-compatible address. Attention is shown only if the server sends it.</source>
            <translation>Cualquier dirección compatible con OpenAI. La atención solo se muestra si el servidor la envía.</translation>
        </message>
        <message>
            <source>Where it looked</source>
            <translation>Dónde se buscó</translation>
        </message>
        <message>
            <source>Or drop a .gguf file, a model folder or a trace anywhere in this window</source>
            <translation>O suelte un archivo .gguf, una carpeta de modelo o una traza en cualquier parte de esta ventana</translation>
        </message>
        <message>
            <source>What you send goes to %1.</source>
            <translation>Lo que envía va a %1.</translation>
        </message>
        <message>
            <source>not there</source>
            <translation>no está</translation>
        </message>
        <message numerus="yes">
            <source>%Ln model(s)</source>
            <translation>
                <numerusform>%Ln modelo</numerusform>
                <numerusform>%Ln modelos</numerusform>
            </translation>
        </message>
        <message>
            <source>, %1 damaged</source>
            <translation>, %1 dañados</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <source>Add a folder to search: Tools, Model folders…</source>
            <translation>Añadir una carpeta donde buscar: Herramientas, Carpetas de modelos…</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>buscando…</translation>
        </message>
        <message>
            <source>%1 in %2 · %3 of %4 memory free</source>
            <translation>%1 en %2 · %3 de %4 de memoria libre</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln lugar</numerusform>
                <numerusform>%Ln lugares</numerusform>
            </translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>%1, %2 layers, %3 heads, hidden size %4, vocabulary %5, trained for %6 tokens</source>
            <translation>%1, %2 capas, %3 cabezas, tamaño oculto %4, vocabulario %5, entrenado para %6 tokens</translation>
        </message>
        <message>
            <source>Memory: weights %1, context of %2 tokens %3, work space %4</source>
            <translation>Memoria: pesos %1, contexto de %2 tokens %3, espacio de trabajo %4</translation>
        </message>
        <message>
            <source>It has no chat template and cannot hold a chat.</source>
            <translation>No tiene plantilla de chat y no puede mantener un chat.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StatusHud</name>
        <message numerus="yes">
            <source>CPU · %Ln thread(s)</source>
            <translation>
                <numerusform>CPU · %Ln hilo</numerusform>
                <numerusform>CPU · %Ln hilos</numerusform>
            </translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Estado</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Contexto</translation>
        </message>
        <message>
            <source>What fills the context</source>
            <translation>Qué llena el contexto</translation>
        </message>
        <message>
            <source>No graphics card is used: %1</source>
            <translation>No se usa ninguna tarjeta gráfica: %1</translation>
        </message>
        <message>
            <source>Opening %1</source>
            <translation>Abriendo %1</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Ningún modelo abierto</translation>
        </message>
        <message>
            <source>Tokens of this chat, and how many the open model can hold</source>
            <translation>Tokens de este chat, y cuántos caben en el modelo abierto</translation>
        </message>
        <message>
            <source>Generating</source>
            <translation>Escribiendo</translation>
        </message>
        <message>
            <source>Reading the prompt</source>
            <translation>Leyendo el prompt</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Abriendo</translation>
        </message>
        <message>
            <source>Idle</source>
            <translation>En reposo</translation>
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
            <translation>Escrito en esta respuesta</translation>
        </message>
        <message>
            <source>%1 tok/s</source>
            <translation>%1 tok/s</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>Captura</translation>
        </message>
        <message>
            <source>off</source>
            <translation>apagado</translation>
        </message>
        <message>
            <source>What is recorded of each step</source>
            <translation>Qué se registra de cada paso</translation>
        </message>
        <message>
            <source>%1/step</source>
            <translation>%1/paso</translation>
        </message>
        <message>
            <source>Measured size of what is recorded</source>
            <translation>Tamaño medido de lo registrado</translation>
        </message>
        <message>
            <source>%1 of time</source>
            <translation>%1 del tiempo</translation>
        </message>
        <message>
            <source>Measured share of the writing time that recording took</source>
            <translation>Parte medida del tiempo de escritura que tomó el registro</translation>
        </message>
        <message>
            <source>%1 cache</source>
            <translation>%1 de caché</translation>
        </message>
        <message>
            <source>What the positions that stayed take in the cache</source>
            <translation>Lo que ocupan en la caché las posiciones que quedan</translation>
        </message>
        <message>
            <source>Store</source>
            <translation>Almacén</translation>
        </message>
        <message>
            <source>What all sessions take on the disk</source>
            <translation>Lo que todas las sesiones ocupan en el disco</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Sin guardar</translation>
        </message>
        <message>
            <source>The chat goes on; it is written as soon as that is possible.</source>
            <translation>El chat sigue; se escribe en cuanto sea posible.</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>Guardado %1</translation>
        </message>
        <message>
            <source>When this chat was written into the store last</source>
            <translation>Cuándo se escribió este chat en el almacén por última vez</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StepsModel</name>
        <message>
            <source>At</source>
            <translation>En</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>Segmento</translation>
        </message>
        <message>
            <source>Probability</source>
            <translation>Probabilidad</translation>
        </message>
        <message>
            <source>Surprisal, nat</source>
            <translation>Surprisal, nat</translation>
        </message>
        <message>
            <source>Entropy, nat</source>
            <translation>Entropía, nat</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::StoragePanel</name>
        <message>
            <source>Free on this disk</source>
            <translation>Libre en este disco</translation>
        </message>
        <message>
            <source>Something lies there already. Choose another folder.</source>
            <translation>Ahí ya hay algo. Elija otra carpeta.</translation>
        </message>
        <message>
            <source>There is too little room. Free space there, or choose another folder.</source>
            <translation>Hay muy poco espacio. Libere espacio ahí o elija otra carpeta.</translation>
        </message>
        <message>
            <source>Another program has them open. Close it and move again.</source>
            <translation>Otro programa las tiene abiertas. Ciérrelo y mueva de nuevo.</translation>
        </message>
        <message>
            <source>Choose a folder that can be written.</source>
            <translation>Elija una carpeta en la que se pueda escribir.</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Almacenamiento</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Siempre</translation>
        </message>
        <message>
            <source>In full for</source>
            <translation>Entero durante</translation>
        </message>
        <message>
            <source>Not at all</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Thin out now…</source>
            <translation>Aligerar ahora…</translation>
        </message>
        <message>
            <source>Move…</source>
            <translation>Mover…</translation>
        </message>
        <message>
            <source>Move the sessions to another folder</source>
            <translation>Mover las sesiones a otra carpeta</translation>
        </message>
        <message>
            <source>How long attention is kept</source>
            <translation>Cuánto tiempo se guarda la atención</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Días</translation>
        </message>
        <message>
            <source>days, then fingerprints and signals only</source>
            <translation>días, luego solo huellas y señales</translation>
        </message>
        <message>
            <source>only while a chat is open; kept are text, tokens, signals</source>
            <translation>solo mientras un chat está abierto; se guardan texto, tokens, señales</translation>
        </message>
        <message>
            <source>Pinned sessions and those marked below keep everything.</source>
            <translation>Las sesiones fijadas y las marcadas abajo lo conservan todo.</translation>
        </message>
        <message>
            <source>What stays and goes</source>
            <translation>Lo que queda y lo que se va</translation>
        </message>
        <message>
            <source>Stays</source>
            <translation>Queda</translation>
        </message>
        <message>
            <source>Goes</source>
            <translation>Se va</translation>
        </message>
        <message>
            <source>Bytes a token</source>
            <translation>Bytes por token</translation>
        </message>
        <message>
            <source>Largest sessions</source>
            <translation>Sesiones mayores</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <source>Keep all</source>
            <translation>Guardar todo</translation>
        </message>
        <message>
            <source>Giving space back</source>
            <translation>Devolviendo espacio</translation>
        </message>
        <message>
            <source>%1 of %2; chats go on</source>
            <translation>%1 de %2; los chats siguen</translation>
        </message>
        <message>
            <source>Thin out</source>
            <translation>Aligerar</translation>
        </message>
        <message>
            <source>This cannot be undone. Text, tokens, signals and fingerprints stay; rows can be computed again while the model is on this computer.</source>
            <translation>Esto no se puede deshacer. Texto, tokens, señales y huellas quedan; las filas se pueden recalcular mientras el modelo esté en este ordenador.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message numerus="yes">
            <source>%1 were given back, from %Ln session(s).</source>
            <translation>
                <numerusform>Se devolvieron %1, de %Ln sesión.</numerusform>
                <numerusform>Se devolvieron %1, de %Ln sesiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>Move the sessions to</source>
            <translation>Mover las sesiones a</translation>
        </message>
        <message>
            <source>Moving the sessions</source>
            <translation>Moviendo las sesiones</translation>
        </message>
        <message>
            <source>copied %1</source>
            <translation>%1 copiados</translation>
        </message>
        <message>
            <source>read back %1</source>
            <translation>%1 releídos</translation>
        </message>
        <message>
            <source>The sessions lie in %1 now.</source>
            <translation>Las sesiones están ahora en %1.</translation>
        </message>
        <message>
            <source>The old file could not be removed: %1</source>
            <translation>No se pudo quitar el archivo antiguo: %1</translation>
        </message>
        <message>
            <source>The sessions could not be moved.</source>
            <translation>No se pudieron mover las sesiones.</translation>
        </message>
        <message>
            <source>They are where they were.</source>
            <translation>Están donde estaban.</translation>
        </message>
        <message>
            <source>Not moved.</source>
            <translation>No se ha movido.</translation>
        </message>
        <message>
            <source>The sessions are where they were.</source>
            <translation>Las sesiones están donde estaban.</translation>
        </message>
        <message numerus="yes">
            <source>%1 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>Se devolverían ahora %1, de %Ln sesión.</numerusform>
                <numerusform>Se devolverían ahora %1, de %Ln sesiones.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With %1 days %2 would be given back now, from %Ln session(s).</source>
            <translation>
                <numerusform>Con %1 días se devolverían ahora %2, de %Ln sesión.</numerusform>
                <numerusform>Con %1 días se devolverían ahora %2, de %Ln sesiones.</numerusform>
            </translation>
        </message>
        <message>
            <source>Rows can be computed again while the model is on this computer.</source>
            <translation>Las filas se pueden recalcular mientras el modelo esté en este ordenador.</translation>
        </message>
        <message>
            <source>Lens, Links</source>
            <translation>Lupa, Enlaces</translation>
        </message>
        <message>
            <source>rows, head statistics, layer readings</source>
            <translation>filas, estadística de cabezas, lecturas de capas</translation>
        </message>
        <message>
            <source>%1 → 0</source>
            <translation>%1 → 0</translation>
        </message>
        <message>
            <source>Signal, Router, Manifold</source>
            <translation>Señal, Router, Variedad</translation>
        </message>
        <message>
            <source>signals, zones, fingerprints</source>
            <translation>señales, zonas, huellas</translation>
        </message>
        <message>
            <source>Text, Logits</source>
            <translation>Texto, Logits</translation>
        </message>
        <message>
            <source>text, tokens, probabilities</source>
            <translation>texto, tokens, probabilidades</translation>
        </message>
        <message>
            <source>%1 in %2, %3 · %4</source>
            <translation>%1 en %2, %3 · %4</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln sesión</numerusform>
                <numerusform>%Ln sesiones</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 tokens</translation>
        </message>
        <message>
            <source>Attention and signals</source>
            <translation>Atención y señales</translation>
        </message>
        <message>
            <source>Fingerprints</source>
            <translation>Huellas</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>grows by about %1 a day as you use it now</source>
            <translation>crece unos %1 al día tal como lo usa ahora</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::SystemPromptPanel</name>
        <message>
            <source>System prompt</source>
            <translation>Mensaje de sistema</translation>
        </message>
        <message>
            <source>What the model should know and how it should answer. Empty: the template's own.</source>
            <translation>Qué debe saber el modelo y cómo debe responder. Vacío: el de la plantilla.</translation>
        </message>
        <message>
            <source>Takes effect with the next message. The whole chat is read again then.</source>
            <translation>Vale desde el próximo mensaje. Entonces se lee de nuevo todo el chat.</translation>
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
            <translation>No se sabe cuándo se escribieron estos tokens.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelinePanel</name>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TimelineWidget</name>
        <message>
            <source>scanned %1 of %2 tokens, Esc cancels</source>
            <translation>%1 de %2 tokens explorados, Esc cancela</translation>
        </message>
        <message>
            <source>nat, square root, most %1</source>
            <translation>nat, raíz cuadrada, máximo %1</translation>
        </message>
        <message>
            <source>Not scanned. Press W.</source>
            <translation>Sin explorar. Pulse W.</translation>
        </message>
        <message>
            <source>%1 so far</source>
            <translation>%1 hasta ahora</translation>
        </message>
        <message>
            <source>mean %1 · most %2 at %3 %4</source>
            <translation>media %1 · máximo %2 en %3 %4</translation>
        </message>
        <message>
            <source>nothing of it yet</source>
            <translation>aún nada</translation>
        </message>
        <message>
            <source>Effect</source>
            <translation>Efecto</translation>
        </message>
        <message>
            <source>What hiding each segment costs the written tokens (W). Shift+arrows choose a range.</source>
            <translation>Lo que ocultar cada segmento cuesta a los tokens escritos (W). Mayús+flechas eligen un tramo.</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Línea de tiempo</translation>
        </message>
        <message>
            <source>Segments</source>
            <translation>Segmentos</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Atención</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
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
            <translation>%1 en %2 de %3</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Encontrado</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>segment, tokens</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <translation>%1 en %2</translation>
        </message>
        <message>
            <source> · surprisal %1 nat</source>
            <translation> · surprisal %1 nat</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Usted</translation>
        </message>
        <message>
            <source>Think</source>
            <translation>Pensar</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>Tool</source>
            <translation>Herramienta</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TintScale</name>
        <message>
            <source>Scale of the tint</source>
            <translation>Escala del tinte</translation>
        </message>
        <message>
            <source>%1 to %2 nat</source>
            <translation>%1 a %2 nat</translation>
        </message>
        <message>
            <source>0 to %1</source>
            <translation>0 a %1</translation>
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
            <translation>fuera del tinte y del orden</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenEffects</name>
        <message>
            <source>No model is open. Open the model of this trace to compute it.</source>
            <translation>No hay ningún modelo abierto. Abra el modelo de esta traza para calcularlo.</translation>
        </message>
        <message>
            <source>No token is pinned.</source>
            <translation>No hay ningún token fijado.</translation>
        </message>
        <message>
            <source>Stopped at %1 of %2; what was there stays.</source>
            <translation>Detenido en %1 de %2; lo que había se conserva.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenLens</name>
        <message>
            <source>Token Lens</source>
            <translation>Lupa de token</translation>
        </message>
        <message>
            <source>Lens tabs</source>
            <translation>Pestañas de la lupa</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Enlaces</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>Señal</translation>
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
            <translation>Ningún token elegido</translation>
        </message>
        <message>
            <source>Point at a token to see where the model looked. Click to keep it, Esc to let it go.</source>
            <translation>Señale un token para ver adónde miró el modelo. Un clic lo fija, Esc lo suelta.</translation>
        </message>
        <message>
            <source>This model has no experts.</source>
            <translation>Este modelo no tiene expertos.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokenText</name>
        <message>
            <source>space</source>
            <translation>espacio</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>línea nueva</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>tabulador</translation>
        </message>
        <message>
            <source>carriage return</source>
            <translation>retorno de carro</translation>
        </message>
        <message>
            <source>no-break space</source>
            <translation>espacio duro</translation>
        </message>
        <message>
            <source>[empty]</source>
            <translation>[vacío]</translation>
        </message>
        <message>
            <source>bytes %1</source>
            <translation>bytes %1</translation>
        </message>
        <message>
            <source>%1 spaces</source>
            <translation>%1 espacios</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TokensModel</name>
        <message>
            <source>own place</source>
            <translation>lugar propio</translation>
        </message>
        <message>
            <source>pinned, probability %1</source>
            <translation>fijado, probabilidad %1</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Plantilla</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>guardado</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>soltado</translation>
        </message>
        <message>
            <source>no zone</source>
            <translation>sin zona</translation>
        </message>
        <message>
            <source>What the pinned token looked at</source>
            <translation>Lo que miró el token fijado</translation>
        </message>
        <message numerus="yes">
            <source>Attention that this place got, added up over %Ln row(s).</source>
            <translation>
                <numerusform>Atención que recibió este lugar, sumada sobre %Ln fila.</numerusform>
                <numerusform>Atención que recibió este lugar, sumada sobre %Ln filas.</numerusform>
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
            <translation>Segmento</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
        </message>
        <message>
            <source>Surprisal</source>
            <translation>Surprisal</translation>
        </message>
        <message>
            <source>Looked at</source>
            <translation>Mirado</translation>
        </message>
        <message>
            <source>Received</source>
            <translation>Recibido</translation>
        </message>
        <message>
            <source>Mattered</source>
            <translation>Contó</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Guardado</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceFiles</name>
        <message>
            <source>Line %1, field %2: expected %3.</source>
            <translation>Línea %1, campo %2: se esperaba %3.</translation>
        </message>
        <message>
            <source>%1 more lines were not taken.</source>
            <translation>%1 líneas más no se tomaron.</translation>
        </message>
        <message>
            <source>The file ends in the middle of line %1.</source>
            <translation>El archivo acaba en medio de la línea %1.</translation>
        </message>
        <message>
            <source>The file ends in the middle of its last line.</source>
            <translation>El archivo acaba en medio de su última línea.</translation>
        </message>
        <message>
            <source>Written by a newer version (%1). What this one does not know is kept, not shown.</source>
            <translation>Escrito por una versión más nueva (%1). Lo que esta no conoce se guarda, no se muestra.</translation>
        </message>
        <message>
            <source>%1 records were kept.</source>
            <translation>Se guardaron %1 registros.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::TraceShelf</name>
        <message>
            <source>shown now</source>
            <translation>mostrado ahora</translation>
        </message>
        <message>
            <source>Branch %1</source>
            <translation>Rama %1</translation>
        </message>
        <message>
            <source>from token %1</source>
            <translation>desde el token %1</translation>
        </message>
        <message>
            <source>file</source>
            <translation>archivo</translation>
        </message>
        <message>
            <source>This session is not there any more.</source>
            <translation>Esta sesión ya no está.</translation>
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
            <translation>Bajo</translation>
        </message>
        <message>
            <source>High</source>
            <translation>Alto</translation>
        </message>
        <message>
            <source>At equal length</source>
            <translation>A igual longitud</translation>
        </message>
        <message>
            <source>Zones</source>
            <translation>Zonas</translation>
        </message>
        <message>
            <source>percent of tokens, 95 % intervals over prompts</source>
            <translation>porcentaje de tokens, intervalos del 95 % sobre prompts</translation>
        </message>
        <message>
            <source>Zone</source>
            <translation>Zona</translation>
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
            <translation>Lectura</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Categorías</translation>
        </message>
        <message>
            <source>at equal length; filled: the interval leaves out zero</source>
            <translation>a igual longitud; relleno: el intervalo deja fuera el cero</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Categoría</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>Velocidad</translation>
        </message>
        <message>
            <source>tokens per second</source>
            <translation>tokens por segundo</translation>
        </message>
        <message>
            <source>Ratio</source>
            <translation>Razón</translation>
        </message>
        <message>
            <source>Density</source>
            <translation>Densidad</translation>
        </message>
        <message>
            <source>local and long mass of each token</source>
            <translation>masa local y lejana de cada token</translation>
        </message>
        <message>
            <source>Local mass from</source>
            <translation>Masa local desde</translation>
        </message>
        <message>
            <source>Long mass from</source>
            <translation>Masa lejana desde</translation>
        </message>
        <message>
            <source>Manifolds</source>
            <translation>Variedades</translation>
        </message>
        <message>
            <source>each of its own discovery: shapes may be compared, places may not</source>
            <translation>cada una de su propio descubrimiento: se pueden comparar formas, no lugares</translation>
        </message>
        <message>
            <source>Last discovery</source>
            <translation>Último descubrimiento</translation>
        </message>
        <message>
            <source>The two campaigns</source>
            <translation>Las dos campañas</translation>
        </message>
        <message>
            <source>In words</source>
            <translation>En palabras</translation>
        </message>
        <message>
            <source>only differences whose interval leaves out zero</source>
            <translation>solo diferencias cuyo intervalo excluye el cero</translation>
        </message>
        <message>
            <source>Differences</source>
            <translation>Diferencias</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>Reading both campaigns</source>
            <translation>Leyendo ambas campañas</translation>
        </message>
        <message>
            <source>Not compared.</source>
            <translation>No se ha comparado.</translation>
        </message>
        <message>
            <source>What is shown stays.</source>
            <translation>Lo mostrado queda.</translation>
        </message>
        <message>
            <source>No campaigns yet.</source>
            <translation>Aún no hay campañas.</translation>
        </message>
        <message>
            <source>There is one campaign only.</source>
            <translation>Solo hay una campaña.</translation>
        </message>
        <message>
            <source>A campaign asks a suite of prompts again and again. Run the same suite with two models (Tools, Campaigns), or choose folders of attnx explore in the lists above.</source>
            <translation>Una campaña hace una y otra vez una serie de prompts. Ejecute la misma serie con dos modelos (Herramientas, Campañas) o elija arriba en las listas carpetas de attnx explore.</translation>
        </message>
        <message>
            <source>Choose two campaigns.</source>
            <translation>Elija dos campañas.</translation>
        </message>
        <message>
            <source>They are compared over the prompts that both answered.</source>
            <translation>Se comparan sobre los prompts que ambas respondieron.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::UndoNotice</name>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ViewBar</name>
        <message>
            <source>Chat tools</source>
            <translation>Herramientas del chat</translation>
        </message>
        <message>
            <source>More tools</source>
            <translation>Más herramientas</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <source>The open model; the others that were found, with the memory they need</source>
            <translation>El modelo abierto; los otros encontrados, con la memoria que necesitan</translation>
        </message>
        <message>
            <source>Sampling preset</source>
            <translation>Ajuste de muestreo</translation>
        </message>
        <message>
            <source>How the next word is drawn</source>
            <translation>Cómo se sortea la próxima palabra</translation>
        </message>
        <message>
            <source>System prompt</source>
            <translation>Mensaje de sistema</translation>
        </message>
        <message>
            <source>Opening %1…</source>
            <translation>Abriendo %1…</translation>
        </message>
        <message>
            <source>No model open</source>
            <translation>Ningún modelo abierto</translation>
        </message>
        <message>
            <source>Choose a model file…</source>
            <translation>Elegir un archivo de modelo…</translation>
        </message>
        <message>
            <source>Own  %1</source>
            <translation>Propio  %1</translation>
        </message>
        <message>
            <source>All parameters…</source>
            <translation>Todos los parámetros…</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WithoutCard</name>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Without %1 at %2</source>
            <translation>Sin %1 en %2</translation>
        </message>
        <message numerus="yes">
            <source>Without the %Ln selected</source>
            <translation>
                <numerusform>Sin la %Ln elegida</numerusform>
                <numerusform>Sin las %Ln elegidas</numerusform>
            </translation>
        </message>
        <message>
            <source>Probability of %1 stays at %2 (log-probability %3).</source>
            <translation>La probabilidad de %1 queda en %2 (log-probabilidad %3).</translation>
        </message>
        <message>
            <source>Probability of %1 falls from %2 to %3 (log-probability %4).</source>
            <translation>La probabilidad de %1 baja de %2 a %3 (log-probabilidad %4).</translation>
        </message>
        <message>
            <source>Probability of %1 rises from %2 to %3 (log-probability %4).</source>
            <translation>La probabilidad de %1 sube de %2 a %3 (log-probabilidad %4).</translation>
        </message>
        <message>
            <source>The model would write %1 instead (%2).</source>
            <translation>El modelo escribiría %1 en su lugar (%2).</translation>
        </message>
        <message>
            <source>No change above 0.01. Others may stand in for it: choose several rows and try them together.</source>
            <translation>Ningún cambio mayor que 0,01. Otros pueden suplirlo: elija varias filas y pruébelas juntas.</translation>
        </message>
        <message>
            <source>Each one alone changes it by less than %1: the %2 stand in for one another.</source>
            <translation>Cada uno solo lo cambia en menos de %1: los %2 se suplen entre sí.</translation>
        </message>
        <message>
            <source>%1 was recorded when it was written; read again now it has %2.</source>
            <translation>%1 se registró al escribirse; leído ahora tiene %2.</translation>
        </message>
        <message>
            <source>%1 tokens read first, %2.</source>
            <translation>%1 tokens leídos antes, %2.</translation>
        </message>
        <message>
            <source>One forward pass, %1.</source>
            <translation>Una pasada, %1.</translation>
        </message>
        <message>
            <source>The text and the saved trace stay as they are.</source>
            <translation>El texto y la traza guardada quedan como están.</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WordsBox</name>
        <message>
            <source>Copy the sentences</source>
            <translation>Copiar las frases</translation>
        </message>
        <message>
            <source>Differences in words</source>
            <translation>Diferencias en palabras</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::WriteAgain</name>
        <message>
            <source>%1 times as much</source>
            <translation>%1 veces más</translation>
        </message>
        <message>
            <source>Choose a row first.</source>
            <translation>Elija primero una fila.</translation>
        </message>
        <message>
            <source>An answer is being written, or no model is open.</source>
            <translation>Se está escribiendo una respuesta o no hay ningún modelo abierto.</translation>
        </message>
        <message>
            <source>Only a written token can be written again, by the model of this trace.</source>
            <translation>Solo un token escrito puede escribirse de nuevo, con el modelo de esta traza.</translation>
        </message>
        <message>
            <source>How much the stressed places weigh</source>
            <translation>Cuánto pesan los lugares acentuados</translation>
        </message>
        <message>
            <source>Write again without these	R</source>
            <translation>Escribir de nuevo sin estos	R</translation>
        </message>
        <message>
            <source>Write again with these stressed	Shift+R</source>
            <translation>Escribir de nuevo acentuando estos	Mayús+R</translation>
        </message>
    </context>
    <context>
        <name>ax::ui::ZoneLine</name>
        <message>
            <source>Zone %1, confidence %2</source>
            <translation>Zona %1, confianza %2</translation>
        </message>
        <message>
            <source>confidence</source>
            <translation>confianza</translation>
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
            <translation>menos de 1 ms</translation>
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
