const STORAGE_KEYS = {
  bytestackToken: 'bytestack.token',
  lastQuery: 'bytestack.last-query',
};

export const label = 'ByteStack token';

export function remember(value) {
  sessionStorage.setItem(STORAGE_KEYS.bytestackToken, value);
}

export const buildHash = '{{key:hex:40}}';
