// Chromium for the tests: one browser a test file, a phone-sized page for each test.
'use strict';

const fs = require('node:fs');
const { chromium } = require('playwright-core');

const PLACES = [process.env.KENES_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PHONE = { width: 390, height: 844 };

async function launch() {
  const executablePath = PLACES.find((place) => place && fs.existsSync(place));
  if (!executablePath) throw new Error('no Chromium here: scripts/setup test installs it');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
}

// A phone that shows what the laptop serves. Faults of the page are kept in `faults`.
async function phone(browser, address, options = {}) {
  const { text_percent, storage, ...rest } = options;
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 1, locale: 'kk-KZ', reducedMotion: 'reduce', ...rest });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  page.faults = [];
  page.on('pageerror', (fault) => page.faults.push(String(fault)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket connection/.test(message.text()) && !/ERR_(CONNECTION|INTERNET)/.test(message.text())) page.faults.push(message.text());
  });
  if (storage === false) await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } }));
  await page.goto(address);
  if (text_percent) await page.evaluate((percent) => { document.documentElement.style.fontSize = `${percent}%`; }, text_percent);
  return page;
}

module.exports = { launch, phone, PHONE };
