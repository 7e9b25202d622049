// Files that cannot be read, and what readers saw and could not make out: each says what the user can do.

export const zhFailures = {
  'failure.not-found': '找不到文件或文件夹，请检查路径和文件名是否正确',
  'failure.not-readable': '没有权限读取该文件，请检查文件权限或是否被其他程序占用',
  'failure.directory': '这是一个文件夹，请指定其中的文件，或把文件夹作为输入路径',
  'failure.no-files': '该文件夹中没有可读取的报告（.docx、.pdf、.txt、.md）',
  'failure.unsupported-format': '无法识别的文件类型，请提供 Word（.docx）、PDF 或文本（.txt、.md）文件',
  'failure.not-text':
    '文件不是文本，也不是 Word 或 PDF 文件，请另存为 .docx、.pdf 或 UTF-8 编码的 .txt 后重试',
  'failure.old-word': '这是旧版 Word 文件（.doc），请在 Word 或 WPS 中另存为 .docx 后重试',
  'failure.spreadsheet': '这是电子表格，请把报告另存为 .docx 或 PDF 后重试',
  'failure.presentation': '这是演示文稿，请把报告另存为 .docx 或 PDF 后重试',
  'failure.opendocument': '这是 OpenDocument 文件（.odt 等），请另存为 .docx 后重试',
  'failure.wps': '这是 WPS 专有格式的文件（.wps），请在 WPS 中另存为 .docx 后重试',
  'failure.ofd': '这是 OFD 版式文件，请转换为 PDF 或提供 .docx 原文后重试',
  'failure.rtf': '这是 RTF 文件，请在 Word 或 WPS 中另存为 .docx 后重试',
  'failure.html': '这是网页文件，请在浏览器中打印为 PDF，或用 Word 打开后另存为 .docx 再重试',
  'failure.image': '这是图片，无法读取其中的文字，请提供 Word 或文字型 PDF，或先作文字识别（OCR）',
  'failure.archive': '这是压缩包，请解压后检查其中的文件',
  'failure.not-word': '这个压缩格式文件不是 Word 文档，请提供 .docx 文件',
  'failure.encrypted': '文件已加密，请去掉打开密码后重试',
  'failure.corrupt': '文件已损坏或不完整，请重新获取，或用原软件打开后另存一份再试',
  'failure.empty': '文件是空的，没有任何文字，请确认是否选错了文件',
  'failure.too-large': '文件过大[[（上限 {limit}）]]，请拆分或去掉其中的图片后重试',
  'failure.too-deep': '文件内部嵌套过深，无法安全读取，请用 Word 打开后另存一份再试',
  'failure.timeout': '读取超时[[（{seconds} 秒）]]，请用 --timeout 延长时限，或拆分文件后重试',
  'failure.no-text': '文件中没有可读取的文字，可能是扫描件，请先作文字识别（OCR）或提供 Word 原文',
  'failure.internal': '检查该文件时程序内部出错[[：{error}]]，请把文件和这条信息一并反馈',
  'remark.rule-threw': '规则 {rule} 在这份报告上执行出错，该规则未作检查[[：{error}]]',
  'remark.claims-threw':
    '此处的文字在检查时程序内部出错[[：{error}]]，其中的数字未作检查，请把文件和这条信息一并反馈',
  'remark.part-threw':
    '这份报告的一部分核对因程序内部出错而未作[[：{error}]]，其余照常，请把文件和这条信息一并反馈',
  'remark.pictures-unread': '文档中有 {count} 张图片，图片中的文字和表格未作检查',
  'remark.objects-unread': '文档中有 {count} 个嵌入对象（图表、附件等），其内容未作检查',
  'remark.tracked-changes': '文档中有未接受的修订，已按全部接受后的内容读取，请核对后定稿',
  'remark.pages-without-text': '第 {pages} 页没有可读取的文字（可能是扫描页），未作检查',
  'remark.garbled-text': '第 {pages} 页的文字无法正确解码（字体缺少编码表），未作检查，请提供 Word 原文',
  'remark.table-cut':
    '第 {table} 个表格超出了页面边缘，页外的列没有显示，读到的表格不完整，请提供 Word 原文或调整版面后重新导出',
  'remark.table-unsure': '第 {table} 个表格的行列是推断的，可能有误，据此得出的结论请对照原文核实',
  'remark.table-break':
    '第 {table} 个表格在第 {pages} 页开头处是接着上一页的同一行还是新的一行，系推断得出，请对照原文核实',
  'remark.pages-damaged': '第 {pages} 页已损坏，无法读取，未作检查，请重新获取文件或提供 Word 原文',
  'remark.table-unread': '此处像是表格，但无法分出行列，未按表格检查，请提供 Word 或 PDF 原文',
  'remark.form-unread':
    '此处像是一张表，但文字中的单元格次序已乱或不全，无法还原，未按表格检查，请提供 Word 或 PDF 原文',
  'remark.undecodable': '文件中有个别字节无法解码，已跳过，相应文字可能缺失',
};

