import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { commandOf } from '#renderer/commands/table.ts'
import { CommandButton } from '#renderer/components/buttons/command-button.tsx'
import { IconButton } from '#renderer/components/buttons/icon-button.tsx'
import { text } from '#renderer/messages/text.ts'
import { SECTIONS, type Section } from '../model/sections.ts'
import { showSection, toggleDetails, useReview } from '../review-slice.ts'
import styles from './sections.module.css'

const words = text.review.sections

function DetailsToggle(): ReactNode {
  const hasDetails = useReview((state) => state.hasDetails)
  const { hide, show } = text.compare.details
  return (
    <IconButton
      icon={hasDetails ? PanelRightClose : PanelRightOpen}
      label={hasDetails ? hide : show}
      keys={commandOf('details.toggle').keys}
      onPress={toggleDetails}
    />
  )
}

interface SectionsProps {
  /** What a part shows. */
  readonly children: (section: Section) => ReactNode
}

/** The parts of the review; one is shown. What can be made of all of them stands beside their names. */
export function Sections({ children }: SectionsProps): ReactNode {
  const section = useReview((state) => state.section)
  return (
    <Tabs
      className={styles.sections ?? ''}
      selectedKey={section}
      onSelectionChange={(key) => {
        const chosen = SECTIONS.find((each) => each === key)
        if (chosen !== undefined) showSection(chosen)
      }}
    >
      <div className={styles.head}>
        <TabList className={styles.tabs ?? ''} aria-label={words.name}>
          {SECTIONS.map((each) => (
            <Tab key={each} id={each} className={styles.tab ?? ''}>
              {words.titles[each]}
            </Tab>
          ))}
        </TabList>
        <span className={styles.end}>
          <CommandButton command="review.export">{text.review.exports.button}</CommandButton>
          <CommandButton command="review.raise-many" kind="primary">
            {text.review.raiseMany.button}
          </CommandButton>
          <DetailsToggle />
        </span>
      </div>
      {SECTIONS.map((each) => (
        <TabPanel key={each} id={each} className={styles.panel ?? ''}>
          {children(each)}
        </TabPanel>
      ))}
    </Tabs>
  )
}
