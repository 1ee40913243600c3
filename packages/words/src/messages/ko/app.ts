export const app = {
  'app.name': 'Holdfast',
}
