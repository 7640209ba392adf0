import type { ReactNode } from 'react'
import type { Shown, Signing } from '#renderer/bundle/bundle-data.ts'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import { Fact, Facts } from './facts.tsx'
import styles from './signing-facts.module.css'
import { SpokenKey } from './spoken-key.tsx'

const words = text.bundle.sign

interface SigningFactsProps {
  readonly signing: Signing
  readonly contract: Shown['contract']
}

/** A signature as it was given: by whom, when, with which key, and the statement that was signed. */
export function SigningFacts({ signing, contract }: SigningFactsProps): ReactNode {
  const { side, name, capacity, authority, place, signedAt, statement, fingerprint, words: spoken } = signing
  return (
    <div className={styles.signing}>
      <Facts>
        <Fact label={words.name}>
          <strong>{name}</strong>
        </Fact>
        <Fact label={words.capacity}>{capacity}</Fact>
        <Fact label={words.party}>
          {contract[side]} {text.common.dot} <SideName side={side} ours={contract.ours} />
        </Fact>
        <Fact label={words.authority}>{authority}</Fact>
        <Fact label={words.place}>{place}</Fact>
        <Fact label={words.signedAt}>
          {signedAt.length === 10 ? text.common.day(signedAt) : text.common.time(signedAt)}
        </Fact>
        <SpokenKey fingerprint={fingerprint} words={spoken} />
        <p className={styles.hint}>{words.claim}</p>
      </Facts>
      <div className={styles.statement}>
        <h3 className={styles.heading}>{words.statement}</h3>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
        <section className={styles.box} tabIndex={0} aria-label={words.statementOf(name)}>
          <pre className={styles.text}>{statement}</pre>
        </section>
      </div>
    </div>
  )
}
