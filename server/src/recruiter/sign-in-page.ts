import { html } from 'hono/html';
import { home, page, type Html } from './pages.js';

/** Asks for the token. `isWrong`: the one that was typed is not it. */
export function signInPage(isWrong: boolean): Html {
  const alert = isWrong
    ? html`<p role="alert" id="wrong">
        This is not the token. It is what RECRUITER_TOKEN says where the server runs, or else the
        file recruiter-token in its folder.
      </p>`
    : '';
  return page(
    isWrong ? 'Error: sign in' : 'Sign in',
    undefined,
    html`${alert}
      <form method="post" action="${home}/sign-in">
        <!-- Password managers keep a password for a name. -->
        <input type="text" name="username" value="recruiter" autocomplete="username" hidden />
        <label for="token">Token</label>
        <input
          type="password"
          id="token"
          name="token"
          autocomplete="current-password"
          aria-describedby="${isWrong ? 'wrong' : 'hint'}"
          aria-invalid="${isWrong ? 'true' : 'false'}"
          required
        />
        ${isWrong ? '' : html`<p id="hint">Whoever runs the server can tell you.</p>`}
        <button>Sign in</button>
      </form>`,
  );
}

/** Says what went wrong. */
export function problemPage(message: string, formToken: string | undefined): Html {
  return page('This did not work', formToken, html`<p role="alert">${message}</p>`);
}
