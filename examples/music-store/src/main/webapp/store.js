// The page of the store: what stands behind the # in the address says what is shown.

const main = document.getElementById("main");
const money = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });

// ---- making elements

/** An element; texts among its children stay texts, whatever is in them. */
function h(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key.startsWith("on")) {
            element.addEventListener(key.slice(2), value);
        } else if (value !== false && value !== null && value !== undefined) {
            element.setAttribute(key, value === true ? "" : value);
        }
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined));
    return element;
}

function table(caption, heads, rows) {
    return h("div", { class: "scroll" }, h("table", {},
        h("caption", {}, caption),
        h("thead", {}, h("tr", {}, heads.map(([text, style]) => h("th", { scope: "col", class: style }, text)))),
        h("tbody", {}, rows)));
}

function show(title, page, ...content) {
    document.title = title + " – Music Store";
    main.replaceChildren(h("h1", {}, title), ...content.flat().filter(Boolean));
    document.querySelectorAll("nav a").forEach(link => {
        if (link.dataset.page === page) {
            link.setAttribute("aria-current", "page");
        } else {
            link.removeAttribute("aria-current");
        }
    });
    main.dataset.shown = location.hash || "#/";
}

let hiding;
function tell(message) {
    const status = document.getElementById("status");
    status.textContent = message;
    status.classList.add("shown");
    clearTimeout(hiding);
    hiding = setTimeout(() => status.classList.remove("shown"), 4000);
}

// ---- the server

class Problem extends Error {
    constructor(status, detail, fields) {
        super(detail);
        this.status = status;
        this.fields = fields ?? [];
    }
}

/** How often another page was asked for: what comes too late is not shown. */
let visits = 0;

async function api(path, body) {
    const visit = visits;
    let response;
    try {
        response = await fetch("api/" + path, body === undefined ? {} : {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify(body),
        });
    } catch {
        throw new Problem(0, "The store does not answer. Please try again.");
    }
    const answer = await response.json().catch(() => ({}));
    if (body === undefined && visit !== visits) {
        return new Promise(() => {}); // nobody waits for it any more
    }
    if (!response.ok) {
        throw new Problem(response.status, answer.detail ?? "Something went wrong (" + response.status + ").", answer.fields);
    }
    return answer;
}

// ---- the cart, kept by the browser

const cart = {
    items: JSON.parse(localStorage.getItem("cart") ?? "[]"),
    save() {
        localStorage.setItem("cart", JSON.stringify(this.items));
        document.getElementById("cart-count").textContent = this.items.reduce((sum, item) => sum + item.quantity, 0);
    },
    add(track, album) {
        const item = this.items.find(each => each.track === track.id);
        if (item) {
            item.quantity++;
            item.price = track.unitPrice;
        } else {
            this.items.push({ track: track.id, name: track.name, album, price: track.unitPrice, quantity: 1 });
        }
        this.save();
        tell("“" + track.name + "” is in your cart.");
    },
    set(id, quantity) {
        this.items = this.items
            .map(item => item.track === id ? { ...item, quantity } : item)
            .filter(item => item.quantity > 0);
        this.save();
    },
    clear() {
        this.items = [];
        this.save();
    },
    /** In cents, so that nothing is lost. */
    total() {
        return this.items.reduce((sum, item) => sum + Math.round(item.price * 100) * item.quantity, 0) / 100;
    },
};

// ---- pages

const hue = id => (id * 47) % 360;
const time = seconds => Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");

function albumCards(albums) {
    return h("ul", { class: "cards" }, albums.map(album =>
        h("li", {}, h("a", { href: "#/album/" + album.id, style: "--hue:" + hue(album.artistId) },
            h("strong", {}, album.title), h("span", {}, album.artist ?? "")))));
}

function buyButton(track, album) {
    return h("button", {
        type: "button",
        disabled: track.stock < 1,
        "aria-label": track.stock < 1 ? track.name + " is sold out" : "Add " + track.name + " to the cart",
        onclick: () => cart.add(track, album),
    }, track.stock < 1 ? "Sold out" : "Add");
}

function trackTable(caption, tracks) {
    return table(caption,
        [["Track"], ["Album", "wide"], ["Price", "number"], [h("span", { class: "hidden" }, "Buy"), "number"]],
        tracks.map(track => h("tr", {},
            h("th", { scope: "row" }, track.name, h("span", { class: "small" }, track.artist ?? "")),
            h("td", { class: "wide" }, h("a", { href: "#/album/" + track.albumId }, track.album)),
            h("td", { class: "number" }, money.format(track.unitPrice)),
            h("td", { class: "number" }, buyButton(track, track.album)))));
}

