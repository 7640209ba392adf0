import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import chips from '#renderer/components/choices/count-chips.module.css'
import { text } from '#renderer/messages/text.ts'
import { WARNING_KINDS } from '#shared/model/negotiation/warning.ts'
import { setFilters } from '../look-slice.ts'
import { countWarnings, type PointWarning } from '../model/rows.ts'
import type { View } from '../model/view.ts'
import styles from './warning-strip.module.css'

const words = text.negotiation.list

interface WarningStripProps {
  readonly contract: string
  readonly warnings: readonly PointWarning[]
  readonly view: View
}

/** What needs a look, counted; each count shows its points alone, and pressed again all of them. */
export function WarningStrip({ contract, warnings, view }: WarningStripProps): ReactNode {
  const counts = countWarnings(warnings)
  if (counts.length === 0) return null
  return (
    <div className={styles.strip}>
      <TriangleAlert size={15} aria-hidden />
      <span className={styles.name}>{words.needLook}</span>
      <ToggleButtonGroup
        className={chips.chips ?? ''}
        aria-label={words.warnings}
        selectionMode="single"
        selectedKeys={view.warning === null ? [] : [view.warning]}
        onSelectionChange={(keys) =>
          setFilters(contract, { warning: WARNING_KINDS.find((kind) => keys.has(kind)) ?? null })
        }
      >
        {counts.map(([kind, count]) => (
          <ToggleButton key={kind} id={kind} className={`${chips.chip} ${chips.loud}`}>
            <b className={chips.count}>{text.common.number(count)}</b>
            {words.warning(kind, count)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
