import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/formats/bundle/verify-bundle.ts'
import { nodeCrypto } from '#main/formats/sshsig/crypto.ts'
import { signStatement } from '#main/formats/sshsig/sshsig.ts'
import { verifyPage } from '#main/formats/verify-page.ts'
import { allowedSigners } from '#shared/bundle/allowed-signers.ts'
import { utf8 } from '#shared/bundle/bytes.ts'
import { zipDeterministically } from '#shared/bundle/container/write-zip.ts'
import { canonicalJson } from '#shared/model/canonical-json.ts'
import { aChangeOrder, bundleContents, chained, earlierOf, makeBundle, testKey } from '../fixtures/bundle-contents.ts'
import { type Bag, edit, remakeManifests, repin, rezipped } from '../fixtures/tampered-bundle.ts'

const key = testKey()
const forger = testKey(66)
const first = bundleContents({ documents: ['a.docx', 'b.docx'] })
const contents = {
  ...bundleContents({ documents: ['a.docx', 'b.docx'], changeOrders: [aChangeOrder(1), aChangeOrder(2)] }),
  earlier: [earlierOf(first, key)],
}
const bundle = makeBundle(contents, key).bytes

/** Names of the checks that fail. */
const failing = (bytes: Uint8Array): readonly string[] => {
  const report = verifyBundle(bytes)
  const names = report.checks.filter((check) => !check.ok).map(({ name }) => name)
  expect(report.ok, 'a bundle is ok exactly when no check fails').toBe(names.length === 0)
  return names
}

const altered = (alter: (bag: Bag, top: string) => void): readonly string[] => failing(rezipped(bundle, alter))

describe('the untouched bundle', () => {
  test('passes, also when unpacked and packed again', () => {
    expect(failing(bundle)).toEqual([])
    expect(rezipped(bundle, () => {})).toEqual(bundle)
  })
})

describe('one changed byte', () => {
  test('anywhere in the zip is refused', () => {
    const bytes = makeBundle(bundleContents(), key).bytes
    const page = Buffer.from(bytes).indexOf(verifyPage())
    const end = page + verifyPage().length
    expect(bytes.length - verifyPage().length).toBeLessThan(60_000)
    const passed: number[] = []
    // Of verify.html, which is longer than all the rest, every hundredth.
    for (let at = 0; at < bytes.length; at += page <= at && at + 100 < end ? 100 : 1) {
      bytes[at]! ^= 1 << (at % 8)
      if (verifyBundle(bytes).ok) passed.push(at)
      bytes[at]! ^= 1 << (at % 8)
    }
    expect(passed).toEqual([])
    expect(verifyBundle(bytes).ok).toBe(true)
  })

  test('in any file, with the zip made properly around it, is refused', () => {
    rezipped(bundle, (bag) => {
      for (const [path, bytes] of bag) {
        for (let sample = 0; sample < 12; sample += 1) {
          const at = Math.floor((bytes.length * sample) / 12)
          const names = altered((copy) => {
            const changed = copy.get(path)!.slice()
            changed[at]! ^= 0x01
            copy.set(path, changed)
          })
          expect(names, `${path} at ${at}`).not.toEqual([])
        }
      }
    })
  }, 60_000)

  test('added, cut or put before is refused', () => {
    expect(failing(Uint8Array.from([...bundle, 0]))).toEqual(['container'])
    expect(failing(Uint8Array.from([0, ...bundle]))).toEqual(['container'])
    expect(failing(bundle.subarray(0, -1))).toEqual(['container'])
    expect(failing(bundle.subarray(1))).toEqual(['container'])
  })
})

describe('a file', () => {
  const paths: string[] = []
  rezipped(bundle, (bag) => void paths.push(...bag.keys()))

  test.each(paths)('dropped is missed: %s', (path) => {
    expect(altered((bag) => void bag.delete(path))).not.toEqual([])
  })

  test.each(paths)('renamed is noticed: %s', (path) => {
    const names = altered((bag) => {
      bag.set(`${path}x`, bag.get(path)!)
      bag.delete(path)
    })
    expect(names).not.toEqual([])
  })

  test.each([
    'data/extra.txt',
    'extra.txt',
    'signatures/extra.txt',
    'signatures/buyer.statement.txt',
    'data/03-change-orders/CO-003/record.json',
  ])('added is noticed: %s', (path) => {
    expect(altered((bag) => void bag.set(path, utf8('x')))).not.toEqual([])
  })

  test('swapped with another is noticed', () => {
    const names = altered((bag) => {
      const [a, b] = [bag.get('data/01-agreement.docx')!, bag.get('data/02-exhibits/01-b.docx')!]
      bag.set('data/01-agreement.docx', b).set('data/02-exhibits/01-b.docx', a)
    })
    expect(names).toContain('payload hashes')
    expect(names).toContain('signed before')
  })

  test('outside the top folder is noticed', () => {
    const names = failing(rezipTop((path) => (path.endsWith('VERIFY.txt') ? 'elsewhere/VERIFY.txt' : path)))
    expect(names).toContain('layout')
  })

  test('renamed with its whole top folder is noticed', () => {
    expect(failing(rezipTop((path) => path.replace(/^[^/]+/, 'other-v2-bundle')))).toEqual(['pinned hashes'])
  })

  function rezipTop(rename: (path: string) => string): Uint8Array {
    const files: { path: string; bytes: Uint8Array }[] = []
    rezipped(bundle, (bag, top) => {
      for (const [path, bytes] of bag) files.push({ path: rename(`${top}/${path}`), bytes })
    })
    return zipDeterministically(files)
  }
})