async function albumsPage(parameters) {
    const genre = parameters.get("genre") ?? "";
    const page = Number(parameters.get("page") ?? 1);
    const [list, genres] = await Promise.all([
        api("albums?page=" + page + (genre ? "&genre=" + genre : "")), api("genres")]);
    const address = number => "#/?" + new URLSearchParams({ ...(genre && { genre }), page: number });
    show("Albums", "albums",
        h("div", { class: "tools" }, h("label", {}, "Genre",
            h("select", { id: "genre", onchange: event => { location.hash = "#/" + (event.target.value && "?genre=" + event.target.value); } },
                h("option", { value: "" }, "All genres"),
                genres.map(each => h("option", { value: each.id, selected: String(each.id) === genre },
                    each.name + " (" + each.tracks + (each.tracks === 1 ? " track)" : " tracks)")))))),
        albumCards(list.albums),
        list.pages > 1 && h("div", { class: "pages" },
            page > 1 ? h("a", { href: address(page - 1), rel: "prev" }, "Previous") : "",
            "Page " + page + " of " + list.pages,
            page < list.pages ? h("a", { href: address(page + 1), rel: "next" }, "Next") : ""));
}

async function searchPage(parameters) {
    const text = parameters.get("q") ?? "";
    document.getElementById("query").value = text;
    const found = await api("search?most=20&q=" + encodeURIComponent(text));
    const number = found.artists.length + found.albums.length + found.tracks.length;
    show("“" + text + "”", null,
        h("p", { class: "under", id: "found" }, number === 0 ? "Nothing is called like that." :
            number + (number === 1 ? " hit" : " hits") + (found.tracks.length === 20 ? ", and maybe more" : "")),
        found.artists.length > 0 && [h("h2", {}, "Artists"), h("ul", { class: "cards" }, found.artists.map(artist =>
            h("li", {}, h("a", { href: "#/artist/" + artist.id, style: "--hue:" + hue(artist.id) },
                h("strong", {}, artist.name),
                h("span", {}, artist.albums + (artist.albums === 1 ? " album" : " albums"))))))],
        found.albums.length > 0 && [h("h2", {}, "Albums"), albumCards(found.albums)],
        found.tracks.length > 0 && [h("h2", {}, "Tracks"), trackTable("Tracks that were found", found.tracks)]);
}

async function albumPage(parameters, id) {
    const album = await api("albums/" + id);
    show(album.title, null,
        h("p", { class: "under" }, "by ", h("a", { href: "#/artist/" + album.artistId }, album.artist),
            " · " + album.tracks.length + " tracks, " + time(album.tracks.reduce((sum, track) => sum + track.seconds, 0))),
        table("Tracks of the album",
            [["Track"], ["Genre", "wide"], ["Length", "number wide"], ["Left", "number wide"], ["Price", "number"],
                [h("span", { class: "hidden" }, "Buy"), "number"]],
            album.tracks.map(track => h("tr", { "data-track": track.id },
                h("th", { scope: "row" }, track.name,
                    h("span", { class: "small" }, [track.composer, track.mediaType].filter(Boolean).join(" · "))),
                h("td", { class: "wide" }, track.genre ?? ""),
                h("td", { class: "number wide" }, time(track.seconds)),
                h("td", { class: "number wide left" }, track.stock),
                h("td", { class: "number" }, money.format(track.unitPrice)),
                h("td", { class: "number" }, buyButton(track, album.title))))));
}

async function artistPage(parameters, id) {
    const artist = await api("artists/" + id);
    show(artist.name, null, h("p", { class: "under" },
        artist.albums.length === 1 ? "One album" : artist.albums.length + " albums"), albumCards(artist.albums));
}

async function playlistsPage() {
    const playlists = await api("playlists");
    show("Playlists", "playlists", h("ul", { class: "cards" }, playlists.map(playlist =>
        h("li", {}, h("a", { href: "#/playlist/" + playlist.id, style: "--hue:" + hue(playlist.id + 3) },
            h("strong", {}, playlist.name), h("span", {}, playlist.tracks + " tracks"))))));
}

async function playlistPage(parameters, id) {
    const playlist = await api("playlists/" + id);
    show(playlist.name, "playlists", trackTable(playlist.tracks.length + " tracks", playlist.tracks));
}

