import { reactive, watchEffect } from 'vue'

/** A page with its filters, under a name; kept in this browser. */
export interface SavedView {
  page: string
  name: string
  query: Record<string, string>
}

const KEY = 'etax.console.views'

function kept(): SavedView[] {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    return Array.isArray(read) ? (read as SavedView[]) : []
  } catch {
    return []
  }
}

export const views = reactive<SavedView[]>(kept())
watchEffect(() => localStorage.setItem(KEY, JSON.stringify(views)))

/** Keeps a view; one of the same page and name is replaced. */
export function saveView(view: SavedView): void {
  forgetView(view)
  views.push(view)
}

export function forgetView({ page, name }: Pick<SavedView, 'page' | 'name'>): void {
  const place = views.findIndex((one) => one.page === page && one.name === name)
  if (place >= 0) views.splice(place, 1)
}
