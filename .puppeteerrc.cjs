/** The test runner depends on puppeteer, which would download a browser on install; see CONTRIBUTING.md. */
module.exports = {skipDownload: true};
