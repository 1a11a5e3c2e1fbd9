/** Why a file was not imported, as far as it is told without a figure; the reasons in full lie beside the file. */
export type FailureKind =
  | 'unreadable'
  | 'too-large'
  | 'columns'
  | 'faulty'
  | 'cut-short'
  | 'orders-cut-short'
  | 'payables'
  | 'zeros'
  | 'older'
  | 'refused'
  | 'broken'
  | 'folder-missing'
  | 'folder-unreadable'
  | 'folder-unwritable'

/** Refusals by what is told of them; any other is told as `refused`. */
export const failureKindOf: Readonly<Record<string, FailureKind>> = {
  'file-unreadable': 'unreadable',
  'workbook-too-large': 'too-large',
  'too-large': 'too-large',
  'sheet-unclear': 'columns',
  'sheet-unknown': 'columns',
  'sheets-not-ledgers': 'columns',
  'file-not-a-ledger': 'columns',
  'column-unknown': 'columns',
  'columns-unconfirmed': 'columns',
  'field-unknown': 'columns',
  'file-faulty': 'faulty',
  'file-is-payables': 'payables',
  'file-would-settle': 'cut-short',
  'file-would-close': 'orders-cut-short',
  'file-zeros-unclear': 'zeros',
  'file-older-than-book': 'older',
  failed: 'broken',
  'folder-missing': 'folder-missing',
  'folder-unreadable': 'folder-unreadable',
  'folder-unwritable': 'folder-unwritable',
}
