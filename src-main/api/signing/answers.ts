import { readAnswer, readSigning } from '#main/formats/bundle/read-request.ts'
import { fingerprintOf } from '#main/formats/sshsig/sshsig.ts'
import { addSigning } from '#main/store/signing/bundles.ts'
import { firstDifference } from '#shared/bundle/statement.ts'
import { err, ok } from '#shared/model/result.ts'
import { otherSide } from '#shared/model/side.ts'
import { direct } from '../context.ts'
import { theSignedBundle } from './bundles.ts'
import { keyFault } from './known-keys.ts'

export const takeAnswer = direct<'signing.take'>((db, { contract: id, files }, at) => {
  const signed = theSignedBundle(db, id)
  if (!signed.ok) return signed
  const { contract, bundle } = signed.value
  const side = otherSide(contract.ours)
  if (bundle.signings.some((signing) => signing.side === side)) {
    return err({ kind: 'refused', why: 'signed-already', detail: contract[side] })
  }
  const answer = readAnswer(files)
  if (!answer.ok) return err({ kind: 'signature', problem: 'no-answer', detail: answer.error })
  const read = readSigning(side, answer.value.statement, answer.value.signature)
  if (!read.ok) return err({ kind: 'signature', problem: 'no-answer', detail: read.error })
  const [statement, signing] = read.value
  const line = firstDifference(bundle.facts, statement)
  if (line !== null) return err({ kind: 'signature', problem: 'other-text', detail: line })
  const fault = keyFault(db, statement[side], signing.key, bundle.signings)
  if (fault !== null) return err(fault)
  addSigning(db, bundle.id, signing, at)
  const { name, capacity } = signing
  const { version } = bundle.facts
  const payload = { version, side, name, capacity, fingerprint: fingerprintOf(signing.key) }
  return ok({ value: signing, contract: id, payload })
})
