// expect: walls(may-import)
export { renderPdf } from '#platform/pdf';