describe('a forger who packs properly', () => {
  const spoil = (bag: Bag): void => edit(bag, 'data/01-agreement.docx', 'signed', 'SIGNED')

  test('but forgets the manifest is caught by it', () => {
    expect(altered(spoil)).toEqual(['payload hashes', 'pinned hashes', 'signed before'])
  })

  test('and makes the manifests again is caught by the signed statement', () => {
    const names = altered((bag) => {
      spoil(bag)
      remakeManifests(bag)
    })
    expect(names).toEqual(['pinned hashes', 'signed before'])
  })

  test('and writes the hashes into the statement is caught by the signature', () => {
    const names = altered((bag) => {
      spoil(bag)
      remakeManifests(bag)
      const signature = bag.get('signatures/vendor.statement.txt.sig')!
      repin(bag, key)
      bag.set('signatures/vendor.statement.txt.sig', signature)
    })
    expect(names).toContain('signatures')
  })

  test('and signs with a key of his own is caught by the key that the statement names', () => {
    const names = altered((bag) => {
      spoil(bag)
      remakeManifests(bag)
      repin(bag, forger)
    })
    expect(names).toEqual(['signatures', 'allowed signers', 'signed before'])
  })

  test('and even holds our key is caught by the signing statement, made when the contract was signed', () => {
    const names = altered((bag) => {
      spoil(bag)
      remakeManifests(bag)
      repin(bag, key)
    })
    expect(names).toEqual(['signed before'])
  })

  test('and rewrites VERIFY.txt with its manifest is caught by the statement', () => {
    const names = altered((bag) => {
      edit(bag, 'VERIFY.txt', 'sha256sum -c', 'true')
      remakeManifests(bag)
    })
    expect(names).toEqual(['pinned hashes'])
  })

  test('and lists a further key in allowed_signers is caught', () => {
    const names = altered((bag) => {
      const lines = allowedSigners([
        { side: 'vendor', publicKey: key.publicKey },
        { side: 'buyer', publicKey: forger.publicKey },
      ])
      bag.set('signatures/allowed_signers', utf8(lines))
    })
    expect(names).toEqual(['allowed signers'])
  })

  test('and passes our statement off as the buyer’s is caught', () => {
    const names = altered((bag) => {
      for (const end of ['', '.sig']) {
        bag.set(`signatures/buyer.statement.txt${end}`, bag.get(`signatures/vendor.statement.txt${end}`)!)
        bag.delete(`signatures/vendor.statement.txt${end}`)
      }
    })
    expect(names).toContain('statements')
  })

  test('and takes a statement of another bundle is caught', () => {
    const other = makeBundle({ ...contents, madeAt: '2026-10-22T10:00:00Z' }, key).bytes
    const names = altered((bag) => {
      rezipped(other, (theirs) => {
        for (const end of ['', '.sig']) {
          const path = `signatures/vendor.statement.txt${end}`
          bag.set(path, theirs.get(path)!)
        }
      })
    })
    expect(names).toEqual(['pinned hashes'])
  })
})

