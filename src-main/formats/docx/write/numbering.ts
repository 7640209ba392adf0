import type { List, ListLevel } from './model.ts'
import { el, part, val, W } from './xml.ts'

const writeLevel = (level: ListLevel, index: number): string =>
  el(
    'w:lvl',
    { 'w:ilvl': index },
    val('w:start', 1),
    val('w:numFmt', level.format),
    val('w:pStyle', level.style),
    val('w:suff', 'tab'),
    val('w:lvlText', level.text),
    val('w:lvlJc', 'left'),
    el(
      'w:pPr',
      {},
      el('w:tabs', {}, el('w:tab', { 'w:val': 'num', 'w:pos': level.left })),
      el('w:ind', { 'w:left': level.left, 'w:hanging': level.hanging }),
    ),
    el('w:rPr', {}, level.bold ? el('w:b') : val('w:b', 0), val('w:i', 0)),
  )

const nsid = (list: List): string => (0x4c1a0000 + list.id).toString(16).toUpperCase()

const abstractList = (list: List): string =>
  el(
    'w:abstractNum',
    { 'w:abstractNumId': list.id },
    val('w:nsid', nsid(list)),
    val('w:multiLevelType', list.levels.length > 1 ? 'multilevel' : 'singleLevel'),
    ...list.levels.map(writeLevel),
  )

/** word/numbering.xml: every list is one definition and one instance of it, under the same number. */
export const numberingPart = (lists: readonly List[]): string =>
  part(
    el(
      'w:numbering',
      W,
      ...lists.map(abstractList),
      ...lists.map((list) => el('w:num', { 'w:numId': list.id }, val('w:abstractNumId', list.id))),
    ),
  )
