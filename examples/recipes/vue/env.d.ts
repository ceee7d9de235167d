// What TypeScript is to think of App.vue; editors with Vue's extension know more.
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}
