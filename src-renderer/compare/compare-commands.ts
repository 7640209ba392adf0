import { useMemo } from 'react'
import { useCommands } from '#renderer/commands/registry.ts'
import type { Shown } from './list/shown.ts'
import {
  cursorPosition,
  stepChange,
  toggleAllFolds,
  toggleDetails,
  toggleNoise,
  toggleRow,
  toggleUnmarked,
  useList,
} from './list-slice.ts'
import { countUnmarked } from './model/filters.ts'

/** What the commands mean while a comparison is shown. */
export function useCompareCommands(shown: Shown | null, raisePoint: () => void): void {
  const handlers = useMemo(() => {
    if (shown === null) return { 'details.toggle': toggleDetails }
    const { list, chosen } = shown
    return {
      ...(list.listed.length === 0
        ? {}
        : {
            'item.next': () => stepChange(list, chosen, 1),
            'item.previous': () => stepChange(list, chosen, -1),
          }),
      'change.fold': () => {
        const row = list.rows[cursorPosition(list, useList.getState().cursor, chosen)]
        if (row !== undefined) toggleRow(row)
      },
      'change.show-all': toggleAllFolds,
      'change.hide-noise': toggleNoise,
      'details.toggle': toggleDetails,
      ...(countUnmarked(shown.compared) === 0 ? {} : { 'change.unmarked': toggleUnmarked }),
      ...(chosen === null ? {} : { 'point.raise': raisePoint }),
    }
  }, [shown, raisePoint])
  useCommands(handlers)
}
