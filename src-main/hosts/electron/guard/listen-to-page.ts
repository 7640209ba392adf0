import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from '../channels.ts'
import { isOwnPage } from './page.ts'

/** Hands what the page sends to the carrier, and refuses every other sender. */
export function listenToPage(
  ipcMain: Pick<IpcMain, 'handle'>,
  isPage: (contentsId: number) => boolean,
  carry: (message: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(CALL_CHANNEL, (event, message: unknown) => {
    // Not an answer: nobody we talk to ever sees this.
    if (!isFromPage(event, isPage)) throw new Error('Refused: not the window of Counterdraft.')
    return carry(message)
  })
}

/** True when the sender is the main frame of the current window and shows our page. One that is gone is null or detached. */
function isFromPage(
  { sender, senderFrame: frame }: IpcMainInvokeEvent,
  isPage: (contentsId: number) => boolean,
): boolean {
  return isPage(sender.id) && frame !== null && !frame.detached && frame.parent === null && isOwnPage(frame.url)
}
