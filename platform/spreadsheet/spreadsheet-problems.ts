import { problems } from '@chuangcheng/kit/problem';

/** Why a file cannot be read at all. Nothing of it has been stored when one of these is returned. */
export const spreadsheetProblems = problems({
  'spreadsheet/empty-file': {
    status: 422,
    title: {
      zh: '文件“{file}”为空（0 字节），未导入任何内容。请检查文件后重新选择。',
      en: 'The file "{file}" is empty (0 bytes); nothing was imported. Check the file and choose it again.',
    },
  },
  'spreadsheet/file-too-large': {
    status: 413,
    title: {
      zh: '文件“{file}”大小为 {size} MB，超过 {limit} MB 的上限，未导入任何内容。请删除图片或拆分后再导入。',
      en: 'The file "{file}" has {size} MB, more than the limit of {limit} MB; nothing was imported. Remove pictures or split it.',
    },
  },
  'spreadsheet/encrypted-or-old': {
    status: 422,
    title: {
      zh: '文件“{file}”是加密或旧格式（.xls）的工作簿，无法读取，未导入任何内容。请去掉密码，另存为 .xlsx 后再导入。',
      en: 'The file "{file}" is an encrypted or old-format (.xls) workbook and cannot be read; nothing was imported. Save it as .xlsx without a password.',
    },
  },
  'spreadsheet/not-a-workbook': {
    status: 415,
    title: {
      zh: '文件“{file}”不是电子表格（.xlsx）或文本表格（.csv、.txt），未导入任何内容。请用表格软件打开并另存为 .xlsx 后再导入。',
      en: 'The file "{file}" is neither a spreadsheet (.xlsx) nor a text table (.csv, .txt); nothing was imported. Save it as .xlsx first.',
    },
  },
  'spreadsheet/damaged': {
    status: 422,
    title: {
      zh: '文件“{file}”已损坏或不完整，未导入任何内容。请重新下载，或用表格软件打开并另存后再导入。',
      en: 'The file "{file}" is damaged or incomplete; nothing was imported. Download it again, or open and save it anew.',
    },
  },
  'spreadsheet/expands-too-far': {
    status: 422,
    title: {
      zh: '文件“{file}”解压后过大（上限 {limit} MB），已停止读取，未导入任何内容。请把数据复制到新的工作簿后再导入。',
      en: 'The file "{file}" grows too large when unpacked (limit {limit} MB); reading was stopped and nothing was imported. Copy the data into a new workbook.',
    },
  },
  'spreadsheet/too-complex': {
    status: 422,
    title: {
      zh: '文件“{file}”内容过多，读取超出时间或内存限制，未导入任何内容。请拆分后再导入。',
      en: 'The file "{file}" holds too much to be read within the limits of time and memory; nothing was imported. Split it and try again.',
    },
  },
  'spreadsheet/too-many-rows': {
    status: 422,
    title: {
      zh: '文件“{file}”的工作表“{sheet}”超过 {limit} 行，未导入任何内容。请拆分后再导入。',
      en: 'The sheet "{sheet}" of "{file}" has more than {limit} rows; nothing was imported. Split it and try again.',
    },
  },
  'spreadsheet/too-many-columns': {
    status: 422,
    title: {
      zh: '文件“{file}”的工作表“{sheet}”超过 {limit} 列，未导入任何内容。请删除多余的列后再导入。',
      en: 'The sheet "{sheet}" of "{file}" has more than {limit} columns; nothing was imported. Remove the columns that are not needed.',
    },
  },
  'spreadsheet/unknown-encoding': {
    status: 422,
    title: {
      zh: '文件“{file}”的文字编码无法识别（支持 UTF-8 和 GB18030），未导入任何内容。请另存为“CSV UTF-8”后再导入。',
      en: 'The text encoding of "{file}" was not recognised (UTF-8 and GB18030 are supported); nothing was imported. Save it as "CSV UTF-8".',
    },
  },
  'spreadsheet/broken-quotes': {
    status: 422,
    title: {
      zh: '文件“{file}”第 {line} 行起的引号没有配对，无法分列，未导入任何内容。请补全该处引号后再导入。',
      en: 'A quotation mark opened on line {line} of "{file}" is never closed; nothing was imported. Close it and try again.',
    },
  },
  'spreadsheet/no-data': {
    status: 422,
    title: {
      zh: '文件“{file}”中没有任何数据，未导入任何内容。请检查是否选错了文件。',
      en: 'There is no data in the file "{file}"; nothing was imported. Check that it is the right file.',
    },
  },
  'spreadsheet/sheet-missing': {
    status: 422,
    title: {
      zh: '文件“{file}”中没有工作表“{sheet}”，未导入任何内容。请重新选择工作表。',
      en: 'The file "{file}" has no sheet "{sheet}"; nothing was imported. Choose another sheet.',
    },
  },
  'spreadsheet/columns-missing': {
    status: 422,
    title: {
      zh: '文件“{file}”的工作表“{sheet}”缺少必需的列：{columns}，未导入任何内容。请在对应关系中指定这些列，或补充后再导入。',
      en: 'The sheet "{sheet}" of "{file}" lacks required columns: {columns}; nothing was imported. Map these columns or add them.',
    },
  },
});

export type SpreadsheetProblem = keyof typeof spreadsheetProblems;
