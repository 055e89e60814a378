// Runs setup.js as mongosh would on member 0, beside a member that is a few variables and a clock that runs only while it sleeps.
//   node mongosh.js SETUP STATES USERS    STATES such as "NONE 0:SECONDARY 10:PRIMARY", by seconds, once the set is made
// Prints what it ends with, and the users that are there then.
const fs = require("fs");
const vm = require("vm");

const [setup, states, present] = process.argv.slice(2);
const [first, ...later] = states.split(" ");
const turns = later.map((turn) => turn.split(":")).map(([seconds, state]) => ({seconds: Number(seconds), state}));
const users = new Set(present ? present.split(",") : []);
let begun = first !== "NONE";
let now = 0;
let isSignedIn = false;

function state() {
  const passed = turns.filter(({seconds}) => begun && seconds <= now);
  return passed.length ? passed.at(-1).state : first;
}

function check(isRight, message) {
  if (!isRight) {
    throw new Error(message);
  }
}

const admin = {
  hello: () => ({
    setName: begun ? "newsdocket" : undefined,
    isWritablePrimary: state() === "PRIMARY",
    secondary: state() === "SECONDARY",
  }),
  adminCommand: () => {
    begun = true;
    return {ok: 1};
  },
  auth: (user) => {
    check(state() !== "STARTUP2" && users.has(user), "Authentication failed.");
    isSignedIn = true;
    return {ok: 1};
  },
  getUser: (user) => {
    check(isSignedIn, "Command usersInfo requires authentication");
    return users.has(user) ? {user} : null;
  },
  createUser: ({user}) => {
    check(state() === "PRIMARY", "not primary");
    check(isSignedIn || users.size === 0, "Command createUser requires authentication");
    users.add(user);
    return {ok: 1};
  },
};

const shell = {
  require: (module) => (module === "os" ? {hostname: () => "mongodb-0"} : {readFileSync: () => "secret"}),
  print: () => {},
  sleep: (millis) => (now += millis / 1000),
  Mongo: function () {
    this.getDB = () => admin;
  },
};
let end = "done";
try {
  vm.runInNewContext(fs.readFileSync(setup, "utf8"), shell);
} catch (error) {
  end = error.message;
}
console.log(`${end} ${[...users].sort().join(",")}`.trim());
