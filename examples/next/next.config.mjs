export default {
  output: 'export', // any server of files shows it; leave it out to run Next.js
  trailingSlash: true,
};
