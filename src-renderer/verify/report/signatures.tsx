import { BadgeCheck, CircleHelp, PenLine, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Fingerprint } from '#renderer/components/marks/fingerprint.tsx'
import { SideName } from '#renderer/components/marks/side-name.tsx'
import { text } from '#renderer/messages/text.ts'
import type { Report } from '#renderer/verify/verify-slice.ts'
import styles from './signatures.module.css'

type Signature = Report['signatures'][number]

interface Signer {
  readonly id: string
  readonly signature: Signature
  /** How many statements were signed alike. */
  readonly count: number
}

/** Who signed: statements of the same person with the same key and outcome are one. */
function signersOf(signatures: readonly Signature[]): readonly Signer[] {
  const signers = new Map<string, Signer>()
  for (const signature of signatures) {
    const id = JSON.stringify(signature)
    signers.set(id, { id, signature, count: (signers.get(id)?.count ?? 0) + 1 })
  }
  return [...signers.values()]
}

function KeyOf({ signature: { key, pinned } }: { readonly signature: Signature }): ReactNode {
  const Icon = pinned ? BadgeCheck : CircleHelp
  return (
    <>
      <p className={styles.key}>
        <span className={styles.label}>{text.verify.keyLabel}</span>
        {key === 'none' ? text.verify.noKey : <Fingerprint value={key} />}
      </p>
      <p className={styles.pinned} data-pinned={pinned}>
        <Icon size={15} aria-hidden />
        <span>
          <strong>{pinned ? text.verify.pinned : text.verify.notPinned}</strong>{' '}
          {pinned ? text.verify.pinnedMeans : text.verify.notPinnedMeans}
        </span>
      </p>
    </>
  )
}

function SignerCard({ signer: { signature, count } }: { readonly signer: Signer }): ReactNode {
  const { side, name, ok } = signature
  const Icon = ok ? PenLine : X
  return (
    <li className={styles.signer}>
      <p className={styles.who}>
        <SideName side={side} />
        <span className={styles.name}>{name}</span>
      </p>
      <p className={styles.outcome} data-ok={ok}>
        <Icon size={14} aria-hidden />
        {ok ? text.verify.signed : text.verify.notSigned}
        <span className={styles.count}>{text.verify.statements(count)}</span>
      </p>
      <KeyOf signature={signature} />
    </li>
  )
}

/** Who signed, with which key, and what is known of that key. */
export function Signatures({ signatures }: { readonly signatures: readonly Signature[] }): ReactNode {
  if (signatures.length === 0) return <p className={styles.none}>{text.verify.noSignatures}</p>
  return (
    <ul className={styles.signers}>
      {signersOf(signatures).map((signer) => (
        <SignerCard key={signer.id} signer={signer} />
      ))}
    </ul>
  )
}