describe('an exporter who signs what is not so', () => {
  const signed = (alter: (bag: Bag) => void): readonly string[] =>
    altered((bag) => {
      alter(bag)
      remakeManifests(bag)
      repin(bag, key)
    })

  test('is caught changing an audit entry', () => {
    expect(signed((bag) => edit(bag, 'data/07-audit.jsonl', 'version.add', 'version.bad'))).toEqual(['audit log'])
  })

  test('is caught turning audit entries round, or repeating one', () => {
    const turned = (bag: Bag): void => edit(bag, 'data/07-audit.jsonl', /^(.*\n)(.*\n)/, '$2$1')
    expect(signed(turned)).toEqual(['audit log'])
    const twice = (bag: Bag): void => edit(bag, 'data/07-audit.jsonl', /^(.*\n)/, '$1$1')
    expect(signed(twice)).toEqual(['audit log'])
  })

  test('is not caught leaving out a whole audit entry, as entries of other contracts lie between', () => {
    expect(signed((bag) => edit(bag, 'data/07-audit.jsonl', /^(.*\n)/, ''))).toEqual([])
  })

  test('is caught linking an audit entry to another neighbour', () => {
    const relinked = chained([{}, {}]).map((entry, i) => (i === 1 ? { ...entry, prev: 'f'.repeat(64) } : entry))
    const lines = relinked.map(({ hash: _, ...entry }) => {
      const hash = nodeCrypto.sha256(utf8(canonicalJson(entry)))
      return `${canonicalJson({ ...entry, hash })}\n`
    })
    expect(signed((bag) => void bag.set('data/07-audit.jsonl', utf8(lines.join(''))))).toEqual(['audit log'])
  })

  test('is caught leaving out a change order, or its record', () => {
    const dropped = (id: string) => (bag: Bag) => {
      for (const path of [...bag.keys()]) if (path.includes(id)) bag.delete(path)
      edit(bag, 'signatures/vendor.statement.txt', new RegExp(`^  .*${id}.*\\n`, 'gm'), '')
      edit(bag, 'signatures/vendor.statement.txt', 'Documents: 7', 'Documents: 5')
    }
    expect(signed(dropped('CO-001'))).toContain('change orders')
    expect(signed(dropped('CO-002'))).toContain('change orders')
  })

  test('is caught calling a change order void that the statement calls agreed, and doing the sums wrong', () => {
    const record = 'data/03-change-orders/CO-001/record.json'
    expect(signed((bag) => edit(bag, record, '"agreed"', '"void"'))).toEqual(['change orders'])
    expect(signed((bag) => edit(bag, record, '120000', '120001'))).toEqual(['change orders'])
  })

  test('is caught when a record is of a hostile shape', () => {
    const record = 'data/03-change-orders/CO-001/record.json'
    for (const text of [
      '[]',
      'null',
      '{"id":"CO-001","status":{"toString":1}}',
      '['.repeat(200_000),
      '{"__proto__":1}',
    ]) {
      expect(signed((bag) => void bag.set(record, utf8(text)))).toContain('change orders')
    }
  })

  test('is caught when an audit line is of a hostile shape', () => {
    for (const line of [
      '{}',
      '[]',
      '{"seq":1}',
      `${'['.repeat(200_000)}`,
      `{"payload":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`,
    ]) {
      expect(signed((bag) => void bag.set('data/07-audit.jsonl', utf8(`${line}\n`)))).toEqual(['audit log'])
    }
  })

  test('is caught hiding characters in the title, or mixing alphabets in a name', () => {
    const resigned = (from: string, to: string) => (bag: Bag) => {
      edit(bag, 'signatures/vendor.statement.txt', from, to)
    }
    expect(signed(resigned('Title: AI', 'Title: \u202eAI'))).toContain('statements')
    expect(signed(resigned('Name: Mara', 'Name: M\u0430ra'))).toContain('statements')
    expect(signed(resigned('Buyer: Harbour', 'Buyer: Harbor'))).toContain('statements')
  })

  test('is named when a whole word is in another alphabet', () => {
    const bytes = rezipped(bundle, (bag) => {
      const path = 'signatures/vendor.statement.txt'
      edit(bag, path, 'Capacity: Owner', 'Capacity: Асме')
      repin(bag, key)
    })
    const report = verifyBundle(bytes)
    expect(report.checks.find(({ name }) => name === 'names')?.detail).toBe('not in Latin letters: “Асме”')
  })

  const instructionsOf = (bytes: Uint8Array): string | undefined =>
    verifyBundle(bytes).checks.find(({ name }) => name === 'instructions')?.detail

  test('is named putting in a verify.html that says "good" to anything, or a script that does', () => {
    expect(instructionsOf(bundle)).toBe(
      'VERIFY.txt, verify.sh, verify.cmd, verify.html are as this version of Counterdraft writes them',
    )
    for (const path of ['verify.html', 'verify.sh', 'verify.cmd', 'VERIFY.txt']) {
      const bytes = rezipped(bundle, (bag) => {
        bag.set(path, utf8('<h1>Nothing was changed since it was signed</h1>'))
        remakeManifests(bag)
        repin(bag, key)
      })
      expect(failing(bytes)).toEqual([])
      expect(instructionsOf(bytes)).toMatch(new RegExp(`writes them: ${path}; may be of another version, or may lie`))
    }
  })

  test('is named leaving the page out', () => {
    const bytes = rezipped(bundle, (bag) => {
      bag.delete('verify.html')
      remakeManifests(bag)
      repin(bag, key)
    })
    expect(failing(bytes)).toEqual([])
    expect(instructionsOf(bytes)).toMatch(/verify\.html; may be of another version/)
  })

  test('is caught signing for another purpose', () => {
    const names = altered((bag) => {
      const sig = signStatement(key.seed, 'another statement\n')
      bag.set('signatures/vendor.statement.txt.sig', utf8(sig))
    })
    expect(names).toContain('signatures')
  })
})

describe('whatever is done to a bundle’s files', () => {
  test('gives a report and never an exception, and never passes with a change', () => {
    const paths: string[] = []
    rezipped(bundle, (bag) => void paths.push(...bag.keys()))
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }).map(utf8), fc.uint8Array({ maxLength: 200 })),
        fc.boolean(),
        (path, bytes, careful) => {
          const names = altered((bag) => {
            bag.set(path, bytes)
            if (careful && path !== 'bag-info.txt') remakeManifests(bag)
            if (careful && path !== 'bag-info.txt' && !path.startsWith('signatures/vendor')) repin(bag, forger)
          })
          expect(names).not.toEqual([])
        },
      ),
      { numRuns: 150 },
    )
  })
})