const fields = [
    ["firstName", "First name", "given-name", true, 40],
    ["lastName", "Last name", "family-name", true, 20],
    ["email", "E-mail", "email", true, 60],
    ["address.street", "Street", "street-address", false, 70],
    ["address.city", "City", "address-level2", false, 40],
    ["address.postalCode", "Postal code", "postal-code", false, 10],
    ["address.country", "Country", "country-name", false, 40],
];

async function cartPage() {
    if (cart.items.length === 0) {
        show("Cart", "cart", h("p", {}, "There is nothing in your cart yet. ", h("a", { href: "#/" }, "Look at the albums"), "."));
        return;
    }
    const known = JSON.parse(localStorage.getItem("buyer") ?? "{}");
    const message = h("p", { class: "error", id: "order-error", role: "alert" });
    const button = h("button", { class: "main", type: "submit", id: "order" }, "Order for " + money.format(cart.total()));
    const form = h("form", { novalidate: true, onsubmit: event => { event.preventDefault(); order(form, message, button); } },
        h("h2", {}, "Where does it go?"),
        h("div", { class: "form" }, fields.map(([name, label, complete, required, most]) =>
            h("label", {}, label + (required ? "" : " (optional)"),
                h("input", { name, autocomplete: complete, required, maxlength: most, value: known[name] ?? "",
                    type: name === "email" ? "email" : "text" })))),
        message, button);
    show("Cart", "cart",
        table("What is in it", [["Track"], ["Price", "number"], ["Copies", "number"], ["Sum", "number"]],
            cart.items.map(item => h("tr", {},
                h("th", { scope: "row" }, item.name, h("span", { class: "small" }, item.album ?? "")),
                h("td", { class: "number" }, money.format(item.price)),
                h("td", { class: "number" }, h("input", {
                    class: "quantity", type: "number", min: 0, max: 99, value: item.quantity,
                    "aria-label": "Copies of " + item.name + ", 0 takes it out",
                    onchange: event => { cart.set(item.track, Math.min(99, Math.max(0, Math.round(Number(event.target.value))))); cartPage(); },
                })),
                h("td", { class: "number" }, money.format(item.price * item.quantity))))),
        form);
}

async function order(form, message, button) {
    const values = Object.fromEntries(new FormData(form));
    localStorage.setItem("buyer", JSON.stringify(values));
    const address = Object.fromEntries(Object.entries(values)
        .filter(([name, value]) => name.startsWith("address.") && value.trim())
        .map(([name, value]) => [name.slice(8), value.trim()]));
    const buyer = { firstName: values.firstName, lastName: values.lastName, email: values.email };
    if (Object.keys(address).length > 0) {
        buyer.address = address;
    }
    message.textContent = "";
    form.querySelectorAll("input").forEach(input => { input.classList.remove("wrong"); input.removeAttribute("aria-invalid"); });
    button.disabled = true;
    try {
        const receipt = await api("orders", {
            buyer,
            items: cart.items.map(({ track, quantity }) => ({ track, quantity })),
            total: cart.total(),
        });
        cart.clear();
        location.hash = "#/order/" + receipt.id;
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        message.textContent = problem.message;
        for (const field of problem.fields) {
            const input = form.elements[field.name.replace(/^buyer\./, "")];
            if (input) {
                input.classList.add("wrong");
                input.setAttribute("aria-invalid", "true");
                message.textContent += " " + input.parentElement.firstChild.textContent + ": " + field.message + ".";
            }
        }
    } finally {
        button.disabled = false;
    }
}

async function orderPage(parameters, id) {
    const receipt = await api("orders/" + id);
    const billing = receipt.billing ?? {};
    show("Order " + receipt.id, null,
        h("p", { class: "under" }, "Thank you, " + receipt.customer + "."),
        table("Ordered on " + receipt.date.slice(0, 10), [["Track"], ["Copies", "number"], ["Price", "number"]],
            receipt.lines.map(line => h("tr", {},
                h("th", { scope: "row" }, line.name, h("span", { class: "small" }, line.album ?? "")),
                h("td", { class: "number" }, line.quantity),
                h("td", { class: "number" }, money.format(line.unitPrice * line.quantity))))),
        h("h2", {}, "Total: ", h("span", { id: "total" }, money.format(receipt.total))),
        h("p", {}, [receipt.customer, billing.street, [billing.postalCode, billing.city].filter(Boolean).join(" "),
            billing.state, billing.country].filter(Boolean).join(", ") + ", " + receipt.email));
}

