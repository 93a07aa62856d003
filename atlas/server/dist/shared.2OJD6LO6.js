var e=o=>window.matchMedia(o).matches,t=()=>e("(prefers-reduced-motion: reduce)"),r=()=>t()?"auto":"smooth";export{r as a};
