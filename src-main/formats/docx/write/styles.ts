import type { Style, StyleSheet } from './model.ts'
import { el, part, val, W, when } from './xml.ts'

const rule = (name: string): string => el(name, { 'w:val': 'single', 'w:sz': 4, 'w:space': 4, 'w:color': 'A6A6A6' })

const styleParagraph = (style: Style): string =>
  el(
    'w:pPr',
    {},
    when(style.keepNext, () => el('w:keepNext')),
    when(style.keepLines, () => el('w:keepLines')),
    when(style.pageBreakBefore, () => el('w:pageBreakBefore')),
    style.list === undefined ? '' : el('w:numPr', {}, val('w:ilvl', style.list.level), val('w:numId', style.list.id)),
    when(style.ruleAbove || style.ruleBelow, () =>
      el(
        'w:pBdr',
        {},
        when(style.ruleAbove, () => rule('w:top')),
        when(style.ruleBelow, () => rule('w:bottom')),
      ),
    ),
    style.rightTab === undefined ? '' : el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': style.rightTab })),
    spacing(style),
    style.indent === undefined
      ? ''
      : el('w:ind', { 'w:left': style.indent.left, 'w:hanging': style.indent.hanging ?? 0 }),
    style.align === undefined ? '' : val('w:jc', style.align),
    style.outline === undefined ? '' : val('w:outlineLvl', style.outline - 1),
  )

const spacing = ({ before, after, line }: Style): string => {
  if (before === undefined && after === undefined && line === undefined) return ''
  return el('w:spacing', {
    ...(before === undefined ? {} : { 'w:before': before }),
    ...(after === undefined ? {} : { 'w:after': after }),
    ...(line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'auto' }),
  })
}

const styleRun = (style: Style): string =>
  el(
    'w:rPr',
    {},
    when(style.bold, () => el('w:b')),
    when(style.italic, () => el('w:i')),
    when(style.caps, () => el('w:caps')),
    style.color === undefined ? '' : val('w:color', style.color),
    style.size === undefined ? '' : val('w:sz', style.size * 2) + val('w:szCs', style.size * 2),
  )

const optional = (xml: string, name: string): string => (xml === `<${name}/>` ? '' : xml)

const writeStyle = (style: Style): string =>
  el(
    'w:style',
    { 'w:type': 'paragraph', ...(style.id === 'Normal' ? { 'w:default': 1 } : {}), 'w:styleId': style.id },
    val('w:name', style.name),
    style.basedOn === undefined ? '' : val('w:basedOn', style.basedOn),
    style.next === undefined ? '' : val('w:next', style.next),
    el('w:qFormat'),
    optional(styleParagraph(style), 'w:pPr'),
    optional(styleRun(style), 'w:rPr'),
  )

const defaults = (sheet: StyleSheet): string =>
  el(
    'w:docDefaults',
    {},
    el(
      'w:rPrDefault',
      {},
      el(
        'w:rPr',
        {},
        el('w:rFonts', { 'w:ascii': sheet.font, 'w:hAnsi': sheet.font, 'w:eastAsia': sheet.font, 'w:cs': sheet.font }),
        val('w:sz', sheet.size * 2),
        val('w:szCs', sheet.size * 2),
        el('w:lang', { 'w:val': sheet.language }),
      ),
    ),
    el('w:pPrDefault', {}, el('w:pPr', {}, el('w:widowControl'))),
  )

/** word/styles.xml. */
export const stylesPart = (sheet: StyleSheet): string =>
  part(el('w:styles', W, defaults(sheet), ...sheet.styles.map(writeStyle)))

/** word/fontTable.xml: the alternative name is what Word falls back to. */
export const fontTablePart = (sheet: StyleSheet): string =>
  part(
    el(
      'w:fonts',
      W,
      el(
        'w:font',
        { 'w:name': sheet.font },
        val('w:altName', sheet.fallbackFont),
        val('w:family', 'roman'),
        val('w:pitch', 'variable'),
      ),
    ),
  )
