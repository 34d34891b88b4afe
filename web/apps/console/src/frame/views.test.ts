// @vitest-environment happy-dom
import { nextTick } from 'vue'
import { beforeEach, expect, it } from 'vitest'
import { forgetView, saveView, views } from './views'

beforeEach(() => views.splice(0))

it('keeps a view by page and name, and forgets it', async () => {
  saveView({ page: 'sync', name: '未受理', query: { state: 'REJECTED' } })
  saveView({ page: 'sync', name: '未受理', query: { state: 'MANUAL' } })
  saveView({ page: 'letters', name: '未受理', query: {} })
  await nextTick()
  expect(views.map((one) => one.query.state)).toEqual(['MANUAL', undefined])
  expect(JSON.parse(localStorage.getItem('etax.console.views') ?? '')).toHaveLength(2)
  forgetView({ page: 'sync', name: '未受理' })
  expect(views.map((one) => one.page)).toEqual(['letters'])
})
