// Runs beside each member after it has started. Member 0 makes a replica set of the three, and its users. What was done before is
// left out, so that a member that died half-way, or starts again much later, does no harm.
const fs = require("fs");
const os = require("os");

const password = (user) => fs.readFileSync(`/etc/mongodb/passwords/${user}`, "utf8");
const members = [0, 1, 2].map((n) => ({_id: n, host: `mongodb-${n}.mongodb:27017`, priority: n === 0 ? 2 : 1}));
const users = [
  {user: "newsdocket", roles: [{role: "readWrite", db: "newsdocket"}]},
  {user: "backup", roles: [{role: "backup", db: "admin"}]},
];

function comes(isDone) {
  for (let tries = 150; tries > 0; tries--) {
    try {
      if (isDone()) {
        return true;
      }
    } catch (error) {
      print(error.message);
    }
    sleep(2000);
  }
  return false;
}

function until(what, isDone) {
  if (!comes(isDone)) {
    throw new Error(`Within five minutes ${what}.`);
  }
}

let admin;
let isNew = false;

function isConnected() {
  admin = new Mongo("mongodb://localhost:27017/?directConnection=true").getDB("admin");
  return true;
}

function isInitiated() {
  if (admin.hello().setName) {
    return true;
  }
  isNew = admin.adminCommand({replSetInitiate: {_id: "newsdocket", members}}).ok === 1;
  return isNew;
}

function isPrimary() {
  return admin.hello().isWritablePrimary;
}

function isSettled() {
  return isPrimary() || admin.hello().secondary;
}

function isSignedIn() {
  try {
    return admin.auth("admin", password("admin")).ok;
  } catch (error) {
    return false;
  }
}

// Only a primary takes a user, and until there is one, it takes the first from whoever asks on the member's own host.
function hasAdmin() {
  if (!isSignedIn() && isPrimary()) {
    admin.createUser({user: "admin", pwd: password("admin"), roles: ["root"]});
  }
  return isSignedIn();
}

function hasUser({user, roles}) {
  if (!admin.getUser(user) && isPrimary()) {
    admin.createUser({user, pwd: password(user), roles});
  }
  return admin.getUser(user);
}

function makeUsers() {
  until("the user admin could not be made", hasAdmin);
  for (const user of users) {
    until(`the user ${user.user} could not be made`, () => hasUser(user));
  }
}

if (os.hostname() === "mongodb-0") {
  until("this member answered nothing", isConnected);
  until("the replica set could not be made", isInitiated);
  // One that still copies the record from the others must not be stopped for it, and has their users then.
  if (comes(isSettled)) {
    makeUsers();
  } else if (isNew) {
    throw new Error("Within five minutes the new replica set did not begin.");
  }
}
