<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Translator</source>
        <translation>关于 Translator</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>The folder of your data</source>
        <translation>存放您数据的文件夹</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>The folder of logs and of models made ready to run</source>
        <translation>存放日志和可直接运行的模型的文件夹</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show in folder: logs, model cache</source>
        <translation>在文件夹中显示：日志、模型缓存</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用程序库</translation>
    </message>
    <message>
        <source>Translator is free software under the GNU General Public License, version 3 or any later one, and comes without warranty. The weights of the bundled models were trained on pairs of Tatoeba (CC BY 2.0 FR) and of Python&apos;s documentation (PSF licence). Models you add have licences of their own.</source>
        <translation>Translator 是自由软件，按 GNU 通用公共许可证第 3 版或任何更新版本发布，不提供任何担保。随附模型的权重用 Tatoeba 的句对（CC BY 2.0 FR）训练而成，还使用了 Python 的文档（PSF 许可证）。您添加的模型各有其许可证。</translation>
    </message>
    <message>
        <source>&amp;Your data</source>
        <translation>您的数据(&amp;Y)</translation>
    </message>
    <message>
        <source>Logs, &amp;model cache</source>
        <translation>日志、模型缓存(&amp;M)</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>程序库</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>The folder will be made with the first thing to keep.</source>
        <translation>有内容需要保存时才会建立该文件夹。</translation>
    </message>
    <message>
        <source>No file manager answered. The folder can be copied from above.</source>
        <translation>没有文件管理器响应。可从上方复制文件夹路径。</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>Other &amp;words here</source>
        <translation>此处的其他词(&amp;W)</translation>
    </message>
    <message>
        <source>Other wordings of t&amp;he sentence</source>
        <translation>句子的其他译法(&amp;H)</translation>
    </message>
    <message>
        <source>Other wordings of the sentence</source>
        <translation>句子的其他译法</translation>
    </message>
    <message>
        <source>Other words for “%1”</source>
        <translation>“%1”的其他译法</translation>
    </message>
    <message>
        <source>The model knows no other words here</source>
        <translation>模型在此处没有其他译法</translation>
    </message>
    <message>
        <source>No other wording found</source>
        <translation>没有找到其他译法</translation>
    </message>
