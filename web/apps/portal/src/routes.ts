import type { RouteRecordRaw } from 'vue-router'

const forTaxpayer: RouteRecordRaw[] = [
  { path: '', name: 'home', component: () => import('./pages/HomePage.vue'), meta: { place: 'home', title: 'shell.home' } },
  { path: 'filing/:form/:period', name: 'return', component: () => import('./pages/ReturnPage.vue'), meta: { place: 'home', title: ({ params }) => `tax.${String(params.form)}` } },
  { path: 'filing/:form/:period/check', name: 'check', component: () => import('./pages/CheckPage.vue'), meta: { place: 'home', title: ({ query }) => (query.correct === '1' ? 'correct.check' : 'check.title') } },
  { path: 'returns/:return', name: 'receipt', component: () => import('./pages/ReceiptPage.vue'), meta: { place: 'ledger', title: 'receipt.paper' } },
  { path: 'pay', name: 'pay', component: () => import('./pages/PayPage.vue'), meta: { place: 'pay', title: 'pay.title' } },
  { path: 'payments/:payment', name: 'payment', component: () => import('./pages/PaymentPage.vue'), meta: { place: 'pay', title: 'paymentPage.parts' } },
  { path: 'agreements', name: 'agreements', component: () => import('./pages/AgreementsPage.vue'), meta: { place: 'pay', title: 'agreements.title' } },
  { path: 'ledger', name: 'ledger', component: () => import('./pages/LedgerPage.vue'), meta: { place: 'ledger', title: 'ledger.title' } },
  { path: 'certificates/:certificate', name: 'certificate', component: () => import('./pages/CertificatePage.vue'), meta: { place: 'ledger', title: 'certificate.title' } },
  { path: 'calendar', name: 'calendar', component: () => import('./pages/CalendarPage.vue'), meta: { place: 'calendar', title: 'calendar.title' } },
  { path: 'invoices', name: 'invoices', component: () => import('./pages/InvoicesPage.vue'), meta: { place: 'invoices', title: 'invoices.issued' } },
  { path: 'invoices/new', name: 'issue', component: () => import('./pages/IssuePage.vue'), meta: { place: 'invoices', title: 'issue.title' } },
  { path: 'invoices/batches', name: 'batches', component: () => import('./pages/BatchesPage.vue'), meta: { place: 'invoices', title: 'batches.title' } },
  { path: 'invoices/batches/:batch', name: 'batch', component: () => import('./pages/BatchPage.vue'), meta: { place: 'invoices', title: 'batches.batch' } },
  { path: 'invoices/received', name: 'received', component: () => import('./pages/ReceivedPage.vue'), meta: { place: 'invoices', title: 'invoices.receivedTitle' } },
  { path: 'invoices/received/files', name: 'imports', component: () => import('./pages/ImportPage.vue'), meta: { place: 'invoices', title: 'imports.title' } },
  { path: 'invoices/received/files/:file', name: 'imported', component: () => import('./pages/ImportedPage.vue'), meta: { place: 'invoices', title: 'imports.file' } },
  { path: 'invoices/received/:received', name: 'received-invoice', component: () => import('./pages/ReceivedInvoicePage.vue'), meta: { place: 'invoices', title: 'preview.invoice' } },
  { path: 'invoices/deductions', name: 'deductions', component: () => import('./pages/DeductionPage.vue'), meta: { place: 'invoices', title: 'deduction.title' } },
  { path: 'invoices/:invoice', name: 'invoice', component: () => import('./pages/InvoicePage.vue'), meta: { place: 'invoices', title: 'preview.invoice' } },
  { path: 'jobs', name: 'jobs', component: () => import('./pages/JobsPage.vue'), meta: { place: 'me', title: 'jobs.title' } },
  { path: 'people', name: 'people', component: () => import('./pages/PeoplePage.vue'), meta: { place: 'me', title: 'people.title' } },
  { path: 'access', name: 'access', component: () => import('./pages/AccessPage.vue'), meta: { place: 'me', title: 'access.title' } },
  { path: 'me', name: 'me', component: () => import('./pages/MePage.vue'), meta: { place: 'me', title: 'me.title' } },
]

/** The portal's pages. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'welcome', component: () => import('./pages/WelcomePage.vue'), meta: { open: true } },
  { path: '/verify', name: 'verify', component: () => import('./pages/VerifyPage.vue'), meta: { open: true, title: 'verify.title' } },
  { path: '/tax-calendar', name: 'tax-calendar', component: () => import('./pages/TaxCalendarPage.vue'), meta: { open: true, title: 'taxCalendar.name' } },
  { path: '/status', name: 'status', component: () => import('./pages/StatusPage.vue'), meta: { open: true, title: 'publicStatus.title' } },
  { path: '/calculator', name: 'calculator', component: () => import('./pages/CalculatorPage.vue'), meta: { open: true, title: 'calculator.title' } },
  { path: '/accessibility', name: 'accessibility', component: () => import('./pages/AccessibilityPage.vue'), meta: { open: true, title: 'accessibility.title' } },
  { path: '/sessions', name: 'sessions', component: () => import('./pages/SessionsPage.vue'), meta: { title: 'sessions.title' } },
  { path: '/identity', name: 'identity', component: () => import('./pages/IdentityPage.vue'), meta: { title: 'identity.title' } },
  { path: '/enterprises/new', name: 'enterprise', component: () => import('./pages/EnterprisePage.vue'), meta: { title: 'enterprise.title' } },
  { path: '/t/:taxpayer', children: forTaxpayer },
  { path: '/:rest(.*)*', name: 'nothing', component: () => import('./pages/NothingPage.vue'), meta: { open: true, title: 'shell.noPage' } },
]
