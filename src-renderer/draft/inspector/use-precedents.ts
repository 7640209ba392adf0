import { useEffect, useState } from 'react'
import { ask } from '#renderer/api.ts'
import type { Output } from '#shared/api/contract.ts'

type Precedents = Output<'precedent.list'>

const NONE: Precedents = []

/** What was agreed in other contracts on a topic, or on clauses of one heading. */
export function usePrecedents(contract: string, topic: string | null, words: string | null): Precedents {
  const [found, setFound] = useState(NONE)
  useEffect(() => {
    let isWanted = true
    setFound(NONE)
    if (topic === null && words === null) return
    void ask('precedent.list', { contract, topic, words }).then((listed) => {
      // Without them the draft is the same: what was agreed elsewhere is a help, and no part of it.
      if (isWanted && listed.ok) setFound(listed.value)
    })
    return () => {
      isWanted = false
    }
  }, [contract, topic, words])
  return found
}
