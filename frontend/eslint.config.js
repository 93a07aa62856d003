import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, L: "readonly" } },
    rules: {
      "max-len": ["error", { code: 120 }],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 40, skipComments: true, skipBlankLines: true }],
      "no-shadow": "error",
      "no-unused-vars": "error",
      eqeqeq: "error",
      "prefer-const": ["error", { destructuring: "all" }],
    },
  },
  { files: ["build.mjs", "eslint.config.js", "test/**"], languageOptions: { globals: globals.node } },
];
