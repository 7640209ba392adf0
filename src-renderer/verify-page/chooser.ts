import { verifyPage as words } from '../messages/verify-page.ts'
import type { Chosen } from './chosen.ts'
import { element } from './element.ts'
import { readFolder, readZipFile } from './read-chosen.ts'

type OnChosen = (name: string, reading: Promise<Chosen | null>) => void
type OnFault = (text: string) => void

/** Where a bundle is dropped or chosen: its zip, or its unpacked folder. */
export function chooser(onChosen: OnChosen, onFault: OnFault): HTMLElement {
  const take = (files: readonly File[]): void => {
    const [file] = files
    if (file === undefined) onFault(words.faults.nothing)
    else if (files.length > 1) onFault(words.faults.many(files.length))
    else onChosen(file.name, readZipFile(file))
  }
  const takeFolder = (files: readonly File[]): void => {
    const [file] = files
    if (file === undefined) onFault(words.faults.nothing)
    else onChosen(file.webkitRelativePath.split('/')[0] ?? '', readFolder(files))
  }
  const area = element(
    'section',
    { class: 'drop' },
    element('p', {}, words.drop),
    ...button(words.chooseZip, { accept: '.zip,application/zip' }, take),
    ...button(words.chooseFolder, { webkitdirectory: '' }, takeFolder),
  )
  acceptDrops(area, take, onFault)
  return area
}

/** A button that opens the browser's own picker. The same file may be chosen twice in a row. */
function button(
  label: string,
  picks: Readonly<Record<string, string>>,
  take: (files: readonly File[]) => void,
): readonly HTMLElement[] {
  const input = element('input', { type: 'file', hidden: '', ...picks })
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) take(files)
  })
  const opener = element('button', { type: 'button' }, label)
  opener.addEventListener('click', () => input.click())
  return [opener, input]
}

/** The whole window takes a drop: beside the area it would open the file in place of the page. */
function acceptDrops(area: HTMLElement, take: (files: readonly File[]) => void, onFault: OnFault): void {
  window.addEventListener('dragover', (event) => {
    event.preventDefault()
    area.classList.add('over')
  })
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) area.classList.remove('over')
  })
  window.addEventListener('drop', (event) => {
    event.preventDefault()
    area.classList.remove('over')
    const items = [...(event.dataTransfer?.items ?? [])]
    if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true)) onFault(words.faults.folder)
    else take([...(event.dataTransfer?.files ?? [])])
  })
}
