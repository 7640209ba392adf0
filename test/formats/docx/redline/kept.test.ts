import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { p, r, tracked } from '../../../fixtures/docx/xml.ts'
import { bodyOf, linesOf, marksOf, partOf, redlineOf } from './redlined.ts'

const relations = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const hyperlink = (id: string, address: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/hyperlink" Target="${address}" TargetMode="External"/>`
const image = (id: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/image" Target="${target}"/>`
const RELATIONS = 'word/_rels/document.xml.rels'

const picture = (id: string): string =>
  `<w:r><w:drawing><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></w:drawing></w:r>`

const textBox = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p(text)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

describe('links', () => {
  it('that went lead where they led', () => {
    const older = {
      body: p(`${r('see ')}<w:hyperlink r:id="a">${r('the list')}</w:hyperlink>`),
      files: { [RELATIONS]: relations(hyperlink('a', 'https://example.com/list')) },
    }
    const redlined = redlineOf(older, p('see'))
    const id = /<w:hyperlink r:id="([^"]+)"><w:del /.exec(bodyOf(redlined))?.[1]
    expect(partOf(redlined, RELATIONS)).toMatch(new RegExp(`Id="${id}"[^>]*Target="https://example.com/list"`))
  })

  it('keep their words together with the words that changed in them', () => {
    const link = (text: string): string => p(`${r('see ')}<w:hyperlink w:anchor="x">${r(text)}</w:hyperlink>${r('.')}`)
    expect(bodyOf(redlineOf(link('the old list'), link('the new list')))).toMatch(
      /<w:hyperlink w:anchor="x"><w:r><w:t[^>]*>the <\/w:t><\/w:r><w:del .*<\/w:ins><w:r><w:t[^>]*> list<\/w:t><\/w:r><\/w:hyperlink>/,
    )
  })
})

describe('pictures and shapes', () => {
  const withPicture = (id: string, bytes: string) => ({
    body: p(r('The logo: ') + picture(id) + r(' as agreed.')),
    files: { [RELATIONS]: relations(image(id, `media/${id}.png`)), [`word/media/${id}.png`]: strToU8(bytes) },
  })

  it('are the same when their bytes are', () => {
    const newer = withPicture('b', 'one')
    expect(bodyOf(redlineOf(withPicture('a', 'one'), newer))).toBe(newer.body)
  })

  it('that went are kept with what they show', () => {
    const redlined = redlineOf(withPicture('a', 'one'), p('The logo: as agreed.'))
    const id = /<w:del [^>]*>.*r:embed="([^"]+)".*<\/w:del>/.exec(bodyOf(redlined))?.[1]
    const target = new RegExp(`Id="${id}"[^>]*Target="/([^"]+)"`).exec(partOf(redlined, RELATIONS))?.[1] ?? ''
    expect(unzipSync(redlined.bytes)[target]).toEqual(strToU8('one'))
  })

  it('with other words in them are replaced as a whole, in both of their forms', () => {
    const redlined = redlineOf(p(r('See: ') + textBox('old words')), p(r('See: ') + textBox('new words')))
    expect(linesOf(redlined, 'original')).toEqual(['See: ', 'old words'])
    expect(linesOf(redlined, 'accepted')).toEqual(['See: ', 'new words'])
    expect(bodyOf(redlined).match(/old words/g)).toHaveLength(2)
  })
})

describe('what stands around the words', () => {
  it('such as bookmarks and comments stays where it is', () => {
    const body = (fee: string): string =>
      p(
        `<w:bookmarkStart w:id="1" w:name="fee"/><w:commentRangeStart w:id="5"/>${r(`The fee is ${fee} euros`)}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r><w:bookmarkEnd w:id="1"/>`,
      )
    const comments = `<w:comment w:id="5" w:author="Ada">${p('why?')}</w:comment>`
    const redlined = redlineOf({ body: body('100'), comments }, { body: body('120'), comments })
    expect(bodyOf(redlined)).toMatch(/^<w:p><w:bookmarkStart w:id="1" w:name="fee"\/><w:commentRangeStart w:id="5"\/>/)
    expect(partOf(redlined, 'word/comments.xml')).toContain(comments)
    const ids = [...bodyOf(redlined).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
    expect(ids).not.toContain('1')
    expect(ids).not.toContain('5')
  })

  it('such as content controls holds the marks inside', () => {
    const control = (text: string): string =>
      p(`<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`)
    expect(bodyOf(redlineOf(control('one two'), control('one 2')))).toMatch(/<w:sdtContent><w:r>.*<w:del /)
    const around = (content: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    expect(bodyOf(redlineOf(around(p('one two')), around(p('one 2'))))).toMatch(/<w:sdtContent><w:p><w:r>.*<w:del /)
  })

  it('such as the end of a section is not touched', () => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    const end = (text: string): string => p(text, section)
    const xml = bodyOf(redlineOf(end('One part ends here.') + p('After.'), end('One part ends there.') + p('After.')))
    expect(xml).toContain(`<w:pPr>${section}</w:pPr>`)
  })

  it('such as marks of other kinds is gone with their acceptance', () => {
    const look = `<w:rPr><w:b/><w:rPrChange w:id="3" w:author="Ada"><w:rPr/></w:rPrChange></w:rPr>`
    const xml = bodyOf(
      redlineOf(p('one two'), `<w:p><w:r>${look}<w:t>one two</w:t></w:r>${tracked('ins', r(' three'))}</w:p>`),
    )
    expect(xml).not.toContain('Ada')
    expect(xml).toContain('<w:rPr><w:b/></w:rPr>')
    expect(marksOf(p('one two'), `<w:p>${r('one two')}${tracked('ins', r(' three'))}</w:p>`)).toEqual([
      'one two{+ three+}¶',
    ])
  })
})
