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

function until(what, isDone) {
  for (let tries = 150; tries > 0; tries--) {
    try {
      if (isDone()) {
        return;
      }
    } catch (error) {
      print(error.message);
    }
    sleep(2000);
  }
  throw new Error(`Within five minutes ${what}.`);
}

let admin;

function isConnected() {
  admin = new Mongo("mongodb://localhost:27017/?directConnection=true").getDB("admin");
  return true;
}

function isInitiated() {
  return admin.hello().setName || admin.adminCommand({replSetInitiate: {_id: "newsdocket", members}}).ok;
}

function isSettled() {
  const state = admin.hello();
  return state.isWritablePrimary || state.secondary;
}

function isSignedIn() {
  try {
    return admin.auth("admin", password("admin")).ok;
  } catch (error) {
    return false;
  }
}

if (os.hostname() === "mongodb-0") {
  until("this member answered nothing", isConnected);
  until("the replica set could not be made", isInitiated);
  until("no primary was elected", isSettled);
  if (!isSignedIn()) {
    // Until there is a user, MongoDB takes the first one from whoever asks on the member's own host.
    admin.createUser({user: "admin", pwd: password("admin"), roles: ["root"]});
    until("the user admin could not sign in", isSignedIn);
  }
  if (admin.hello().isWritablePrimary) {
    for (const {user, roles} of users) {
      if (!admin.getUser(user)) {
        admin.createUser({user, pwd: password(user), roles});
      }
    }
  }
}