export const enFailures: Record<keyof typeof zhFailures, string> = {
  'failure.not-found': 'no such file or folder: check the path and the spelling',
  'failure.not-readable':
    'the file may not be read: check its permissions, or whether another program holds it',
  'failure.directory': 'this is a folder: name a file in it, or give the folder as an input path',
  'failure.no-files': 'the folder holds no report that can be read (.docx, .pdf, .txt, .md)',
  'failure.unsupported-format':
    'not a kind of file that can be read: give a Word (.docx), PDF or text (.txt, .md) file',
  'failure.not-text':
    'this is neither text nor Word nor PDF: save it as .docx, .pdf or a .txt in UTF-8 and try again',
  'failure.old-word': 'this is an old Word file (.doc): save it as .docx in Word or WPS and try again',
  'failure.spreadsheet': 'this is a spreadsheet: save the report as .docx or PDF and try again',
  'failure.presentation': 'this is a slide show: save the report as .docx or PDF and try again',
  'failure.opendocument': 'this is an OpenDocument file (.odt or the like): save it as .docx and try again',
  'failure.wps': 'this is a file in the format of WPS (.wps): save it as .docx in WPS and try again',
  'failure.ofd': 'this is an OFD file: convert it to PDF, or give the .docx it was made from',
  'failure.rtf': 'this is an RTF file: save it as .docx in Word or WPS and try again',
  'failure.html': 'this is a web page: print it to PDF in a browser, or open it in Word and save it as .docx',
  'failure.image':
    'this is a picture and its words cannot be read: give a Word file or a PDF with text, or run text recognition first',
  'failure.archive': 'this is an archive: unpack it and check the files inside',
  'failure.not-word': 'this zip file is no Word document: give a .docx file',
  'failure.encrypted': 'the file is encrypted: remove its password and try again',
  'failure.corrupt':
    'the file is damaged or incomplete: get it again, or open it in its own program and save a copy',
  'failure.empty': 'the file is empty, there are no words in it: check that it is the right one',
  'failure.too-large': 'the file is too large[[ (at most {limit})]]: split it or take pictures out',
  'failure.too-deep':
    'the file is nested too deeply to be read safely: open it in Word, save a copy and try again',
  'failure.timeout':
    'reading took too long[[ ({seconds} seconds)]]: allow more with --timeout, or split the file',
  'failure.no-text':
    'there is no text in the file, it may be a scan: run text recognition first or give the Word file',
  'failure.internal':
    'an internal error came up while checking this file[[: {error}]]; please report it with the file',
  'remark.rule-threw': 'rule {rule} failed on this report and was left out[[: {error}]]',
  'remark.claims-threw':
    'an internal error came up while reading this passage[[: {error}]], its figures were not checked; please report it with the file',
  'remark.part-threw':
    'some of the checks on this report were left out for an internal error[[: {error}]], the others were made; please report it with the file',
  'remark.pictures-unread': 'pictures in the document: {count}; words and tables in them were not checked',
  'remark.objects-unread':
    'embedded objects in the document (charts, files): {count}; their content was not checked',
  'remark.tracked-changes':
    'the document has open tracked changes; it was read as if all were accepted, so check the final version',
  'remark.pages-without-text': 'page {pages} has no text (perhaps a scan) and was not checked',
  'remark.garbled-text':
    'the text of page {pages} cannot be decoded (a font lacks its character table) and was not checked; give the Word file',
  'remark.table-cut':
    'table {table} runs off the edge of the page, so that columns of it are missing; give the Word file, or export it again with a page that it fits on',
  'remark.table-unsure':
    'rows and columns of table {table} were inferred and may be wrong; hold what follows from it against the original',
  'remark.table-break':
    'whether table {table} goes on with the same row or a new one at the top of page {pages} was inferred; hold it against the original',
  'remark.pages-damaged':
    'page {pages} is damaged, could not be read and was not checked; get the file again or give the Word file',
  'remark.table-unread':
    'this looks like a table whose rows and columns cannot be told apart; it was not checked as one, give the Word or PDF file',
  'remark.form-unread':
    'this looks like a form, but the order of its cells is lost or they are not complete; it was not checked as one, give the Word or PDF file',
  'remark.undecodable': 'some bytes of the file could not be decoded and were skipped; words may be missing',
};
