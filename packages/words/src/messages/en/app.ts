/** Words of the shell around the screens. */
export const app = {
  'app.name': 'Holdfast',
}
