import { expect, it } from 'vitest'
import { changesOf } from './change'

it('names what changed, and leaves out what stayed', () => {
  expect(changesOf('{"state":"REJECTED","id":1}', '{"state":"PENDING","id":1,"by":{"a":2}}')).toEqual([
    { property: 'state', before: 'REJECTED', after: 'PENDING' },
    { property: 'by', before: null, after: '{"a":2}' },
  ])
})

it('shows what is no object as it is', () => {
  expect(changesOf(null, '[1,2]')).toEqual([{ property: '', before: null, after: '[1,2]' }])
  expect(changesOf('not json', null)).toEqual([{ property: '', before: 'not json', after: null }])
  expect(changesOf(null, undefined)).toEqual([])
})