async function reportPage() {
    const [months, top, countries] = await Promise.all(
        [api("reports/months"), api("reports/top-tracks?places=3"), api("reports/countries")]);
    const most = Math.max(...months.map(month => month.soFar), 1);
    const change = month => month.before === null || month.before === undefined ? "" :
        (month.revenue >= month.before ? "+" : "−") + money.format(Math.abs(month.revenue - month.before));
    show("Report", "report",
        h("h2", {}, "Month by month"),
        table("What was sold, and all that was sold until then",
            [["Month"], ["Orders", "number wide"], ["Revenue", "number"], ["Change", "number wide"], ["So far", "number"], [h("span", { class: "hidden" }, "As a bar"), "share wide"]],
            months.map(month => h("tr", { class: "month" },
                h("th", { scope: "row" }, month.year + "-" + String(month.month).padStart(2, "0")),
                h("td", { class: "number wide" }, month.orders),
                h("td", { class: "number" }, money.format(month.revenue)),
                h("td", { class: "number wide" }, change(month)),
                h("td", { class: "number" }, money.format(month.soFar)),
                h("td", { class: "share wide" }, h("i", { style: "width:" + (100 * month.soFar / most) + "%" }))))),
        h("h2", {}, "Best tracks of each genre"),
        table("The three that made the most", [["Genre"], ["Place", "number"], ["Track"], ["Copies", "number wide"], ["Revenue", "number"]],
            top.map((track, index) => h("tr", { class: "top" },
                h("td", {}, index > 0 && top[index - 1].genre === track.genre ? "" : track.genre),
                h("td", { class: "number" }, track.place),
                h("td", {}, h("a", { href: "#/album/" + track.albumId }, track.track), h("span", { class: "small" }, track.artist)),
                h("td", { class: "number wide" }, track.copies),
                h("td", { class: "number" }, money.format(track.revenue))))),
        h("h2", {}, "Countries"),
        table("Who bought how much of everything", [["Country"], ["Place", "number"], ["Orders", "number wide"], ["Revenue", "number"], ["Share", "number"]],
            countries.map(country => h("tr", { class: "country" },
                h("th", { scope: "row" }, country.country ?? "unknown"),
                h("td", { class: "number" }, country.place),
                h("td", { class: "number wide" }, country.orders),
                h("td", { class: "number" }, money.format(country.revenue)),
                h("td", { class: "number" }, (100 * country.revenue / country.all).toFixed(1) + " %")))));
}

// ---- from an address to a page

const routes = [
    [/^#?\/?$/, albumsPage],
    [/^#\/search$/, searchPage],
    [/^#\/album\/(\d+)$/, albumPage],
    [/^#\/artist\/(\d+)$/, artistPage],
    [/^#\/playlists$/, playlistsPage],
    [/^#\/playlist\/(\d+)$/, playlistPage],
    [/^#\/cart$/, cartPage],
    [/^#\/order\/(\d+)$/, orderPage],
    [/^#\/report$/, reportPage],
];

async function go(event) {
    if (location.hash === "#main" && main.hasChildNodes()) {
        main.focus();
        return;
    }
    const wanted = location.hash === "#main" ? "" : location.hash;
    const [path, query] = wanted.split("?");
    const [pattern, page] = routes.find(([each]) => each.test(path)) ?? [];
    delete main.dataset.shown;
    visits++;
    try {
        if (page) {
            await page(new URLSearchParams(query), ...(pattern.exec(path)?.slice(1) ?? []));
        } else {
            show("There is no such page", null, h("p", {}, h("a", { href: "#/" }, "To the albums")));
        }
    } catch (problem) {
        if (!(problem instanceof Problem)) {
            throw problem;
        }
        show(problem.status === 404 ? "Not found" : "That did not work", null,
            h("p", { class: "error", role: "alert" }, problem.message),
            h("p", {}, h("button", { type: "button", id: "again", onclick: () => go() }, "Try again")));
    }
    if (event) {
        scrollTo(0, 0);
        main.focus({ preventScroll: true });
    }
}

document.getElementById("search").addEventListener("submit", event => {
    event.preventDefault();
    const text = document.getElementById("query").value.trim();
    if (text) {
        location.hash = "#/search?" + new URLSearchParams({ q: text });
    }
});
addEventListener("hashchange", go);
cart.save();
go();
