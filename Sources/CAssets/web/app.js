// Improves pages that work without it. Text becomes nodes by textContent, never markup.

const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const make = (name, className, text = '') => {
  const node = document.createElement(name)
  if (className) node.className = className
  node.textContent = text
  return node
}
const stored = {
  get(key) { try { return localStorage.getItem(key) } catch { return null } },
  set(key, value) { try { localStorage.setItem(key, value) } catch { /* private mode */ } }
}
const language = document.documentElement.lang || 'da'

// Tables sort by their headers

const collator = new Intl.Collator(language, { numeric: true })

function sortKey(row, column) {
  const cell = row.cells[column]
  return cell ? cell.dataset.sort ?? cell.textContent.trim() : ''
}

function compare(left, right) {
  const a = Number(left), b = Number(right)
  if (left !== '' && right !== '' && !isNaN(a) && !isNaN(b)) return a - b
  return collator.compare(left, right)
}

function sortBy(header) {
  const table = header.closest('table'), body = table.tBodies[0]
  const down = header.getAttribute('aria-sort') === 'ascending'
  all('th[aria-sort]', table).forEach(other => other.removeAttribute('aria-sort'))
  header.setAttribute('aria-sort', down ? 'descending' : 'ascending')
  const rows = [...body.rows].map(row => [sortKey(row, header.cellIndex), row])
  // what has no value stays last either way
  rows.sort(([a], [b]) => (a === '') - (b === '') || (down ? compare(b, a) : compare(a, b)))
  body.append(...rows.map(([, row]) => row))
}

for (const header of all('table[data-sortable] thead th:not([data-nosort])')) {
  const button = make('button', 'sort')
  button.type = 'button'
  button.append(...header.childNodes)
  button.addEventListener('click', () => sortBy(header))
  header.append(button)
}

// What was unfolded stays unfolded, on this page and this machine

all('details.data, details.fold').forEach((details, index) => {
  const key = `open:${location.pathname}:${details.id || index}`
  if (stored.get(key) === '1') details.open = true
  details.addEventListener('toggle', () => stored.set(key, details.open ? '1' : '0'))
})
document.addEventListener('keydown', event => {
  const menu = event.key === 'Escape' && document.activeElement?.closest('details.menu[open]')
  if (!menu) return
  menu.open = false
  menu.querySelector('summary').focus()
})
document.addEventListener('click', event => {
  all('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false })
})

// What goes on by itself is shown anew, while nobody is in the middle of something

if (document.querySelector('[data-live]')) {
  setInterval(() => {
    const isIdle = document.activeElement === document.body && !document.querySelector('details.confirm[open]')
    if (isIdle && !document.hidden) location.reload()
  }, 3000)
}

// Forms: sent once, left only on purpose, numbers read back

let unsaved = null
for (const form of all('form[data-leave]')) form.addEventListener('input', () => { unsaved = form })
addEventListener('beforeunload', event => {
  if (unsaved?.isConnected) event.preventDefault()
})

document.addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented) return
  if (form === unsaved) unsaved = null
  if (!form.matches('[data-guard]')) return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = '1'
  const button = event.submitter
  if (!button) return
  // aria-busy, not disabled: a disabled button's name and value would not be sent
  button.setAttribute('aria-busy', 'true')
  if (button.dataset.busy) {
    button.dataset.label = button.textContent
    button.textContent = button.dataset.busy
  }
})
addEventListener('pageshow', event => {
  if (!event.persisted) return
  for (const form of all('form[data-sent]')) {
    delete form.dataset.sent
    for (const button of all('[aria-busy]', form)) {
      button.removeAttribute('aria-busy')
      if (button.dataset.label) button.textContent = button.dataset.label
    }
  }
})

/** The number as `-1234.5`, or null where the server would not read it either. */
function readNumber(text, language) {
  const [group, mark] = language === 'da' ? ['.', ','] : [',', '.']
  const form = new RegExp(
    `^([-+\u2212]?)(\\d+|[1-9]\\d{0,2}(?:([\\${group} \u00a0\u202f])\\d{3})(?:\\3\\d{3})*)(?:\\${mark}(\\d+))?\\s*%?$`)
  const found = form.exec(text.trim())
  if (!found) return null
  const sign = found[1] && found[1] !== '+' ? '-' : ''
  return sign + found[2].replace(/\D/g, '') + (found[4] ? '.' + found[4] : '')
}