</context>
<context>
    <name>AlternativesPopup</name>
    <message>
        <source>Enter takes one, Esc closes the list</source>
        <translation>回车选用，Esc 关闭列表</translation>
    </message>
    <message>
        <source>Down goes into the list, Esc closes it</source>
        <translation>按向下键进入列表，按 Esc 关闭列表</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>&amp;Use this profile</source>
        <translation>使用此档案(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Ne&amp;w profile…</source>
        <translation>新建档案(&amp;W)…</translation>
    </message>
    <message>
        <source>E&amp;mpty…</source>
        <translation>清空(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>ClickOffers</name>
    <message>
        <source>Offer other words on a clic&amp;k</source>
        <translation>单击词语时提供其他译法(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
</context>
<context>
    <name>CompactMode</name>
    <message>
        <source>Swap the languages</source>
        <translation>交换语言</translation>
    </message>
    <message>
        <source>Back to the full window</source>
        <translation>返回完整窗口</translation>
    </message>
</context>
<context>
    <name>Completions</name>
    <message>
        <source>Suggest how to &amp;go on</source>
        <translation>建议后续文字(&amp;G)</translation>
    </message>
    <message>
        <source>Tab takes the next word, End everything</source>
        <translation>Tab 采用下一个词，End 采用全部</translation>
    </message>
    <message>
        <source>Suggestion: %1</source>
        <translation>建议：%1</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message numerus="yes">
        <source>You wrote one text for %n sentences. Which part belongs to which is not clear, so it stays a text and is not saved. Write %n sentences to have each saved as a correction.</source>
        <translation>
            <numerusform>您为 %n 个句子写了一段译文。无法确定各部分对应哪个句子，因此它只作为文本保留，不会保存为更正。写成 %n 个句子，即可逐句保存为更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it as text</source>
        <translation>仅保留为文本</translation>
    </message>
    <message>
        <source>This is the model&apos;s own wording again, so it was not saved. Your correction of this sentence still answers, until it is forgotten with all that was learned from it.</source>
        <translation>这里又是模型自己的译法，因此没有保存。您对这句话的更正仍然有效，直到它连同从中学到的一切被遗忘。</translation>
    </message>
    <message>
        <source>Forget the correction</source>
        <translation>遗忘该更正</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>You changed the source of a sentence that you had corrected: “%1”.</source>
        <translation>您更正过的一个句子，其原文被您改动了：“%1”。</translation>
    </message>
    <message>
        <source>Keep my wording</source>
        <translation>保留我的译法</translation>
    </message>
    <message>
        <source>Use the new translation</source>
        <translation>使用新译文</translation>
    </message>
</context>
<context>
    <name>CorrectionsModel</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Your translation</source>
        <translation>您的译文</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>CorrectionsPage</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>全部导出…</translation>
    </message>
    <message>
        <source>Write all corrections in force to a file, whatever is searched for here</source>
        <translation>将所有有效更正写入文件，与此处的搜索无关</translation>
    </message>
    <message>
        <source>It is right, learn it</source>
        <translation>没有错，学习它</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Let this one answer again (Alt+R)</source>
        <translation>让这条重新生效（Alt+R）</translation>
    </message>
    <message>
        <source>This correction answers again; the newer one of the same source is kept</source>
        <translation>这条更正重新生效；同一原文的较新更正仍会保留</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Edit this translation (F2)</source>
        <translation>编辑此译文（F2）</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>遗忘…</translation>
    </message>
    <message>
        <source>Forget the chosen correction (Delete)</source>
        <translation>忘记所选的更正 (Delete)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the corrections</source>
        <translation>搜索更正</translation>
    </message>
    <message>
        <source>Which corrections are shown</source>
        <translation>显示哪些更正</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>检验用</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已取代</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Edit a translation: your wording is then kept here.</source>
        <translation>编辑一处译文，您的译法就会保存在这里。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2中的 %1 条</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>导入更正</translation>
    </message>
    <message>
        <source>Pairs (*.tsv *.tmx *.xlf *.xliff *.po *.txt *.xz)</source>
        <translation>句对 (*.tsv *.tmx *.xlf *.xliff *.po *.txt *.xz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>This is all that was noted: versions, kinds of errors, and places in the program. It holds nothing that you wrote, and nobody else has seen it. If you want to report the fault, copy it, or have your mail program write an e-mail with it: to whom it goes, and whether, is up to you. Translator itself sends nothing.</source>
        <translation>记录下来的内容都在这里：版本、错误类型和程序中的位置。其中没有您写的任何内容，也没有别人看过。如果想报告此问题，请复制它，或让您的邮件程序用它新建一封邮件：发给谁、是否发送都由您决定。Translator 本身不会发送任何内容。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告内容</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>在文件夹中显示(&amp;S)</translation>
    </message>
    <message>
        <source>Send by e-&amp;mail…</source>
        <translation>通过电子邮件发送(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>No file manager answered. The report is %1.</source>
        <translation>没有文件管理器响应。报告是 %1。</translation>
    </message>
    <message>
        <source>The report goes on in the file %1, which should be attached.</source>
        <translation>报告的其余部分在文件 %1 中，请将其作为附件添加。</translation>
    </message>
    <message>
        <source>Translator: report of a fault</source>
        <translation>Translator：错误报告</translation>
    </message>
    <message>
        <source>No mail program opened. The report can be copied into an e-mail.</source>
        <translation>没有打开任何邮件程序。可将报告复制到邮件中。</translation>
    </message>
    <message>
        <source>Your mail program was asked to begin an e-mail with the report.</source>
        <translation>已请您的邮件程序用此报告新建一封邮件。</translation>
    </message>
    <message>
        <source>Your mail program was asked to begin an e-mail with as much of the report as it takes. Attach %1 from its folder.</source>
        <translation>已请您的邮件程序新建一封邮件，其中包含容得下的那部分报告。请从文件夹中将 %1 添加为附件。</translation>
    </message>
    <message>
        <source>It could not be deleted (%1). You can delete %2 yourself.</source>
        <translation>无法删除（%1）。您可以自己删除 %2。</translation>
    </message>
    <message>
        <source>Deleted, with all earlier ones</source>
        <translation>已删除，包括之前的所有报告</translation>
    </message>
</context>
<context>
    <name>CrashReports</name>
    <message>
        <source>The program ended by itself the last time.</source>
        <translation>程序上次意外退出。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>查看报告</translation>
    </message>
</context>
<context>
    <name>DesktopSettings</name>
    <message>
        <source>Keep running in the &amp;tray</source>
        <translation>在系统托盘中继续运行(&amp;T)</translation>
    </message>
    <message>
        <source>Keys that translate the clipboard</source>
        <translation>翻译剪贴板的按键</translation>
    </message>
    <message>
        <source>Closing the window then hides it. Ctrl+Q ends the program.</source>
        <translation>之后关闭窗口只会将其隐藏。按 Ctrl+Q 退出程序。</translation>
    </message>
    <message>
        <source>This desktop has no tray.</source>
        <translation>此桌面环境没有系统托盘。</translation>
    </message>
    <message>
        <source>T&amp;ranslate the clipboard with:</source>
        <translation>翻译剪贴板的按键(&amp;R)：</translation>
    </message>
</context>
<context>
    <name>DoubtLegend</name>
    <message>
        <source>unsure</source>
        <translation>不太确定</translation>
    </message>
    <message>
        <source>very unsure</source>
        <translation>很不确定</translation>
    </message>
    <message>
        <source>Words that the model is unsure of</source>
        <translation>模型不确定的词</translation>
    </message>
    <message>
        <source>How sure the model is of a word. Point at a word to see, or go there.</source>
        <translation>模型对一个词有多大把握。用鼠标指向或把光标移到一个词上即可查看。</translation>
    </message>
</context>
<context>
    <name>DoubtTint</name>
    <message>
        <source>Show where the model is u&amp;nsure</source>
        <translation>标出模型不确定之处(&amp;N)</translation>
    </message>
    <message>
        <source>The model is very unsure of “%1”: %2 %</source>
        <translation>对“%1”很不确定：%2%</translation>
    </message>
    <message>
        <source>The model is unsure of “%1”: %2 %</source>
        <translation>对“%1”不太确定：%2%</translation>
    </message>
</context>
<context>
    <name>EditQuestions</name>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>EraseEverything</name>
    <message>
        <source>&amp;Erase everything…</source>
        <translation>清除全部(&amp;E)…</translation>
    </message>
    <message>
        <source>Asks first, and says what would be lost</source>
        <translation>会先询问，并说明将失去什么</translation>
    </message>
    <message>
        <source>&amp;Erase and start afresh</source>
        <translation>清除并重新开始(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>全部保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>The export is under way</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the export and removes it</source>
        <translation>停止导出并删除已导出的内容</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The model as it is now</source>
        <translation>当前的模型</translation>
    </message>
    <message>
        <source>For transformers (Hugging Face)</source>
        <translation>用于 transformers（Hugging Face）</translation>
    </message>
    <message>
        <source>For CTranslate2, small and fast</source>
        <translation>用于 CTranslate2，小而快</translation>
    </message>
    <message>
        <source>All your corrections in force</source>
        <translation>您的所有有效更正</translation>
    </message>
    <message>
        <source>As a table (TSV)</source>
        <translation>表格（TSV）</translation>
    </message>
    <message>
        <source>For other translation programs (TMX)</source>
        <translation>用于其他翻译软件（TMX）</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Done: %1 was read again, and translates as this program does.</source>
        <translation>完成：已重新读取并核对 %1，其翻译与本程序一致。</translation>
    </message>
    <message>
        <source>Done. Your corrections are in %1</source>
        <translation>完成。您的更正保存在 %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>No file manager answered. The folder is %1.</source>
        <translation>没有文件管理器响应。文件夹是 %1。</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Open text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>There is no text to paste</source>
        <translation>没有可粘贴的文本</translation>
    </message>
    <message>
        <source>One file at a time can be opened</source>
        <translation>一次只能打开一个文件</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <translation>已打开 %1</translation>
    </message>
    <message>
        <source>%1 is not in UTF-8. It was read as %2: look at the letters.</source>
        <translation>%1 不是 UTF-8 编码，已按 %2 读取：请检查文字。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters of %1 could not be read. Put them right where the text has a “�”.</source>
        <translation>
            <numerusform>%1 中有 %Ln 个字符无法读取。请在文中出现“�”的地方改正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as…</source>
        <translation>读取为…</translation>
    </message>
    <message>
        <source>There is no translation to save</source>
        <translation>没有可保存的译文</translation>
    </message>
    <message>
        <source>Save translation</source>
        <translation>保存译文</translation>
    </message>
    <message>
        <source>Text files in %1, as the source (*.txt *.text *.md)</source>
        <translation>文本文件，%1 编码，与原文相同 (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>Text files in UTF-8 (*.txt *.text *.md)</source>
        <translation>文本文件，UTF-8 编码 (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>%1 holds %2 of %3 sentences: the others are not translated yet. Save it again when they are.</source>
        <translation>%1 中有 %3 句里的 %2 句：其余的还没有翻译。译完后请再保存一次。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Saved %1 in %2</source>
        <translation>已将 %1 保存为 %2 编码</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Text files (*.txt *.text *.md)</source>
        <translation>文本文件 (*.txt *.text *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>西欧</translation>
    </message>
</context>
<context>
    <name>FindStrip</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find previous (Shift+F3)</source>
        <translation>查找上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Find next (F3)</source>
        <translation>查找下一处（F3）</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找（Esc）</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>找到：%1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Find in the translation</source>
        <translation>在译文中查找</translation>
    </message>
    <message>
        <source>Find in the text to translate</source>
        <translation>在原文中查找</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>How Translator works</source>
        <translation>Translator 如何工作</translation>
    </message>
    <message>
        <source>Three steps</source>
        <translation>三个步骤</translation>
    </message>
    <message>
        <source>Nothing you write leaves this machine.</source>
        <translation>您写的任何内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Type on the left</source>
        <translation>在左边输入</translation>
    </message>
    <message>
        <source>The translation appears here. Choose the languages above.</source>
        <translation>译文显示在这里。请在上方选择语言。</translation>
    </message>
    <message>
        <source>Correct on the right</source>
        <translation>在右边更正</translation>
    </message>
    <message>
        <source>Change any sentence. From then on it is translated your way.</source>
        <translation>修改任意句子，此后它就会按您的方式翻译。</translation>
    </message>
    <message>
        <source>It learns from you</source>
        <translation>它向您学习</translation>
    </message>
    <message>
        <source>What makes translations worse is undone. Ctrl+L shows how it goes.</source>
        <translation>使译文变差的改动会被撤销。按 Ctrl+L 查看学习情况。</translation>
    </message>
    <message>
        <source>Settings: Ctrl+,   All keys: F1</source>
        <translation>设置：Ctrl+,   全部快捷键：F1</translation>
    </message>
</context>
<context>
    <name>GhostText</name>
    <message>
        <source>Suggestion</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>GlobalShortcut</name>
    <message>
        <source>Works in every program. Your desktop asks you, and may suggest others.</source>
        <translation>在所有程序中都有效。桌面环境会询问您，也可能建议其他按键。</translation>
    </message>
    <message>
        <source>Works in every program. Without keys it is off.</source>
        <translation>在所有程序中都有效。未设按键时即为关闭。</translation>
    </message>
    <message>
        <source>This desktop hands out no keys. In its keyboard settings you can give some to the command %1, which puts the translation on the clipboard.</source>
        <translation>此桌面环境不分配按键。您可以在其键盘设置中为命令 %1 指定按键，该命令会把译文放到剪贴板。</translation>
    </message>
    <message>
        <source>macOS does not let Translator hear %1. Allow it in System Settings, Privacy &amp; Security, under Accessibility and Input Monitoring, and start Translator again.</source>
        <translation>macOS 不允许 Translator 监听 %1。请在“系统设置”的“隐私与安全性”中，于“辅助功能”和“输入监控”下允许它，然后重新启动 Translator。</translation>
    </message>
    <message>
        <source>The desktop no longer answers.</source>
        <translation>桌面环境不再响应。</translation>
    </message>
    <message>
        <source>Your desktop gave no keys. Choose some again and it asks again, or give the command %1 some in its keyboard settings.</source>
        <translation>桌面环境没有分配按键。再次选择按键，它就会再次询问；您也可以在其键盘设置中为命令 %1 指定按键。</translation>
    </message>
    <message>
        <source>Your desktop took the keys back until the program starts again.</source>
        <translation>桌面环境已收回按键，程序下次启动时会重新申请。</translation>
    </message>
    <message>
        <source>Your desktop says: %1. Its keyboard settings can change that.</source>
        <translation>桌面环境的说明：%1。可以在其键盘设置中更改。</translation>
    </message>
    <message>
        <source>Your desktop names no keys for this yet. Choose some in its keyboard settings.</source>
        <translation>桌面环境尚未给出按键。请在其键盘设置中选择。</translation>
    </message>
    <message>
        <source>%1 translates the clipboard now.</source>
        <translation>现在按 %1 即可翻译剪贴板。</translation>
    </message>
    <message>
        <source>%1 cannot be had: another program uses it. Choose other keys.</source>
        <translation>无法使用 %1：另一个程序正在使用它。请选择其他按键。</translation>
    </message>
    <message>
        <source>Choose a letter or digit together with Ctrl, Alt or the system&apos;s key, or a function key.</source>
        <translation>请选择字母或数字与 Ctrl、Alt 或系统键的组合，或一个功能键。</translation>
    </message>
    <message>
        <source>Letters with Option and digits with Shift write other signs, and cannot be told. Choose other keys, or a function key.</source>
        <translation>按住 Option 时的字母键和按住 Shift 时的数字键会输入其他符号，因而无法识别。请选择其他按键，或功能键。</translation>
    </message>
    <message>
        <source>%1 cannot be listened for on this system. Choose other keys, or translate the clipboard from the tray.</source>
        <translation>在此系统上无法监听 %1。请选择其他按键，或从托盘翻译剪贴板。</translation>
    </message>
    <message>
        <source>The desktop does not answer.</source>
        <translation>桌面环境没有响应。</translation>
    </message>
    <message>
        <source>Translate the clipboard</source>
        <translation>翻译剪贴板</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Glossary: %1 → %2</source>
        <translation>术语表：%1 → %2</translation>
    </message>
    <message>
        <source>The glossary wants “%2” for “%1”</source>
        <translation>术语表要求“%1”译为“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln terms</source>
        <translation>
            <numerusform>%Ln 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed “%1”.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已删除 %1。</translation>
    </message>
    <message>
        <source>Replaced “%1”.</source>
        <translation>已替换“%1”。</translation>
    </message>
    <message>
        <source>Replaced %1.</source>
        <translation>已替换 %1。</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Glossary: %1 → %2</source>
        <translation>术语表：%1 → %2</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>搜索术语表</translation>
    </message>
    <message>
        <source>Add the terms of a table with a tab between columns: term, translation, case (yes or no), note. The last two may be missing.</source>
        <translation>添加表格中的术语，各列以制表符分隔：术语、译文、区分大小写（yes 或 no）、备注。后两列可以省略。</translation>
    </message>
    <message>
        <source>Edit this translation (F2)</source>
        <translation>编辑此译文（F2）</translation>
    </message>
    <message>
        <source>Remove the chosen terms (Delete)</source>
        <translation>删除所选术语（Delete）</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Drafts keep to the terms you add here. Your corrections go before them.</source>
        <translation>草稿会遵照您在此添加的术语。您的更正优先于术语。</translation>
    </message>
    <message>
        <source>No term with these words.</source>
        <translation>没有含这些词的术语。</translation>
    </message>
    <message>
        <source>Import terms</source>
        <translation>导入术语</translation>
    </message>
    <message>
        <source>Export terms</source>
        <translation>导出术语</translation>
    </message>
    <message>
        <source>glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Tables (*.tsv *.txt)</source>
        <translation>表格 (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入：%1。</translation>
    </message>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>第 %1 行已略过：%2。</translation>
    </message>
    <message>
        <source>So were: %1.</source>
        <translation>同样略过：%1。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>There is no earlier text</source>
        <translation>没有更早的文本</translation>
    </message>
    <message>
        <source>There is no later text</source>
        <translation>没有更晚的文本</translation>
    </message>
    <message>
        <source>There is no translated text to keep</source>
        <translation>没有可保留的已翻译文本</translation>
    </message>
    <message>
        <source>This text is not kept in the history</source>
        <translation>此文本未保留在历史记录中</translation>
    </message>
    <message>
        <source>The history is switched off in the settings</source>
        <translation>历史记录已在设置中关闭</translation>
    </message>
    <message>
        <source>Added to the favourites</source>
        <translation>已加入收藏</translation>
    </message>
    <message>
        <source>Removed from the favourites</source>
        <translation>已移出收藏</translation>
    </message>
    <message numerus="yes">
        <source>%Ln texts</source>
        <translation>
            <numerusform>%Ln 条文本</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest %1 texts are kept, on this machine only. Favourites stay as long as you like.</source>
        <translation>只在本机保留最近的 %1 条文本。收藏的内容想留多久就留多久。</translation>
    </message>
    <message>
        <source>Erase the whole history (%1)? It leaves this machine for good.</source>
        <translation>要清除全部历史记录（%1）吗？它将从本机永久删除。</translation>
    </message>
    <message>
        <source>Erase the whole history (%1), all favourites (%2) with it? It leaves this machine for good.</source>
        <translation>要清除全部历史记录（%1），连同所有收藏（%2）吗？它们将从本机永久删除。</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>&amp;Favourites only</source>
        <translation>只看收藏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Translate again</source>
        <translation>再次翻译(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy translation</source>
        <translation>复制译文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Erase all…</source>
        <translation>清除全部(&amp;E)…</translation>
    </message>
    <message>
        <source>The history is switched off in the settings. Nothing is added to it.</source>
        <translation>历史记录已在设置中关闭，不再添加内容。</translation>
    </message>
    <message>
        <source>Search in sources and translations</source>
        <translation>在原文和译文中搜索</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>Put the text into the window (Enter)</source>
        <translation>把文本放入窗口（回车）</translation>
    </message>
    <message>
        <source>Copy the translation as you left it (Ctrl+C)</source>
        <translation>复制您留下的译文（Ctrl+C）</translation>
    </message>
    <message>
        <source>Favourites stay when older texts go (Ctrl+D)</source>
        <translation>较早的文本被移除时，收藏仍会保留（Ctrl+D）</translation>
    </message>
    <message>
        <source>Erase this text (Delete)</source>
        <translation>清除此文本（Delete）</translation>
    </message>
    <message>
        <source>&amp;Remove from favourites</source>
        <translation>移出收藏(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add to favourites</source>
        <translation>加入收藏(&amp;A)</translation>
    </message>
    <message>
        <source>No text with these words.</source>
        <translation>没有含这些词的文本。</translation>
    </message>
    <message>
        <source>No favourites. Ctrl+D makes the text in the window one.</source>
        <translation>没有收藏。按 Ctrl+D 可收藏窗口中的文本。</translation>
    </message>
    <message>
        <source>What you translate is kept here once you pause or go on to another text.</source>
        <translation>您停顿或转到另一段文本时，译过的内容就会保留在这里。</translation>
    </message>
    <message>
        <source>Translation copied.</source>
        <translation>译文已复制。</translation>
    </message>
    <message>
        <source>&amp;Erase everything</source>
        <translation>清除全部(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>已删除。</translation>
    </message>
    <message>
        <source>Everything is erased.</source>
        <translation>已全部清除。</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>favourite</source>
        <translation>收藏</translation>
    </message>
</context>
<context>
    <name>HistorySettings</name>
    <message>
        <source>Keep a histor&amp;y of what I translate</source>
        <translation>保留我的翻译历史(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Erase the history…</source>
        <translation>清除历史记录(&amp;E)…</translation>
    </message>
    <message>
        <source>Texts are kept when you pause or go on to another one, to be found again with Ctrl+H.</source>
        <translation>您停顿或转到另一段文本时会保留文本，可按 Ctrl+H 再次找到。</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>%1 in it.</source>
        <translation>其中有 %1。</translation>
    </message>
    <message>
        <source>Nothing is added any more. %1 in it, until you erase them.</source>
        <translation>不再添加内容。其中有 %1，直到您将其清除。</translation>
    </message>
    <message>
        <source>Erase e&amp;verything</source>
        <translation>全部清除(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>已清除。</translation>
    </message>
</context>
<context>
    <name>ImportRow</name>
    <message>
        <source>The import is under way</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stops the import; no correction of it is kept</source>
        <translation>停止导入；不保留其中的任何更正</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Importing %1 of %2</source>
        <translation>正在导入 %1/%2</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message numerus="yes">
        <source>%n revisions</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions of another base model rest (%1).</source>
        <translation>
            <numerusform>另一基础模型的 %n 个修订已搁置（%1）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n revisions of another base model (%1)? They serve only where that model is in use. Your corrections stay.</source>
        <translation>
            <numerusform>要删除另一基础模型的 %n 个修订（%1）吗？它们只在使用那个模型时才起作用。您的更正会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in “%1”. Delete it?</source>
        <translation>“%1”中没有内容。要删除吗？</translation>
    </message>
    <message>
        <source>its corrections (damaged)</source>
        <translation>其更正（已损坏）</translation>
    </message>
    <message>
        <source>Deleting “%1” removes %2, %3, its glossary and its history (%4) for good.</source>
        <translation>删除“%1”将永久移除%2、%3、其术语表和历史记录（%4）。</translation>
    </message>
    <message>
        <source>Emptying “%1” removes %2, %3, its glossary and its history (%4) for good.</source>
        <translation>清空“%1”将永久移除%2、%3、其术语表和历史记录（%4）。</translation>
    </message>
    <message>
        <source>This removes all profiles with %1, %2, glossaries and histories, added models (%3), the settings and the cache: %4 in all, for good. Files that you exported or saved elsewhere stay.</source>
        <translation>这将永久移除所有档案（含%1、%2、术语表和历史记录）、添加的模型（%3 个）、设置和缓存：共 %4。您导出或保存到别处的文件会保留。</translation>
    </message>
</context>
<context>
    <name>LanguageBar</name>
    <message>
        <source>Source language</source>
        <translation>源语言</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>目标语言</translation>
    </message>
    <message>
        <source>Swap the languages</source>
        <translation>交换语言</translation>
    </message>
    <message>
        <source>Swap the languages (Ctrl+Shift+X)</source>
        <translation>交换语言（Ctrl+Shift+X）</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language of the window</source>
        <translation>窗口语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the window:</source>
        <translation>窗口语言(&amp;G)：</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>Arabic</source>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德语</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英语</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法语</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>印度尼西亚语</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日语</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>俄语</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>泰语</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
</context>
<context>
    <name>Learning</name>
    <message>
        <source>It will be learned</source>
        <translation>将会学习它</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>正在遗忘…</translation>
    </message>
    <message>
        <source>Ending the round under way, then forgetting…</source>
        <translation>正在结束当前这一轮学习，然后遗忘…</translation>
    </message>
    <message>
        <source>Restored: it answers from now on</source>
        <translation>已恢复：从现在起生效</translation>
    </message>
    <message>
        <source>Changing the revision…</source>
        <translation>正在切换修订…</translation>
    </message>
    <message>
        <source>Ending the round under way, then changing the revision…</source>
        <translation>正在结束当前这一轮学习，然后切换修订…</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Correction saved</source>
        <translation>更正已保存</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was added.</source>
        <translation>导入已停止，没有添加任何内容。</translation>
    </message>
    <message>
        <source>Nothing was added: all of it is there already</source>
        <translation>没有添加任何内容：全部都已存在</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>已添加：%1</translation>
    </message>
    <message>
        <source>Added: %1. There already: %2</source>
        <translation>已添加：%1。已存在：%2 条</translation>
    </message>
    <message>
        <source>Forgotten</source>
        <translation>已遗忘</translation>
    </message>
    <message>
        <source>Forgotten, and the revisions that had learned from it</source>
        <translation>已遗忘，从中学习过的版本也一并删除</translation>
    </message>
    <message>
        <source>The base model is in use</source>
        <translation>正在使用基础模型</translation>
    </message>
    <message>
        <source>Revision %1 is in use</source>
        <translation>正在使用版本 %1</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>已学习</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waits for more</source>
        <translation>等待更多更正</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已会</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>检验用</translation>
    </message>
    <message>
        <source>Set aside: looks wrong</source>
        <translation>已搁置：可能有误</translation>
    </message>
    <message>
        <source>Set aside: did harm</source>
        <translation>已搁置：有损害</translation>
    </message>
    <message>
        <source>Set aside: undone</source>
        <translation>已搁置：已撤销</translation>
    </message>
    <message>
        <source>Memory only</source>
        <translation>仅存于记忆</translation>
    </message>
    <message>
        <source>Memory only: private</source>
        <translation>仅存于记忆：私密</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>已取代</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>The revision in use has learned it.</source>
        <translation>当前版本已经学过它。</translation>
    </message>
    <message>
        <source>It waits to be learned.</source>
        <translation>它在等待学习。</translation>
    </message>
    <message>
        <source>A round has tried it, and could not show yet that learning it helps and does no harm. It is tried again with your next corrections. The memory answers it all the same.</source>
        <translation>某一轮学习已经试过它，但还不能表明学习它有益无害。它会与您接下来的更正一起再次尝试。记忆仍会用它回答。</translation>
    </message>
    <message>
        <source>The model translates it so by itself: there was nothing to learn.</source>
        <translation>模型自己就这样翻译，没有什么要学的。</translation>
    </message>
    <message>
        <source>It is never learned: what was learned is judged by it. The memory answers it all the same.</source>
        <translation>它从不学习：学习结果由它评判。记忆仍会用它回答。</translation>
    </message>
    <message>
        <source>It does not look like a translation of its source, so it is not learned until you say that it is right. The memory answers it all the same.</source>
        <translation>它看上去不像其原文的译文，因此在您确认无误之前不会学习。记忆仍会给出它。</translation>
    </message>
    <message>
        <source>Learned alone, it made other translations worse, so it is not learned until you say that it is right. The memory answers it all the same.</source>
        <translation>单独学习它时，其他译文变差了，因此在您确认无误之前不会学习。记忆仍会给出它。</translation>
    </message>
    <message>
        <source>You went back to a revision without it, so it is not learned again until you say that it is right. The memory answers it all the same.</source>
        <translation>您已退回到没有它的版本，因此在您确认无误之前不会再次学习。记忆仍会给出它。</translation>
    </message>
    <message>
        <source>It is, or is very like, a sentence that what was learned is judged by, so it is not learned. The memory answers it all the same.</source>
        <translation>它是或很像用来评判学习结果的句子，因此不学习。记忆仍会用它回答。</translation>
    </message>
    <message>
        <source>It looks as if it held an address, a long number or a key, so it is not learned. The memory answers it all the same.</source>
        <translation>它似乎含有地址、长号码或密钥，因此不学习。记忆仍会用它回答。</translation>
    </message>
    <message>
        <source>You have corrected the same source again since.</source>
        <translation>此后您又更正过同一原文。</translation>
    </message>
    <message>
        <source>Your new text could not be saved. Edit it to try again.</source>
        <translation>您的新译文未能保存。请编辑它以重试。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrections</source>
        <translation>
            <numerusform>%Ln 条更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to learn from your corrections.</source>
        <translation>可以从您的更正中学习。</translation>
    </message>
    <message>
        <source>Waiting: %1.</source>
        <translation>等待中：%1。</translation>
    </message>
    <message>
        <source>Preparing to learn.</source>
        <translation>正在准备学习。</translation>
    </message>
    <message>
        <source>Learning from %1.</source>
        <translation>正在学习：%1。</translation>
    </message>
    <message>
        <source>Learning all corrections once more.</source>
        <translation>正在重新学习所有更正。</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Comparing what was learned with the model in use.</source>
        <translation>正在将所学与当前模型比较。</translation>
    </message>
    <message>
        <source>Sentence %1 of %2</source>
        <translation>第 %1 句，共 %2 句</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message>
        <source>Learning begins when you pause typing.</source>
        <translation>您停止输入后开始学习。</translation>
    </message>
    <message>
        <source>Nothing waits to be learned.</source>
        <translation>没有等待学习的更正。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrections were tried, and wait until you correct more.</source>
        <translation>
            <numerusform>%Ln 条更正已试过，等您做出更多更正后再学。</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered from memory and never learned: %1; “Corrections” says why.</source>
        <translation>由记忆回答，从不学习：%1；“更正”页说明原因。</translation>
    </message>
    <message>
        <source>%1 of %2 corrections right by itself</source>
        <translation>%2 条更正中有 %1 条能自行译对</translation>
    </message>
    <message>
        <source>All learned once more: revision %1 is in use</source>
        <translation>已全部重新学习：正在使用版本 %1</translation>
    </message>
    <message>
        <source>Learned %1: revision %2 is in use</source>
        <translation>已学习 %1：正在使用版本 %2</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Round %1, on an earlier base model</source>
        <translation>第 %1 轮（较早的基础模型）</translation>
    </message>
    <message>
        <source>accepted as revision %1</source>
        <translation>已采纳为版本 %1</translation>
    </message>
    <message>
        <source>accepted as revision %1, which was removed since</source>
        <translation>已接受为修订 %1，该修订后来已删除</translation>
    </message>
    <message>
        <source>undone, because it would have done harm</source>
        <translation>已撤销，因为会造成损害</translation>
    </message>
    <message>
        <source>undecided, because harm cannot be excluded yet</source>
        <translation>未定，因为还不能排除损害</translation>
    </message>
    <message>
        <source>nothing was learned</source>
        <translation>没有学到内容</translation>
    </message>
    <message>
        <source>no measurable change</source>
        <translation>没有可测出的变化</translation>
    </message>
    <message>
        <source>Your own sentences would have come out worse, so it is not used.</source>
        <translation>您自己的句子会变差，因此不采用。</translation>
    </message>
    <message>
        <source>Other text would have come out worse, so it is not used.</source>
        <translation>其他文本会变差，因此不采用。</translation>
    </message>
    <message>
        <source>More of your corrections come out right, and other text not measurably worse.</source>
        <translation>您的更正有更多能自行译对，其他文本也没有明显变差。</translation>
    </message>
    <message>
        <source>Your sentences come out better, and other text not measurably worse.</source>
        <translation>您的句子译得更好，其他文本也没有明显变差。</translation>
    </message>
    <message>
        <source>It has learned, and nothing comes out measurably worse; so it is in use.</source>
        <translation>已经学到内容，且没有任何文本明显变差，因此投入使用。</translation>
    </message>
    <message>
        <source>There are too few sentences to judge by, so it waits.</source>
        <translation>可供评判的句子太少，因此先等待。</translation>
    </message>
    <message>
        <source>It might do harm; the next corrections will tell.</source>
        <translation>它可能有害；后续更正会给出答案。</translation>
    </message>
    <message>
        <source>No gain can be seen yet; it waits for more corrections.</source>
        <translation>尚未看到进步；等待更多更正。</translation>
    </message>
    <message>
        <source>As before.</source>
        <translation>与之前相同。</translation>
    </message>
    <message>
        <source>Enough for now.</source>
        <translation>暂且足够。</translation>
    </message>
    <message>
        <source>Within chance.</source>
        <translation>在偶然范围内。</translation>
    </message>
    <message>
        <source>Harm.</source>
        <translation>有损。</translation>
    </message>
    <message>
        <source>Unclear.</source>
        <translation>不明。</translation>
    </message>
    <message>
        <source>No harm.</source>
        <translation>无损。</translation>
    </message>
    <message>
        <source>Gain.</source>
        <translation>有益。</translation>
    </message>
    <message>
        <source>No worse.</source>
        <translation>没有变差。</translation>
    </message>
    <message>
        <source>No gain.</source>
        <translation>无益。</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>%1, in use</source>
        <translation>%1，使用中</translation>
    </message>
    <message>
        <source>%1, being forgotten</source>
        <translation>%1，正在遗忘</translation>
    </message>
    <message>
        <source>Before anything was learned</source>
        <translation>尚未学习任何内容</translation>
    </message>
    <message>
        <source>general %1</source>
        <translation>通用 %1</translation>
    </message>
    <message>
        <source>yours %1</source>
        <translation>您的 %1</translation>
    </message>
    <message>
        <source>Learned from:</source>
        <translation>学习自：</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… 另有 %1 条</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Another translation of this sentence will be in force again: “%1”.</source>
        <translation>这个句子的另一条译文将重新生效：“%1”。</translation>
    </message>
    <message>
        <source>Forget the correction of “%1”? It leaves the memory for good, and texts that hold it leave the history. No revision has learned from it.</source>
        <translation>要遗忘对“%1”的更正吗？它将从记忆中永久删除，含有它的文本也会从历史记录中删除。没有版本从中学习过。</translation>
    </message>
    <message>
        <source>Forget the correction of “%1”? It leaves the memory for good, and so do texts in the history that hold it and the revisions that learned from it (%2). What else they had learned is learned again, unless you had gone back to before it.</source>
        <translation>要遗忘对“%1”的更正吗？它将从记忆中永久删除，历史记录中含有它的文本和从中学习过的版本（%2）也会一并删除。这些版本学到的其他内容会重新学习，除非您已退回到更早的版本。</translation>
    </message>
</context>
<context>
    <name>LearningPanel</name>
    <message>
        <source>Pages of the learning panel</source>
        <translation>学习面板的页面</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Close the learning panel</source>
        <translation>关闭学习面板</translation>
    </message>
    <message>
        <source>Close the learning panel (Ctrl+L)</source>
        <translation>关闭学习面板（Ctrl+L）</translation>
    </message>
</context>
<context>
    <name>LearningWiring</name>
    <message>
        <source>Learning paused</source>
        <translation>学习已暂停</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>正在学习…</translation>
    </message>
</context>
<context>
    <name>LongText</name>
    <message>
        <source>Stopped: %1 of %2 sentences are translated. Press “Go on” or change the text for the rest.</source>
        <translation>已停止：已翻译 %1 句，共 %2 句。要翻译其余部分，请按“继续”或更改文本。</translation>
    </message>
    <message>
        <source>Translating: %1 of %2 sentences, %3</source>
        <translation>正在翻译：第 %1 句，共 %2 句，%3</translation>
    </message>
    <message>
        <source>Improving: %1 of %2 sentences, %3</source>
        <translation>正在改进：第 %1 句，共 %2 句，%3</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>Ready: %1</source>
        <translation>就绪：%1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copied: %1 of %2 sentences, the others are not translated yet</source>
        <translation>已复制 %2 句中的 %1 句，其余的还没有翻译</translation>
    </message>
    <message>
        <source>Correction saved</source>
        <translation>更正已保存</translation>
    </message>
    <message>
        <source>Opening anew…</source>
        <translation>正在重新打开…</translation>
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
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Open text…</source>
        <translation>打开文本(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save translation…</source>
        <translation>保存译文(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Paste and translate</source>
        <translation>粘贴并翻译(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>查找下一处(&amp;X)</translation>
    </message>
    <message>
        <source>Find previ&amp;ous</source>
        <translation>查找上一处(&amp;O)</translation>
    </message>
    <message>
        <source>C&amp;lear the text</source>
        <translation>清空原文(&amp;L)</translation>
    </message>
    <message>
        <source>Copy the tra&amp;nslation</source>
        <translation>复制译文(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Save correction</source>
        <translation>保存更正(&amp;S)</translation>
    </message>
    <message>
        <source>Use the s&amp;imilar translation</source>
        <translation>使用相似译文(&amp;I)</translation>
    </message>
    <message>
        <source>Make the text a fa&amp;vourite, or no longer</source>
        <translation>收藏或取消收藏此文本(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Glossary…</source>
        <translation>术语表(&amp;G)…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Swap the languages</source>
        <translation>交换语言(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Back to the text before</source>
        <translation>返回上一段文本(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward to the text after</source>
        <translation>前往下一段文本(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Other pane</source>
        <translation>切换窗格(&amp;O)</translation>
    </message>
    <message>
        <source>Open or close the l&amp;earning panel</source>
        <translation>打开或关闭学习面板(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;rger learning panel</source>
        <translation>放大学习面板(&amp;R)</translation>
    </message>
    <message>
        <source>Sm&amp;aller learning panel</source>
        <translation>缩小学习面板(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Compact window</source>
        <translation>紧凑窗口(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Translator</source>
        <translation>关于 Translator(&amp;A)</translation>
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
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;dd to glossary…</source>
        <translation>加入术语表(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>Naming</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>NearMatchRow</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>Your translation of “%1”, which is alike by %2</source>
        <translation>您对“%1”的译文，相似度 %2</translation>
    </message>
</context>
<context>
    <name>NearStrip</name>
    <message>
        <source>Similar sentences that you have translated</source>
        <translation>您翻译过的相似句子</translation>
    </message>
    <message>
        <source>Put this translation into the sentence (Alt+Enter)</source>
        <translation>把这条译文放入句子（Alt+回车）</translation>
    </message>
    <message>
        <source>Put this translation into the sentence</source>
        <translation>把这条译文放入句子</translation>
    </message>
</context>
<context>
    <name>PaneKeys</name>
    <message>
        <source>%1Click</source>
        <translation>%1单击</translation>
    </message>
    <message>
        <source>%1Wheel</source>
        <translation>%1滚轮</translation>
    </message>
    <message>
        <source>Other words for the one clicked, in sentences of the model</source>
        <translation>所单击词的其他译法（模型的句子）</translation>
    </message>
    <message>
        <source>Other words for the one clicked, in your own sentences, too</source>
        <translation>所单击词的其他译法（也适用于您自己的句子）</translation>
    </message>
    <message>
        <source>Into the list of other words after a click</source>
        <translation>单击后进入其他译法列表</translation>
    </message>
    <message>
        <source>Take the next word of a suggestion</source>
        <translation>采用建议中的下一个词</translation>
    </message>
    <message>
        <source>Take all of a suggestion</source>
        <translation>采用整条建议</translation>
    </message>
    <message>
        <source>Put a suggestion away</source>
        <translation>取消建议</translation>
    </message>
    <message>
        <source>Stop the translation of a long text</source>
        <translation>停止翻译长文本</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>放大或缩小文字</translation>
    </message>
</context>
<context>
    <name>ProfileMenu</name>
    <message>
        <source>Pro&amp;file</source>
        <translation>档案(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Manage profiles…</source>
        <translation>管理档案(&amp;M)…</translation>
    </message>
    <message>
        <source>%1 – Translator</source>
        <translation>%1 – Translator</translation>
    </message>
</context>
<context>
    <name>ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>占用空间</translation>
    </message>
    <message>
        <source>Each profile has corrections of its own and learns from them alone: one for a client, a field or a style.</source>
        <translation>每个档案都有自己的更正，并且只从中学习：可按客户、领域或风格各建一个。</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Name of the new profile:</source>
        <translation>新档案的名称：</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>新建(&amp;R)</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Then “%1” is used.</source>
        <translation>之后将使用“%1”。</translation>
    </message>
    <message>
        <source>&amp;Empty it</source>
        <translation>清空(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Delete it</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>保留(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Progress of this round</source>
        <translation>本轮进度</translation>
    </message>
    <message>
        <source>Pause learning</source>
        <translation>暂停学习</translation>
    </message>
    <message>
        <source>Go on learning</source>
        <translation>继续学习</translation>
    </message>
    <message>
        <source>General text, BLEU</source>
        <translation>通用文本，BLEU</translation>
    </message>
    <message>
        <source>Likeness to the base model, BLEU</source>
        <translation>与基础模型的相似度，BLEU</translation>
    </message>
    <message>
        <source>Your text, BLEU</source>
        <translation>您的文本，BLEU</translation>
    </message>
    <message numerus="yes">
        <source>only %n sentences</source>
        <translation>
            <numerusform>仅 %n 句</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RevisionChoice</name>
    <message>
        <source>Learned by revision %1</source>
        <translation>版本 %1 所学</translation>
    </message>
</context>
<context>
    <name>RevisionList</name>
    <message>
        <source>Revisions, newest first</source>
        <translation>版本，最新的在前</translation>
    </message>
</context>
<context>
    <name>RevisionsPage</name>
    <message>
        <source>Show its corrections</source>
        <translation>显示其更正</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Your text by the chosen revision</source>
        <translation>所选版本给出的译文</translation>
    </message>
    <message>
        <source>Go back to this one</source>
        <translation>退回到此版本</translation>
    </message>
    <message>
        <source>Type a text to see what each revision makes of it.</source>
        <translation>输入一段文本，看看每个版本如何翻译。</translation>
    </message>
    <message>
        <source>Translating…</source>
        <translation>正在翻译…</translation>
    </message>
    <message>
        <source>Use this one again</source>
        <translation>重新使用此版本</translation>
    </message>
    <message>
        <source>What was learned later rests, and can be returned to.</source>
        <translation>之后学到的内容会搁置，可以随时返回。</translation>
    </message>
    <message>
        <source>Your text by the revision in use:</source>
        <translation>当前版本给出的译文：</translation>
    </message>
    <message>
        <source>The beginning of your text by the revision in use:</source>
        <translation>当前版本给出的译文（仅文本开头）：</translation>
    </message>
    <message>
        <source>It translates your text in the same way:</source>
        <translation>它对您文本的翻译相同：</translation>
    </message>
    <message>
        <source>It translates the beginning of your text in the same way:</source>
        <translation>它对您文本开头的翻译相同：</translation>
    </message>
    <message>
        <source>Your text by this revision; the present wording is struck out:</source>
        <translation>此版本给出的译文；现有译法以删除线标出：</translation>
    </message>
    <message>
        <source>The beginning of your text by this revision; the present wording is struck out:</source>
        <translation>此版本给出的译文（仅文本开头）；现有译法以删除线标出：</translation>
    </message>
</context>
<context>
    <name>RoundReasons</name>
    <message>
        <source>The round before</source>
        <translation>上一轮</translation>
    </message>
    <message>
        <source>The round after</source>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>What was found in this round</source>
        <translation>本轮的检验结果</translation>
    </message>
    <message>
        <source>No round so far</source>
        <translation>还没有学习轮次</translation>
    </message>
    <message>
        <source>Correct a few sentences. When you pause, the model learns from them, and what it learned is kept only if nothing else got worse. About one in eight is not learned: it is kept to judge by.</source>
        <translation>请更正几个句子。您停下来时，模型就会从中学习；只有在其他方面没有变差时，学到的内容才会保留。大约八分之一的更正不参与学习，而是用来评判。</translation>
    </message>
</context>
<context>
    <name>RunningLearner</name>
    <message>
        <source>Until then, this window saves no correction and learns nothing.</source>
        <translation>在此之前，本窗口不会保存更正，也不会学习。</translation>
    </message>
</context>
<context>
    <name>ScoreChart</name>
    <message>
        <source>By round: ● accepted   ○ no change   ✕ undone</source>
        <translation>各轮：● 采纳   ○ 无变化   ✕ 撤销</translation>
    </message>
    <message>
        <source>BLEU over the rounds</source>
        <translation>各轮的 BLEU</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>No display</source>
        <translation>没有显示器</translation>
    </message>
    <message>
        <source>There is no display to open the window on. On the command line, use: translator translate --from en --to de &quot;Where is the station?&quot;</source>
        <translation>没有可以打开窗口的显示器。请在命令行中使用：translator translate --from en --to de &quot;Where is the station?&quot;</translation>
    </message>
    <message>
        <source>No clipboard</source>
        <translation>没有剪贴板</translation>
    </message>
    <message>
        <source>The clipboard cannot be reached, because no display answers. Give the text itself: translator translate --from en --to de &quot;Where is the station?&quot;</source>
        <translation>没有显示器响应，因此无法访问剪贴板。请直接给出文本：translator translate --from en --to de &quot;Where is the station?&quot;</translation>
    </message>
    <message>
        <source>A system library is missing</source>
        <translation>缺少系统库</translation>
    </message>
    <message>
        <source>The window needs the system library {library}, which is not installed. On Debian or Ubuntu, run: sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0. On the command line, Translator works without it.</source>
        <translation>窗口需要系统库 {library}，但尚未安装。在 Debian 或 Ubuntu 上请运行：sudo apt-get install libegl1 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0。在命令行中，Translator 无需该库即可运行。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>There is no space left to write {path}. Free some space on that disk and try again; what was saved before is unharmed.</source>
        <translation>没有空间写入 {path}。请在该磁盘上腾出空间后重试；之前保存的内容完好无损。</translation>
    </message>
    <message>
        <source>A file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}. Check the name and that you may read it.</source>
        <translation>无法读取 {path}：{reason}。请检查名称以及您是否有读取权限。</translation>
    </message>
    <message>
        <source>A file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}. Check that you may write there, or choose another place.</source>
        <translation>无法写入 {path}：{reason}。请检查您在那里是否有写入权限，或选择其他位置。</translation>
    </message>
    <message>
        <source>A file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>{path} is damaged. {what_to_do}</source>
        <translation>{path} 已损坏。{what_to_do}</translation>
    </message>
    <message>
        <source>The file is not in the right form</source>
        <translation>文件格式不正确</translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}. Mend that line and try again.</source>
        <translation>{path} 第 {line} 行：{problem}。请修正该行后重试。</translation>
    </message>
    <message>
        <source>Too few pairs to judge by</source>
        <translation>用于评判的句对太少</translation>
    </message>
    <message>
        <source>{path} holds {pairs} different pairs whose source was never corrected; {least} are needed. Add others and try again.</source>
        <translation>{path} 中只有 {pairs} 个原文从未更正过的不同句对；需要 {least} 个。请补充后再试。</translation>
    </message>
    <message>
        <source>Not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>{where} is not UTF-8 text. Save it as UTF-8 where it was written, or convert it, for example with: iconv -f {encoding} -t UTF-8</source>
        <translation>{where} 不是 UTF-8 文本。请在原来的编辑程序中另存为 UTF-8，或进行转换，例如使用：iconv -f {encoding} -t UTF-8</translation>
    </message>
    <message>
        <source>The file is compressed</source>
        <translation>文件是压缩的</translation>
    </message>
    <message>
        <source>{path} is compressed. Unpack it first and give what was in it; save a spreadsheet as UTF-8 text with tabs instead.</source>
        <translation>{path} 是压缩文件。请先解压，再使用其中的内容；电子表格请另存为用制表符分隔的 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>没有内容</translation>
    </message>
    <message>
        <source>{what} is empty, so there is nothing to do.</source>
        <translation>{what} 是空的，没有可处理的内容。</translation>
    </message>
    <message>
        <source>Something is already there</source>
        <translation>已有内容存在</translation>
    </message>
    <message>
        <source>{path} already exists and was left as it is. Choose another name.</source>
        <translation>{path} 已经存在，未作改动。请换一个名称。</translation>
    </message>
    <message>
        <source>Translator is already open</source>
        <translation>Translator 已经打开</translation>
    </message>
    <message>
        <source>Another Translator is working in {path}. Use that one, wait until it is done, or start this one with --home and another folder.</source>
        <translation>另一个 Translator 正在使用 {path}。请使用那一个，或等它完成，或用 --home 加另一个文件夹启动本程序。</translation>
    </message>
    <message>
        <source>Nothing was erased</source>
        <translation>未清除任何内容</translation>
    </message>
    <message>
        <source>This would erase {what}, for good. Nothing was erased yet. If you mean it, give the same command with --yes.</source>
        <translation>这将永久清除{what}。目前尚未清除任何内容。如果确定，请在同一命令后加上 --yes。</translation>
    </message>
    <message>
        <source>Unknown language</source>
        <translation>未知的语言</translation>
    </message>
    <message>
        <source>&apos;{code}&apos; is not a language code this program knows. Use two letters, such as en, de, fr, es, zh or ja.</source>
        <translation>“{code}”不是本程序认识的语言代码。请使用两个字母，例如 en、de、fr、es、zh 或 ja。</translation>
    </message>
    <message>
        <source>The same language twice</source>
        <translation>两种语言相同</translation>
    </message>
    <message>
        <source>Source and target are both &apos;{code}&apos;. Choose two different languages.</source>
        <translation>源语言和目标语言都是“{code}”。请选择两种不同的语言。</translation>
    </message>
    <message>
        <source>The base model has changed</source>
        <translation>基础模型已变更</translation>
    </message>
    <message>
        <source>The base model of {source}→{target} is another one than before, so what was learned on the earlier one rests (revisions: {revisions}). Your corrections are all there and answer as before. The new model learns from them again by itself while the window shows these languages, or at once with: translator learn --from {source} --to {target}</source>
        <translation>{source}→{target} 的基础模型与以前不同，因此在先前模型上学到的内容已搁置（修订数：{revisions}）。您的更正全部都在，并照常给出译文。窗口使用这两种语言时，新模型会自行重新学习这些更正；也可立即运行：translator learn --from {source} --to {target}</translation>
    </message>
    <message>
        <source>Unknown revision</source>
        <translation>未知的版本</translation>
    </message>
    <message>
        <source>There is no revision {number}. List them with: translator revisions</source>
        <translation>没有版本 {number}。列出所有版本：translator revisions</translation>
    </message>
    <message>
        <source>The revision rests</source>
        <translation>该修订已搁置</translation>
    </message>
    <message>
        <source>Revision {number} was learned on another base model and does not fit this one. List those that do with: translator revisions</source>
        <translation>修订 {number} 是在另一基础模型上学到的，不适用于当前模型。要列出适用的修订，请运行：translator revisions</translation>
    </message>
    <message>
        <source>These learning settings cannot work</source>
        <translation>这些学习设置不可行</translation>
    </message>
    <message>
        <source>The learning settings cannot be carried out: {reason}. Change that setting, or return to the defaults.</source>
        <translation>无法按这些学习设置执行：{reason}。请更改该设置，或恢复默认值。</translation>
    </message>
    <message>
        <source>The export failed its check</source>
        <translation>导出未通过检验</translation>
    </message>
    <message>
        <source>The export to {path} was removed because it did not pass its check: {difference}. Nothing else was changed; try again, and report this if it happens twice.</source>
        <translation>导出到 {path} 的内容未通过检验，已被删除：{difference}。其他内容没有改动；请重试，若再次发生请报告。</translation>
    </message>
    <message>
        <source>The revision is gone</source>
        <translation>该版本已不存在</translation>
    </message>
    <message>
        <source>Revision {number} has been deleted meanwhile, so nothing was exported. Export again to take the one that serves now.</source>
        <translation>版本 {number} 已在此期间被删除，因此没有导出任何内容。请再次导出，以使用当前提供翻译的版本。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing of it is left.</source>
        <translation>导出已停止，没有留下任何内容。</translation>
    </message>
    <message>
        <source>The store of corrections is damaged</source>
        <translation>更正库已损坏</translation>
    </message>
    <message>
        <source>{path} is damaged. {what_was_kept}</source>
        <translation>{path} 已损坏。{what_was_kept}</translation>
    </message>
    <message>
        <source>Unknown correction</source>
        <translation>未知的更正</translation>
    </message>
    <message>
        <source>There is no correction {number}. List them with: translator corrections</source>
        <translation>没有第 {number} 条更正。列出所有更正：translator corrections</translation>
    </message>
    <message>
        <source>A correction of other languages</source>
        <translation>其他语言的更正</translation>
    </message>
    <message>
        <source>Correction {number} is of {source}→{target}. To learn it: translator learn --from {source} --to {target} --confirm {number}</source>
        <translation>更正 {number} 属于 {source}→{target}。要学习它：translator learn --from {source} --to {target} --confirm {number}</translation>
    </message>
    <message>
        <source>Unknown term</source>
        <translation>未知的术语</translation>
    </message>
    <message>
        <source>There is no glossary term {number}. List them with: translator glossary</source>
        <translation>没有第 {number} 个术语。列出所有术语：translator glossary</translation>
    </message>
    <message>
        <source>Not a term</source>
        <translation>不是术语</translation>
    </message>
    <message>
        <source>The glossary needs a term and a translation. Write both and try again.</source>
        <translation>术语表需要术语和译文。请两者都填写后重试。</translation>
    </message>
    <message>
        <source>The download did not work</source>
        <translation>下载失败</translation>
    </message>
    <message>
        <source>{what} could not be downloaded: {reason}. Check the connection and the name and try again, or download it elsewhere and add its folder.</source>
        <translation>无法下载 {what}：{reason}。请检查网络连接和名称后重试，或在别处下载后添加其文件夹。</translation>
    </message>
    <message>
        <source>Not a model</source>
        <translation>不是模型</translation>
    </message>
    <message>
        <source>{path} is not a translation model: {missing}. A model folder holds config.json, model.safetensors, source.spm, target.spm and vocab.json.</source>
        <translation>{path} 不是翻译模型：{missing}。模型文件夹应包含 config.json、model.safetensors、source.spm、target.spm 和 vocab.json。</translation>
    </message>
    <message>
        <source>The model is not safe to open</source>
        <translation>打开该模型不安全</translation>
    </message>
    <message>
        <source>{path} stores its weights in a form that can run code when opened, so it was left alone. Use a model with a model.safetensors file.</source>
        <translation>{path} 存放权重的格式在打开时可能会执行代码，因此未予打开。请使用带有 model.safetensors 文件的模型。</translation>
    </message>
    <message>
        <source>No model for these languages</source>
        <translation>没有适用于这些语言的模型</translation>
    </message>
    <message>
        <source>No installed model translates {direction}. Available: {available}. Add a model with: translator models add FOLDER</source>
        <translation>没有已安装的模型能翻译 {direction}。现有：{available}。添加模型请用：translator models add 文件夹</translation>
    </message>
    <message>
        <source>Unknown model</source>
        <translation>未知的模型</translation>
    </message>
    <message>
        <source>There is no model &apos;{name}&apos;. Installed: {available}.</source>
        <translation>没有模型“{name}”。已安装：{available}。</translation>
    </message>
    <message>
        <source>The name is taken</source>
        <translation>名称已被占用</translation>
    </message>
    <message>
        <source>A model named &apos;{name}&apos; is installed already and was left as it is. Remove that one first with: translator models remove {name}, or give the new folder another name.</source>
        <translation>名为“{name}”的模型已经安装，未作改动。请先将其删除：translator models remove {name}，或给新文件夹换个名称。</translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation>程序的一部分</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; came with the program and stays with it. To translate with another model, name it with --model.</source>
        <translation>“{name}”随程序附带，不能删除。要用其他模型翻译，请用 --model 指定。</translation>
    </message>
    <message>
        <source>The profile is open elsewhere</source>
        <translation>档案已在别处打开</translation>
    </message>
    <message>
        <source>The profile &apos;{name}&apos; is open in another Translator, so it was left as it is. Close that window, or choose another profile in it, and try again.</source>
        <translation>档案“{name}”正在另一个 Translator 中打开，因此未作改动。请关闭那个窗口或在其中选择其他档案，然后重试。</translation>
    </message>
    <message>
        <source>Unknown profile</source>
        <translation>未知的档案</translation>
    </message>
    <message>
        <source>There is no profile &apos;{name}&apos;. There are: {available}. To make one: translator profiles add NAME</source>
        <translation>没有档案“{name}”。现有：{available}。新建档案：translator profiles add NAME</translation>
    </message>
    <message>
        <source>Not a name for a profile</source>
        <translation>不能作档案名称</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; cannot be the name of a profile. Begin with a letter or a digit, and use letters, digits, spaces and . ( ) - _ only, up to 64 of them.</source>
        <translation>“{name}”不能作档案名称。请以字母或数字开头，只用字母、数字、空格和 . ( ) - _，最多 64 个。</translation>
    </message>
    <message>
        <source>There is such a profile already</source>
        <translation>已有这样的档案</translation>
    </message>
    <message>
        <source>There is a profile &apos;{name}&apos; already. Choose another name.</source>
        <translation>已有名为“{name}”的档案。请换一个名称。</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>出了问题</translation>
    </message>
    <message>
        <source>This machine got in the way</source>
        <translation>本机环境有问题</translation>
    </message>
    <message>
        <source>The model cannot be used</source>
        <translation>模型无法使用</translation>
    </message>
    <message>
        <source>A fault of the program</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. Your texts are safe.</source>
        <translation>程序内部出了问题。您的文本安然无恙。</translation>
    </message>
    <message>
        <source>That cannot be done</source>
        <translation>无法执行</translation>
    </message>
    <message>
        <source>There are only {pairs} general sentences to judge by; {least} are needed.</source>
        <translation>只有 {pairs} 个通用句子可供判断，需要 {least} 个。</translation>
    </message>
    <message>
        <source>the base model&apos;s own translations</source>
        <translation>基础模型自己的译文</translation>
    </message>
    <message>
        <source>general text</source>
        <translation>通用文本</translation>
    </message>
    <message>
        <source>The loss on {texts} ({pairs} sentences) changed by {change:+.3f} nats per token, at most {at_most:+.3f}; up to {tolerance:+.3f} is allowed.</source>
        <translation>{texts}（{pairs} 句）上的损失变化为每个词元 {change:+.3f} 奈特，至多 {at_most:+.3f}；允许不超过 {tolerance:+.3f}。</translation>
    </message>
    <message>
        <source>The loss on what the base model would write of general text changed by {change:+.3f} ± {error:.3f} nats per token; up to {tolerance:+.3f} is allowed.</source>
        <translation>在基础模型对通用文本所给的译文上，损失变化为每个词元 {change:+.3f} ± {error:.3f} 奈特；允许不超过 {tolerance:+.3f}。</translation>
    </message>
    <message>
        <source>Of {pairs} general sentences, {after} come out empty, copied, repeating or of the wrong length, against {before} with the base model; {allowed} more would be allowed.</source>
        <translation>{pairs} 个通用句子中，有 {after} 个的译文为空、照抄、重复或长度不当，基础模型为 {before} 个；最多允许再多 {allowed} 个。</translation>
    </message>
    <message>
        <source>General BLEU changed by {change}.</source>
        <translation>通用文本的 BLEU 变化为 {change}。</translation>
    </message>
    <message>
        <source>General chrF changed by {change}.</source>
        <translation>通用文本的 chrF 变化为 {change}。</translation>
    </message>
    <message>
        <source>{change:+.2f} ± {error:.2f}</source>
        <translation>{change:+.2f} ± {error:.2f}</translation>
    </message>
    <message>
        <source>{figure}: no measurable change</source>
        <translation>{figure}：没有可测出的变化</translation>
    </message>
    <message>
        <source>It gives {right} of {total} corrections right by itself, {before} before.</source>
        <translation>{total} 条更正中，它能自行译对 {right} 条，之前为 {before} 条。</translation>
    </message>
    <message>
        <source>On {pairs} of your corrections that it never learned from, the loss changed by {loss:+.3f} ± {loss_error:.3f} nats per token and BLEU by {bleu:+.2f} ± {bleu_error:.2f}.</source>
        <translation>在您的 {pairs} 条从未用于学习的更正上，损失变化为每个词元 {loss:+.3f} ± {loss_error:.3f} 奈特，BLEU 变化为 {bleu:+.2f} ± {bleu_error:.2f}。</translation>
    </message>
    <message>
        <source>So far {pairs} of your corrections are kept for judging. Until there are {least}, a score over them says little; what counts is that, of those it learned from, no more come out wrong than chance explains.</source>
        <translation>目前有 {pairs} 条您的更正留作检验。在达到 {least} 条之前，据此得出的分数说明不了什么；关键在于，学过的更正中译错的条数没有多到偶然因素无法解释的程度。</translation>
    </message>
    <message>
        <source>On new corrections, before learning them, the learner&apos;s loss differs from the base model&apos;s by {change:+.3f} ± {error:.3f} nats per token.</source>
        <translation>在尚未学习的新更正上，所学模型与基础模型的损失相差每个词元 {change:+.3f} ± {error:.3f} 奈特。</translation>
    </message>
    <message>
        <source>Fetch it again from where it came from.</source>
        <translation>请从原来的来源重新获取。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}); defaults are used.</source>
        <translation>无法读取 {path} 中的设置（{reason}）；将使用默认值。</translation>
    </message>
    <message>
        <source>The settings in {path} are damaged; defaults are used.</source>
        <translation>{path} 中的设置已损坏；将使用默认值。</translation>
    </message>
    <message>
        <source>The settings were damaged; defaults are used. The old file is kept as {aside}.</source>
        <translation>设置已损坏；将使用默认值。旧文件保留为 {aside}。</translation>
    </message>
    <message>
        <source>{path}, line {line}</source>
        <translation>{path} 第 {line} 行</translation>
    </message>
    <message>
        <source>the columns are {found}, not {wanted}</source>
        <translation>各列是 {found}，而不是 {wanted}</translation>
    </message>
    <message>
        <source>there is no tab between a source and a target</source>
        <translation>原文和译文之间没有制表符</translation>
    </message>
    <message>
        <source>the target is empty</source>
        <translation>译文是空的</translation>
    </message>
    <message>
        <source>the source is empty</source>
        <translation>原文是空的</translation>
    </message>
    <message>
        <source>Remove that folder; it is made again at the next start.</source>
        <translation>请删除该文件夹；下次启动时会重新生成。</translation>
    </message>
    <message>
        <source>Go back to another revision.</source>
        <translation>请回到另一个修订。</translation>
    </message>
    <message>
        <source>its vocabulary and its weights differ in size</source>
        <translation>词表与权重的大小不一致</translation>
    </message>
    <message>
        <source>its activation function is none that Marian uses</source>
        <translation>其激活函数不是 Marian 所用的</translation>
    </message>
    <message>
        <source>config.json does not give {key}</source>
        <translation>config.json 没有给出 {key}</translation>
    </message>
    <message>
        <source>the numbers in {name} have gaps</source>
        <translation>{name} 中的编号不连续</translation>
    </message>
    <message>
        <source>the weight {name} is missing</source>
        <translation>缺少权重 {name}</translation>
    </message>
    <message>
        <source>Add the model again, from where it came from.</source>
        <translation>请从原来的来源重新添加该模型。</translation>
    </message>
    <message>
        <source>config.json is missing</source>
        <translation>缺少 config.json</translation>
    </message>
    <message>
        <source>config.json does not describe a Marian model</source>
        <translation>config.json 描述的不是 Marian 模型</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>model.safetensors is missing</source>
        <translation>缺少 model.safetensors</translation>
    </message>
    <message>
        <source>These keys cannot be used</source>
        <translation>无法使用这些按键</translation>
    </message>
    <message>
        <source>{name} holds no text that can be read. Save it as plain text in UTF-8 first.</source>
        <translation>{name} 中没有可读取的文本。请先将其另存为 UTF-8 纯文本。</translation>
    </message>
    <message>
        <source>{name} was not saved: there is no “{character}” in {encoding}. Save it in UTF-8.</source>
        <translation>{name} 未保存：{encoding} 里没有“{character}”。请用 UTF-8 保存。</translation>
    </message>
    <message>
        <source>{name} is larger than 2 MB, too long for the window. On the command line: translator translate --from en --to de &lt; FILE</source>
        <translation>{name} 超过 2 MB，对窗口来说太长。可在命令行中使用：translator translate --from en --to de &lt; 文件</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>the process that reads it again did not finish ({error})</source>
        <translation>重新读取的进程没有完成（{error}）</translation>
    </message>
    <message>
        <source>it could not be read again ({last})</source>
        <translation>无法重新读取（{last}）</translation>
    </message>
    <message>
        <source>it gave {found} translations of {expected} sentences</source>
        <translation>对 {expected} 个句子给出了 {found} 条译文</translation>
    </message>
    <message>
        <source>only {equal} of {expected} translations are the same</source>
        <translation>{expected} 条译文中只有 {equal} 条相同</translation>
    </message>
    <message>
        <source>Putting the weights together</source>
        <translation>正在合并权重</translation>
    </message>
    <message>
        <source>Writing, and reading it again to compare</source>
        <translation>正在写入并重新读取以核对</translation>
    </message>
    <message>
        <source>The list of sentences to compare by</source>
        <translation>用于比较的句子列表</translation>
    </message>
    <message>
        <source>The list of corrections</source>
        <translation>更正列表</translation>
    </message>
    <message>
        <source>the embedding that decoding starts from is not zero</source>
        <translation>解码起始的嵌入不为零</translation>
    </message>
    <message>
        <source>its embeddings and its output layer came apart</source>
        <translation>嵌入与输出层不再一致</translation>
    </message>
    <message>
        <source>its stored settings give empty translations</source>
        <translation>按存储的设置得到的译文为空</translation>
    </message>
    <message>
        <source>An earlier revision serves.</source>
        <translation>现由较早的版本提供翻译。</translation>
    </message>
    <message>
        <source>The list of pairs</source>
        <translation>句对列表</translation>
    </message>
    <message>
        <source>it trains neither embeddings nor encoder nor decoder</source>
        <translation>既不训练嵌入，也不训练编码器或解码器</translation>
    </message>
    <message>
        <source>LoRA needs the encoder or the decoder</source>
        <translation>LoRA 需要编码器或解码器</translation>
    </message>
    <message>
        <source>its learning rate is not positive</source>
        <translation>学习率不是正数</translation>
    </message>
    <message>
        <source>it has no steps</source>
        <translation>没有步数</translation>
    </message>
    <message>
        <source>a count or weight is negative</source>
        <translation>某个数量或权重为负</translation>
    </message>
    <message>
        <source>a rank or count is below one</source>
        <translation>某个秩或数量小于一</translation>
    </message>
    <message>
        <source>{path} is not UTF-8 text</source>
        <translation>{path} 不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>{path} is not TOML ({error})</source>
        <translation>{path} 不是 TOML（{error}）</translation>
    </message>
    <message>
        <source>there is no setting &apos;{name}&apos;</source>
        <translation>没有设置项“{name}”</translation>
    </message>
    <message>
        <source>{name} is one of {names}</source>
        <translation>{name} 应为以下之一：{names}</translation>
    </message>
    <message>
        <source>{name} is a list of names of layers</source>
        <translation>{name} 应为层名称的列表</translation>
    </message>
    <message>
        <source>{name} is a {kind}</source>
        <translation>{name} 的类型应为 {kind}</translation>
    </message>
    <message>
        <source>It is passed over, and another revision serves. Your corrections are unharmed.</source>
        <translation>已跳过它，改用另一个修订。您的更正完好无损。</translation>
    </message>
    <message>
        <source>The newest revision serves; choose another with: translator rollback N</source>
        <translation>现由最新的版本提供翻译；要选择其他版本：translator rollback N</translation>
    </message>
    <message>
        <source>The model gives these corrections by itself already; there was nothing to learn.</source>
        <translation>模型已能自行给出这些更正，没有需要学习的内容。</translation>
    </message>
    <message>
        <source>Of these corrections {number} are too long to be learned; the memory alone answers them. The model gives the others by itself already.</source>
        <translation>这些更正中有 {number} 条过长，无法学习，只由记忆给出。其余的模型已能自行给出。</translation>
    </message>
    <message>
        <source>These corrections look as if they belonged to other sources; they wait until you say that they are right.</source>
        <translation>这些更正看上去属于别的原文；在您确认无误之前暂不学习。</translation>
    </message>
    <message>
        <source>Nothing was changed. Close every Translator that is open and start it again: it then saves all that can be read.</source>
        <translation>没有任何更改。请关闭所有打开的 Translator，然后重新启动：它会保存所有能读取的内容。</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>系统拒绝了</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>它是只读的</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>access is denied</source>
        <translation>访问被拒绝</translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation>磁盘报告了错误</translation>
    </message>
    <message>
        <source>What could be read was kept (corrections: {kept}, terms of the glossary: {terms}). The damaged file is set aside as {name}, in case more can be got from it, until you next forget a correction.</source>
        <translation>可读的内容已保留（更正：{kept}，术语：{terms}）。损坏的文件另存为 {name}，以便日后再从中恢复更多内容，直到您下次忘记一条更正为止。</translation>
    </message>
    <message>
        <source>it was written by a newer Translator; install that version</source>
        <translation>它由更新版的 Translator 写成，请安装该版本</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>there is no tab between a term and its translation</source>
        <translation>术语和译文之间没有制表符</translation>
    </message>
    <message>
        <source>the term is empty</source>
        <translation>术语是空的</translation>
    </message>
    <message>
        <source>the translation is empty</source>
        <translation>译文是空的</translation>
    </message>
    <message>
        <source>the column for case says neither yes nor no</source>
        <translation>区分大小写一列既不是 yes 也不是 no</translation>
    </message>
    <message>
        <source>{kept} texts of the history could be read and were kept. The damaged file is set aside as {name} until something is erased. Try again to go on.</source>
        <translation>历史记录中有 {kept} 条文本可读，已予保留。损坏的文件另存为 {name}，直到有内容被清除。请重试以继续。</translation>
    </message>
    <message>
        <source>{path} (for {direction})</source>
        <translation>{path}（{direction}）</translation>
    </message>
    <message>
        <source>The list of what TMX can hold</source>
        <translation>TMX 能容纳的内容列表</translation>
    </message>
    <message>
        <source>it is not a PO file, or broken</source>
        <translation>不是 PO 文件，或已损坏</translation>
    </message>
    <message>
        <source>it declares XML entities, which are not accepted</source>
        <translation>其中声明了 XML 实体，不予接受</translation>
    </message>
    <message>
        <source>the XML is broken</source>
        <translation>XML 有错误</translation>
    </message>
    <message>
        <source>it is not a TMX file</source>
        <translation>不是 TMX 文件</translation>
    </message>
    <message>
        <source>it is not an XLIFF file</source>
        <translation>不是 XLIFF 文件</translation>
    </message>
    <message>
        <source>{problem} Until then corrections cannot be saved.</source>
        <translation>{problem}在此之前无法保存更正。</translation>
    </message>
    <message>
        <source>The translation is empty.</source>
        <translation>译文是空的。</translation>
    </message>
    <message>
        <source>The translation is the same as the source.</source>
        <translation>译文与原文相同。</translation>
    </message>
    <message>
        <source>The translation is not in the script of {wanted}.</source>
        <translation>译文所用的文字不是{wanted}的文字。</translation>
    </message>
    <message>
        <source>The translation looks like {guessed}, not {wanted}.</source>
        <translation>译文看起来是{guessed}，而不是{wanted}。</translation>
    </message>
    <message>
        <source>The translation is much longer than the source.</source>
        <translation>译文比原文长很多。</translation>
    </message>
    <message>
        <source>The translation is much shorter than the source.</source>
        <translation>译文比原文短很多。</translation>
    </message>
    <message>
        <source>The glossary has “{translation}” for “{term}”, and the translation does not say it. If you save it, it goes before the glossary.</source>
        <translation>术语表中“{term}”的译法是“{translation}”，但译文中没有使用。如果保存，此译文将优先于术语表。</translation>
    </message>
    <message>
        <source>Correction {number} gives another translation of this source. The new one will be used, and the earlier one kept.</source>
        <translation>第 {number} 条更正对这段原文给出了不同的译文。将使用新的更正，之前的也会保留。</translation>
    </message>
    <message>
        <source>The model &apos;{name}&apos;, which the settings wish for, is no longer installed. From now on the program chooses the model.</source>
        <translation>设置中指定的模型“{name}”已不再安装。从现在起由程序选择模型。</translation>
    </message>
    <message>
        <source>{problem} Another model is used in its place.</source>
        <translation>{problem}将改用其他模型。</translation>
    </message>
    <message>
        <source>its config.json names no directions</source>
        <translation>config.json 没有写明翻译方向</translation>
    </message>
    <message>
        <source>its files do not tell which languages it translates (write &quot;translator&quot;: {{&quot;directions&quot;: [&quot;en-de&quot;]}} into its config.json, with the right codes)</source>
        <translation>其文件没有写明翻译哪些语言（请在 config.json 中写入 &quot;translator&quot;: {{&quot;directions&quot;: [&quot;en-de&quot;]}}，并使用正确的代码）</translation>
    </message>
    <message>
        <source>its config.json names &apos;{slug}&apos;, which is not a direction</source>
        <translation>config.json 中的“{slug}”不是翻译方向</translation>
    </message>
    <message>
        <source>{file} does not describe a Marian model</source>
        <translation>{file} 描述的不是 Marian 模型</translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <source>it is a file, not a folder</source>
        <translation>这是文件，不是文件夹</translation>
    </message>
    <message>
        <source>Its eos_token_id is not that of &lt;/s&gt; in {file}. {what_to_do}</source>
        <translation>其 eos_token_id 与 {file} 中 &lt;/s&gt; 的不符。{what_to_do}</translation>
    </message>
    <message>
        <source>It gives no usable {name}. {what_to_do}</source>
        <translation>其中没有可用的 {name}。{what_to_do}</translation>
    </message>
    <message>
        <source>It does not fit the model beside it. {what_to_do}</source>
        <translation>它与旁边的模型不匹配。{what_to_do}</translation>
    </message>
    <message>
        <source>the environment variable HF_HUB_OFFLINE forbids it</source>
        <translation>环境变量 HF_HUB_OFFLINE 禁止下载</translation>
    </message>
    <message>
        <source>its owner wants you to agree to terms on the model&apos;s page first</source>
        <translation>模型所有者要求您先在模型页面上同意其条款</translation>
    </message>
    <message>
        <source>there is no public model of that name</source>
        <translation>没有这个名称的公开模型</translation>
    </message>
    <message>
        <source>that is not a name of the form owner/model</source>
        <translation>名称应为“所有者/模型”的形式</translation>
    </message>
    <message>
        <source>the server answered with status {status}</source>
        <translation>服务器返回状态 {status}</translation>
    </message>
    <message>
        <source>the server could not be reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <source>it is made for CTranslate2; an export with --format hf can be added</source>
        <translation>它是为 CTranslate2 制作的；可以添加用 --format hf 导出的模型</translation>
    </message>
    <message>
        <source>{names} and {last} are missing</source>
        <translation>缺少 {names} 和 {last}</translation>
    </message>
    <message>
        <source>Get the model again from where it came from.</source>
        <translation>请从原来的来源重新获取该模型。</translation>
    </message>
    <message>
        <source>It holds weights of a kind that a model has not ({odd}).</source>
        <translation>其中含有模型不会有的权重类型（{odd}）。</translation>
    </message>
    <message>
        <source>It has no {name}. {what_to_do}</source>
        <translation>其中没有 {name}。{what_to_do}</translation>
    </message>
    <message>
        <source>It does not fit {file}: {name} should be {expected} and is {found}. {what_to_do}</source>
        <translation>它与 {file} 不匹配：{name} 应为 {expected}，实为 {found}。{what_to_do}</translation>
    </message>
    <message>
        <source>Its d_model cannot be divided by its {side}_attention_heads. {what_to_do}</source>
        <translation>d_model 不能被 {side}_attention_heads 整除。{what_to_do}</translation>
    </message>
    <message>
        <source>It gives no usable decoder_vocab_size. {what_to_do}</source>
        <translation>其中没有可用的 decoder_vocab_size。{what_to_do}</translation>
    </message>
    <message>
        <source>there is no such user</source>
        <translation>没有该用户</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Save an edit when I leave the sentence</source>
        <translation>离开句子时保存修改(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep finished sentences for practice</source>
        <translation>保留完成的句子用于练习(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Erase what was kept</source>
        <translation>清除已保留的句子(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tab leaves the pane</source>
        <translation>按 Tab 键离开文本框(&amp;T)</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> 磅</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>&amp;Corrections</source>
        <translation>更正(&amp;C)</translation>
    </message>
    <message>
        <source>Trans&amp;lation</source>
        <translation>译文(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史记录(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Desktop</source>
        <translation>桌面(&amp;D)</translation>
    </message>
    <message>
        <source>When this is off, an edit becomes a correction only when you save it, with the button under the translation or Ctrl+Enter.</source>
        <translation>关闭此项后，只有您用译文下方的按钮或 Ctrl+回车保存时，修改才会成为更正。</translation>
    </message>
    <message>
        <source>Sentences you leave uncorrected help the model not to lose what it can already do. They stay on this machine.</source>
        <translation>您未作更正的句子能帮助模型保持已有的能力。它们只留在本机。</translation>
    </message>
    <message>
        <source>In both panes. Also Ctrl and + or −, anywhere.</source>
        <translation>对两个窗格都有效。也可随时按 Ctrl 加 + 或 −。</translation>
    </message>
    <message>
        <source>When this is off, Tab writes a tab into the text; Shift+Tab leaves the pane, and F6 goes to the other one.</source>
        <translation>关闭时，Tab 键在文本中输入制表符；Shift+Tab 离开文本框，F6 转到另一个文本框。</translation>
    </message>
    <message>
        <source>The window opens anew in it, with the same text.</source>
        <translation>窗口将以该语言重新打开，文本保持不变。</translation>
    </message>
    <message>
        <source>Removes the sentences kept for practice from this machine</source>
        <translation>从本机删除为练习而保留的句子</translation>
    </message>
    <message>
        <source>Text si&amp;ze:</source>
        <translation>文字大小(&amp;Z)：</translation>
    </message>
    <message>
        <source>Erased.</source>
        <translation>已清除。</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Text to translate</source>
        <translation>要翻译的文本</translation>
    </message>
    <message>
        <source>Type or paste text, or drop a text file</source>
        <translation>输入或粘贴文本，也可拖入文本文件</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>清空原文</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Nothing leaves this machine</source>
        <translation>一切都留在本机</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message numerus="yes">
        <source>Revision %n</source>
        <translation>
            <numerusform>版本 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>档案：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n ms</source>
        <translation>
            <numerusform>%n 毫秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuspectRow</name>
    <message>
        <source>It is right, learn it</source>
        <translation>没有错，学习它</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>This correction looks wrong, so it waits: “%1” → “%2”</source>
        <translation>这条更正可能有误，暂不学习：“%1” → “%2”</translation>
    </message>
    <message>
        <source>(%1 more)</source>
        <translation>（还有 %1 条）</translation>
    </message>
</context>
<context>
    <name>SwapOffer</name>
    <message>
        <source>This looks like %1. Swap the languages?</source>
        <translation>这看起来是%1。要交换语言吗？</translation>
    </message>
    <message>
        <source>S&amp;wap</source>
        <translation>交换(&amp;W)</translation>
    </message>
    <message>
        <source>This looks like %1. Translate it into %2?</source>
        <translation>这看起来是%1。要译成%2吗？</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>翻译(&amp;T)</translation>
    </message>
</context>
<context>
    <name>SystemReasons</name>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>这是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>这不是文件夹</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>文件夹不为空</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统是只读的</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>文件已无法访问</translation>
    </message>
</context>
<context>
    <name>TableKeys</name>
    <message>
        <source>Edit the chosen correction or term</source>
        <translation>编辑所选更正或术语</translation>
    </message>
    <message>
        <source>Delete what is chosen in a table or list</source>
        <translation>删除表格或列表中的所选项</translation>
    </message>
    <message>
        <source>Search the history or the glossary</source>
        <translation>搜索历史记录或术语表</translation>
    </message>
    <message>
        <source>Copy the translation chosen in the history</source>
        <translation>复制历史记录中所选的译文</translation>
    </message>
</context>
<context>
    <name>TermEntry</name>
    <message>
        <source>&amp;Match case</source>
        <translation>区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Other forms, divided by |: “invoices = Fakturen | der Faktura” is for the plural, and for another form of the translation. Anything else is a note for you.</source>
        <translation>其他形式，用 | 分隔：“invoices = Fakturen | der Faktura”分别表示复数以及译文的另一种形式。其余内容作为您的备注。</translation>
    </message>
    <message>
        <source>&amp;Term (%1)</source>
        <translation>术语（%1）(&amp;T)</translation>
    </message>
    <message>
        <source>Trans&amp;lation (%1)</source>
        <translation>译文（%1）(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Other forms or a note</source>
        <translation>其他形式或备注(&amp;O)</translation>
    </message>
</context>
<context>
    <name>TermsModel</name>
    <message>
        <source>Term</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>Other forms or a note</source>
        <translation>其他形式或备注</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Any case</source>
        <translation>不区分大小写</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message numerus="yes">
        <source>about %n seconds left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>约剩 %n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationPane</name>
    <message>
        <source>Translation</source>
        <translation>译文</translation>
    </message>
    <message>
        <source>The translation appears here</source>
        <translation>译文显示在这里</translation>
    </message>
    <message>
        <source>Save correction</source>
        <translation>保存更正</translation>
    </message>
    <message>
        <source>Keeps your wording for this sentence and learns from it</source>
        <translation>保留您对这句话的译法并从中学习</translation>
    </message>
    <message>
        <source>Keep your wording and learn from it (Ctrl+Enter)</source>
        <translation>保留您的译法并从中学习（Ctrl+回车）</translation>
    </message>
    <message>
        <source>Copy the translation</source>
        <translation>复制译文</translation>
    </message>
    <message>
        <source>Edited by you; its source has changed since</source>
        <translation>您已修改；此后原文有改动</translation>
    </message>
    <message>
        <source>Your text for several sentences, not saved</source>
        <translation>您为多个句子写的译文，未保存</translation>
    </message>
    <message>
        <source>The model&apos;s wording; your correction still answers</source>
        <translation>模型的译法；您的更正仍然有效</translation>
    </message>
    <message>
        <source>Edited by you, not saved yet</source>
        <translation>您已修改，尚未保存</translation>
    </message>
    <message>
        <source>Yours, from an earlier correction</source>
        <translation>您的译法，来自之前的更正</translation>
    </message>
</context>
<context>
    <name>TranslationSettings</name>
    <message>
        <source>Show where the model is &amp;unsure</source>
        <translation>标出模型不确定之处(&amp;U)</translation>
    </message>
    <message>
        <source>Suggest how to &amp;go on</source>
        <translation>建议后续文字(&amp;G)</translation>
    </message>
    <message>
        <source>Offer other words on a clic&amp;k</source>
        <translation>单击词语时提供其他译法(&amp;K)</translation>
    </message>
    <message>
        <source>Words of the translation that the model is unsure of are tinted and underlined. Point at one to see how sure it is.</source>
        <translation>译文中模型不确定的词会着色并加下划线。将鼠标指向某个词即可查看模型的把握程度。</translation>
    </message>
    <message>
        <source>While you write in the translation, the rest of the sentence is proposed behind the caret. Tab takes its next word, End everything.</source>
        <translation>您在译文中书写时，光标后会提示句子的剩余部分。Tab 采用下一个词，End 采用全部。</translation>
    </message>
    <message>
        <source>A click on a word that the model wrote lists others for it. Alt+Down in the word does so in any case.</source>
        <translation>单击模型写出的词会列出其他译法。光标在词中时，按 Alt+下方向始终可以列出。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Translate the clipboard</source>
        <translation>翻译剪贴板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause learning</source>
        <translation>暂停学习(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Translator</translation>
    </message>
    <message>
        <source>&amp;Hide the window</source>
        <translation>隐藏窗口(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
</context>
<context>
    <name>UnsavedEdits</name>
    <message numerus="yes">
        <source>%n edited sentences are not saved as corrections.</source>
        <translation>
            <numerusform>有 %n 个修改过的句子尚未保存为更正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits of sentences that are no longer in the source are not saved as corrections.</source>
        <translation>
            <numerusform>有 %n 处修改所对应的句子已不在原文中，这些修改尚未保存为更正。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your text for several sentences cannot be saved as a correction.</source>
        <translation>您为多个句子写的译文无法保存为更正。</translation>
    </message>
</context>
<context>
    <name>WindowParts</name>
    <message>
        <source>Save and change</source>
        <translation>保存并切换</translation>
    </message>
    <message>
        <source>Change without saving</source>
        <translation>不保存并切换</translation>
    </message>
</context>
<context>
    <name>WorkStrip</name>
    <message>
        <source>Translated so far</source>
        <translation>目前已翻译</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop here; what is translated stays (Esc)</source>
        <translation>在此停止；已翻译的内容会保留 (Esc)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Translate the rest</source>
        <translation>翻译其余部分</translation>
    </message>
</context>
</TS>
