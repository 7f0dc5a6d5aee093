// Writes a picture of every stage to look at: node pictures.js FOLDER [LANGUAGE …]. Not a test.
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { Laptop } = require('./laptop.js');
const { launch, phone, PHONE } = require('./browser.js');
const { LANGUAGES, phone_pages, wall_pages } = require('./sample.js');

async function phones(browser, laptop, folder, language, options, suffix) {
  const page = await phone(browser, laptop.address, options);
  for (const [name, content] of Object.entries(phone_pages(language))) {
    laptop.show(content);
    await page.waitForTimeout(60);
    const tabs = await page.locator('nav.tabs button').count();
    for (let i = 0; i < Math.max(1, ['turn', 'secret', 'published'].includes(name) ? tabs : 1); ++i) {
      if (tabs) await page.locator('nav.tabs button').nth(i).click();
      if (tabs && i === 2 && name === 'turn') await page.locator('.fold-head button').first().click();
      await page.screenshot({ path: path.join(folder, `${language}-${name}${i || ''}${suffix}.png`) });
    }
  }
  await page.context().close();
}

async function walls(browser, laptop, folder, languages) {
  const page = await phone(browser, `${laptop.address}/wall?languages=${languages.join(',')}`, { viewport: { width: 1280, height: 720 } });
  for (const [name, content] of Object.entries(wall_pages(languages))) {
    laptop.show(content);
    await page.waitForTimeout(100);
    await page.screenshot({ path: path.join(folder, `wall-${languages.join('')}-${name}.png`) });
  }
  await page.context().close();
}

async function main() {
  const [folder, ...wanted] = process.argv.slice(2);
  fs.mkdirSync(folder, { recursive: true });
  const laptop = await new Laptop().start();
  const browser = await launch();
  for (const language of wanted.length ? wanted : LANGUAGES) {
    await phones(browser, laptop, folder, language, {}, '');
    await phones(browser, laptop, folder, language, { colorScheme: 'dark' }, '-dark');
    await phones(browser, laptop, folder, language, { viewport: { width: 320, height: PHONE.height }, text_percent: 200 }, '-large');
  }
  if (fs.existsSync(path.join(__dirname, '../../assets/phone/wall.html'))) {
    await walls(browser, laptop, folder, ['kk', 'ru']);
    await walls(browser, laptop, folder, ['en']);
  }
  await browser.close();
  await laptop.go_away();
}

main();
