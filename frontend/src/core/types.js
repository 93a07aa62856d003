// The shapes of what travels between server, page and the map's frame, for the type check; nothing of it runs.

/**
 * A text by language.
 * @typedef {{ [language: string]: string | undefined }} Localized
 */

/**
 * An id with the words for it.
 * @typedef {{ id: string, label: string }} Term
 */

/**
 * How a topic or a lane is drawn: its colour by theme, and its shape.
 * @typedef {Term & { light: string, dark: string, shape: string }} Topic
 */

/** @typedef {Term & { fill: string }} Status */

/**
 * A city with its extent [west, south, east, north] and centre, in degrees.
 * @typedef {Term & { bbox?: [number, number, number, number], lat: number, lon: number, zoom: number }} City
 */

/**
 * A map from the internet that a visitor may agree to.
 * @typedef {{ template: string, attribution: string, max_zoom: number, privacy_url?: string }} OnlineSource
 */

/**
 * What the filter bar offers: facets with their values, the years, its texts.
 * @typedef {{ id: string, label: string, values: Term[] }} FacetSpec
 * @typedef {{ facets: FacetSpec[], years: [number, number], texts: FilterTexts }} FilterSpec
 * @typedef {{ [key: string]: string } & { more_active: string[] }} FilterTexts
 */

/**
 * What the timeline shows beside its events.
 * @typedef {object} TimelineSpec
 * @property {Topic[]} lanes
 * @property {Record<string, string>} types
 * @property {Record<string, string>} occurrences
 * @property {Record<string, string>} bases
 * @property {Record<string, string>} texts
 * @property {string} read_on the day on which the sources were read, "2026-06-01"
 * @property {{ from: string, to: string, words: string } | null} [silence]
 */

/**
 * What a map shows, apart from the filter (atlas/maps/spec.py): fetched once per language.
 * @typedef {object} Spec
 * @property {string} language
 * @property {Record<string, string>} layers addresses of layers by id, relative to the specification
 * @property {Topic[]} topics
 * @property {Status[]} statuses
 * @property {City[]} cities
 * @property {Term[]} [kinds]
 * @property {Record<string, string>} texts
 * @property {Record<string, string>} [list] texts of the list
 * @property {(string | { text: string, url?: string })[]} [attribution]
 * @property {{ lat: number, lon: number, zoom: number }} [view]
 * @property {OnlineSource | null} [online]
 * @property {{ light?: object, dark?: object }} [theme]
 * @property {FilterSpec} [filter]
 * @property {TimelineSpec} [timeline]
 */

/**
 * What a feature of a layer says of itself; which of it depends on the layer.
 * @typedef {object} Properties
 * @property {Localized} [name]
 * @property {string[]} [topics]
 * @property {string} [status]
 * @property {string} [kind]
 * @property {string} [city_id]
 * @property {Localized} [place]
 * @property {string} [reach]
 * @property {string} [when]
 * @property {number} [accuracy_m]
 * @property {string} [role]
 * @property {string} [level]
 * @property {number} [radius_m]
 * @property {number} [width_m]
 * @property {number} [rank]
 */

/**
 * A feature of a layer: GeoJSON, in degrees.
 * @typedef {object} Feature
 * @property {"Feature"} type
 * @property {string | number} [id]
 * @property {any} geometry
 * @property {Properties & Record<string, any>} properties
 */

/** @typedef {{ type?: "FeatureCollection", features: Feature[] }} Layer */

/**
 * Masks of all values of all facets, base64 (atlas/maps/facets.py).
 * @typedef {object} FacetMasks
 * @property {number} size how many measures there are
 * @property {Record<string, Record<string, string>>} values
 * @property {string} placed what has a place
 * @property {{ id: string, row: number, children: number[] }[]} parts
 */

/**
 * A mask: see mask.js. Null: everything, or not known.
 * @typedef {Uint8Array | null} Mask
 */

/**
 * What a map is to show. From the server to the frame (atlas.show) the mask comes as base64.
 * @typedef {object} Request
 * @property {Mask} [mask]
 * @property {number} [count]
 * @property {string[]} [topics] chosen, so that measures of several topics are drawn as one of these
 * @property {string[]} [cities]
 * @property {string | null} [selected]
 * @property {boolean} [covered] the selected one is on the map through its parts only
 */

/**
 * What the page of measures shows.
 * @typedef {object} Shown
 * @property {boolean} ready something has been published
 * @property {Mask} fitting
 * @property {Mask} drawn
 * @property {Mask} unplaced
 * @property {number} count
 * @property {string[]} topics
 * @property {string[]} cities
 * @property {string[]} covered
 * @property {string | null} selected
 * @property {boolean} certain the server has said so
 */

/**
 * The line to the server, as the components use it (src/page/line.js).
 * @typedef {object} Line
 * @property {(name: string, ask: () => void) => void} when
 * @property {(name: string) => boolean} holds
 * @property {() => boolean} [up]
 * @property {(ask: (moved: boolean) => void) => () => void} [attach]
 * @property {() => object} [state]
 */

/**
 * What the map's frame tells the server of a click, in the terms of streamlit-folium: each click is a value of its own.
 * @typedef {{ type: "Feature", id: string, properties: { id: string, click: number } }} Click
 * @typedef {{ last_active_drawing: Click, [name: string]: any }} FrameValue
 */

/**
 * What Streamlit tells the map's frame at every run of the page.
 * @typedef {{ type?: string, theme?: StreamlitTheme | null }} RenderMessage
 * @typedef {{ backgroundColor: string, textColor?: string, primaryColor?: string, font?: string }} StreamlitTheme
 */

/**
 * Where the map of one place looked, handed on to the one that another language makes.
 * @typedef {{ place: string | null, language: string, view: [number, number, number] }} PlaceView
 */

/** @typedef {{ shown: import("./shown-state.js").ShownState, line: Line, placeView: PlaceView | null }} PageState */

/**
 * What the server gives a component (Streamlit's components.v2), and how it is told something.
 * @template Data
 * @typedef {object} Component
 * @property {any} parentElement
 * @property {Data} data
 * @property {(name: string, value: any) => void} setStateValue
 * @property {(name: string, value: any) => void} setTriggerValue
 */

/**
 * The server's answer to the filter bar (ui/filter_bar.py).
 * @typedef {object} FilterData
 * @property {string} spec
 * @property {string} facets
 * @property {string} failed
 * @property {number} turn the question that is answered
 * @property {Record<string, string>} chosen as in the address
 * @property {string} mask
 * @property {string} [rest] the mask of what only the server can tell
 * @property {string} sentence
 * @property {string} words
 * @property {string} export
 * @property {{ part: string, label: string, count: number }[]} [loosen]
 */

/**
 * What a list is given (ui/listing.py).
 * @typedef {object} ListData
 * @property {string} spec
 * @property {string} [css]
 * @property {boolean} [compact]
 * @property {boolean} [follows] the page says what is shown
 * @property {string | null} [mask] base64, where the page does not say what is shown
 * @property {string | null} [selected]
 */

/**
 * What a list shows.
 * @typedef {{ mask: Mask, selected?: string | null, chosen?: string[] }} ListContent
 */

/**
 * What timeline and list of events are given (ui/timeline_chart.py).
 * @typedef {object} TimelineData
 * @property {string} spec
 * @property {string} css
 * @property {string} mask
 * @property {string | null} selected
 * @property {string} failed
 * @property {string | null} [until] a month such as "2021-09"
 * @property {boolean} [table]
 */

export {};
