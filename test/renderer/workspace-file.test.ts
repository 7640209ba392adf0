import { describe, expect, it } from 'vitest'
import { placeOf, workspaceNameOf } from '#renderer/start/file-name.ts'

describe('the file of a workspace', () => {
  it('lies in the folder for workspaces under its name', () => {
    expect(placeOf(' Work ', '/data/workspaces')).toBe('/data/workspaces/Work.counterdraft')
    expect(placeOf('Work.counterdraft', 'C:\\Data')).toBe('C:\\Data\\Work.counterdraft')
  })

  it('stays where a full path puts it', () => {
    expect(placeOf('/deals/work.counterdraft', '/data')).toBe('/deals/work.counterdraft')
    expect(placeOf('D:\\work', '/data')).toBe('D:\\work')
  })

  it('is called by its name without the ending', () => {
    expect(workspaceNameOf('/data/Client work.counterdraft')).toBe('Client work')
    expect(workspaceNameOf('C:\\data\\Work.counterdraft')).toBe('Work')
    expect(workspaceNameOf('/data/old.db')).toBe('old.db')
  })
})