for (const input of all('input[data-number]')) {
  const line = make('p', 'reads')
  line.setAttribute('aria-live', 'polite');
  (input.closest('.affix') ?? input).after(line)
  input.addEventListener('input', () => {
    const text = input.value.trim()
    const number = text && readNumber(text, input.dataset.number)
    if (!text) line.textContent = ''
    else if (number === null) line.textContent = input.dataset.unreadable ?? ''
    else {
      const places = number.split('.')[1]?.length ?? 0
      const shown = new Intl.NumberFormat(input.dataset.number, {
        minimumFractionDigits: Math.min(places, 20), maximumFractionDigits: 20, useGrouping: 'always'
      }).format(number)
      line.textContent = (input.dataset.reads ?? '').replace('{0}', () => shown)
    }
  })
}

// The review queue by keyboard; single keys can be switched off (WCAG 2.1.4)

const legend = document.querySelector('[data-keys]')
let shortcuts = stored.get('keys') !== 'off'

if (legend) {
  const toggle = legend.querySelector('[data-off]')
  const show = () => {
    if (toggle) toggle.textContent = shortcuts ? toggle.dataset.off : toggle.dataset.on
    all('kbd', legend).forEach(key => key.classList.toggle('muted', !shortcuts))
  }
  toggle?.addEventListener('click', () => {
    shortcuts = !shortcuts
    stored.set('keys', shortcuts ? 'on' : 'off')
    show()
  })
  show()
  legend.hidden = false
  document.addEventListener('keydown', event => {
    const isTyping = event.target.closest?.('input, textarea, select, [contenteditable]')
    if (!shortcuts || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
    const items = all('[data-review]')
    const here = items.indexOf(document.activeElement?.closest('[data-review]'))
    if (event.key === 'j' || event.key === 'k') {
      const next = here < 0 ? 0 : here + (event.key === 'j' ? 1 : -1)
      items[Math.max(0, Math.min(items.length - 1, next))]?.focus()
    } else if (here >= 0 && !event.repeat && /^[a-z]$/.test(event.key)) {
      const action = items[here].querySelector(`[data-key="${event.key}"]`)
      if (!action) return
      if (action.matches('details')) {
        action.open = true
        action.querySelector('textarea, input:not([type=hidden]), select')?.focus()
      } else action.click()
    } else return
    event.preventDefault()
  })
}

// Charts tell the value under the pointer, or under the arrow keys

for (const figure of all('[data-chart]')) {
  const chart = figure.querySelector('svg.chart')
  const dots = chart ? all('.dots > *, .fd', chart).filter(dot => dot.querySelector('title')) : []
  if (!dots.length) continue
  const readout = make('output', 'readout')
  const plot = make('div', 'plot')
  plot.tabIndex = 0
  plot.setAttribute('role', 'group')
  plot.setAttribute('aria-label', chart.querySelector('title')?.textContent ?? '')
  chart.replaceWith(plot)
  plot.append(chart)
  plot.after(readout)
  let current = -1
  const show = index => {
    if (index === current) return
    dots[current]?.classList.remove('on')
    current = index
    dots[index]?.classList.add('on')
    readout.textContent = dots[index]?.querySelector('title').textContent ?? ''
  }
  plot.addEventListener('pointermove', event => {
    const away = dots.map(dot => {
      const { left, width } = dot.getBoundingClientRect()
      return Math.abs(left + width / 2 - event.clientX)
    })
    show(away.indexOf(Math.min(...away)))
  })
  plot.addEventListener('pointerleave', () => show(-1))
  plot.addEventListener('blur', () => show(-1))
  plot.addEventListener('keydown', event => {
    const last = dots.length - 1
    const next = {
      ArrowRight: Math.min(last, current + 1), ArrowLeft: current < 0 ? last : Math.max(0, current - 1),
      Home: 0, End: last, Escape: -1
    }[event.key]
    if (next === undefined) return
    show(next)
    event.preventDefault()
  })
}

document.querySelector('.errors')?.focus()
