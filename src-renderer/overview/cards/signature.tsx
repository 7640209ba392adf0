import type { ReactNode } from 'react'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { addressOf, screenRoute } from '#renderer/route/route.ts'
import { SIDES } from '#shared/model/side.ts'
import type { Shown } from '../overview-slice.ts'
import styles from './card.module.css'
import { Card } from './card.tsx'

const words = text.overview.signing

function Freeze({ freeze, signings }: Pick<Shown, 'freeze' | 'signings'>): ReactNode {
  if (freeze === null) return <p className={styles.mute}>{words.draft}</p>
  return (
    <>
      <p>{words.frozen(freeze.version, freeze.at)}</p>
      {freeze.waived.length === 0 ? null : <p className={styles.mute}>{words.waived(freeze.waived)}</p>}
      <ul className={styles.facts}>
        {SIDES.map((side) => {
          const signing = signings.find((each) => each.side === side)
          return (
            <li key={side} className={styles.signer}>
              <SideName side={side} />
              <span className={signing === undefined ? styles.mute : undefined}>
                {signing === undefined ? words.notSigned : words.signedBy(signing.name, signing.signedAt)}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Whether a version is frozen, and who signed it. */
export function SignatureCard({ shown }: { readonly shown: Shown }): ReactNode {
  return (
    <Card title={words.title}>
      <Freeze freeze={shown.freeze} signings={shown.signings} />
      <a className={styles.link} href={`#${addressOf(screenRoute(shown.contract.id, 'bundle'))}`}>
        {words.bundle}
      </a>
    </Card>
  )
}
